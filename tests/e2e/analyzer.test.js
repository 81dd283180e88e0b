/** `createAnalyzer` and `<said-so>` as another page embeds them, under the same policy. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { assertClean, useBrowser } from './harness.js';

const browser = useBrowser();
const open = () => browser.open({ path: 'fixtures/index.html' });

test('an analysis is plain data in the shape that saidso.d.ts tells', async () => {
  const page = await open();
  const analysis = await page.evaluate(async () => {
    const { createAnalyzer } = await import('/analyzer.js');
    const analyzer = await createAnalyzer();
    const text = '“We paid £3m on Friday,” said Mayor Ann Lee. An official who asked not to be named said 40 percent. “No.';
    const found = await analyzer.analyze(text, { published: '2026-03-05' });
    analyzer.dispose();
    const plain = (value) => value === null || typeof value !== 'object' || ([Object.prototype, Array.prototype].includes(Object.getPrototypeOf(value)) && Object.values(value).every(plain));
    return { ...found, plain: plain(found) };
  });
  const { plain, ...rest } = analysis;
  assert.ok(plain);
  const declared = await interfaces();
  const keys = (value) => Object.keys(value).sort();
  assert.deepEqual(keys(rest), declared.Analysis);
  const lists = { entities: 'Entity', mentions: 'Mention', quotes: 'Quote', notes: 'Note' };
  for (const [list, name] of Object.entries(lists)) {
    assert.ok(rest[list].length > 0, list);
    for (const item of rest[list]) assert.deepEqual(keys(item), declared[name], name);
  }
  const names = { date: 'DateValue', time: 'TimeValue', duration: 'DurationValue', money: 'MoneyValue', percent: 'PercentValue', quantity: 'QuantityValue' };
  for (const { value } of rest.entities) if (value) assert.deepEqual(keys(value), declared[names[value.kind]], value.kind);
  assert.deepEqual(keys(rest.quotes[0].speaker), declared.Speaker);
  assertClean(page);
});

test('an explanation is plain data in the shape that saidso.d.ts tells, and fits its analysis', async () => {
  const page = await open();
  const text = '😀 “We lost,” said Mayor Ann Lee. Lee denied that Barclays paid.\n\nBO: Yes.\n\nEVA: No.\n\nBO: “Why?”';
  const { why, analysis } = await page.evaluate(async (text) => {
    const { createAnalyzer } = await import('/analyzer.js');
    const analyzer = await createAnalyzer();
    const [why, analysis] = await Promise.all([analyzer.explain(text), analyzer.analyze(text)]);
    analyzer.dispose();
    return { why, analysis };
  }, text);
  const declared = await interfaces();
  const keys = (value) => Object.keys(value).sort();
  assert.deepEqual(keys(why), declared.Explanation);
  assert.deepEqual([why.schema, why.offsets], ['saidso-why/1', 'utf16']);
  const named = analysis.mentions.filter(({ confidence }) => confidence !== null);
  assert.ok(named.length > 2);
  assert.deepEqual(why.names.map(({ mention, probability }) => [mention, probability]), named.map(({ id, confidence }) => [id, confidence]));
  for (const name of why.names) assert.deepEqual([keys(name), name.without.length], [declared.NameReasons, 6]);
  assert.deepEqual(why.quotes.map(({ quote, probability }) => [quote, probability]), analysis.quotes.map(({ id, confidence }) => [id, confidence]));
  for (const quote of why.quotes) assert.deepEqual(keys(quote), declared.QuoteReasons);
  assert.deepEqual(new Set(why.quotes.map(({ by }) => by)), new Set(['tagger', 'turn']));
  const { cue, speaker } = why.quotes[0];
  assert.deepEqual([keys(cue), keys(cue.instead)], [declared.QuoteLink, declared.QuoteCandidate]);
  assert.deepEqual([text.slice(cue.start, cue.end), text.slice(speaker.start, speaker.end)], ['said', 'Mayor Ann Lee']);
  assertClean(page);
});

test('the optimised core finds what the native one does', async () => {
  const table = await readFile(new URL('../cases/bytes.txt', import.meta.url), 'utf8');
  // A title, a text as a JSON string, and the JSON of its analysis behind two lines of digests; see tests/snapshot/mod.rs.
  const parts = table.split('\n=== ').map((block) => block.match(/^.*\n(".*") in full\n---\n.*\n.*\n([^]*)$/));
  const cases = parts.filter(Boolean);
  assert.ok(cases.length > 5);
  const page = await open();
  const found = await page.evaluate(async (texts) => {
    const { createAnalyzer } = await import('/analyzer.js');
    const analyzer = await createAnalyzer();
    const all = await Promise.all(texts.map((text) => analyzer.analyze(text, { published: '2026-03-09' })));
    analyzer.dispose();
    return all;
  }, cases.map(([, text]) => JSON.parse(text)));
  cases.forEach(([, text, json], i) => assert.deepEqual(found[i], JSON.parse(json), text));
  assertClean(page);
});

/** The field names of every interface in saidso.d.ts, sorted. */
async function interfaces() {
  const source = await readFile(new URL('../../www/saidso.d.ts', import.meta.url), 'utf8');
  const found = [...source.matchAll(/export interface (\w+)[^{]*\{(.*?)\n\}/gs)];
  return Object.fromEntries(found.map(([, name, body]) => [name, [...body.matchAll(/^ {2}(\w+):/gm)].map((field) => field[1]).sort()]));
}

test('traps, time limits and signals in a real worker', async () => {
  const page = await open();
  const found = await page.evaluate(async () => {
    const { createAnalyzer, AnalyzerError } = await import('/analyzer.js');
    const tell = (promise) => promise.catch((error) => (error instanceof AnalyzerError ? error.code : error.name));
    const analyzer = await createAnalyzer({ workerUrl: '/fixtures/trapping-worker.js', timeout: 500 });
    const trapped = await Promise.all(['trap', 'one', 'two'].map((text) => tell(analyzer.analyze(text))));
    const timed = await Promise.all(['hang', 'three'].map((text) => tell(analyzer.analyze(text))));
    const abort = new AbortController();
    const given = tell(analyzer.analyze('hang', { signal: abort.signal }));
    const behind = tell(analyzer.analyze('four'));
    setTimeout(() => abort.abort(), 20);
    const aborted = [await given, await behind];
    analyzer.dispose();
    return { trapped, timed, aborted, disposed: await tell(analyzer.analyze('five')) };
  });
  assert.deepEqual(found, {
    trapped: ['trap', 'one', 'two'],
    timed: ['timeout', 'three'],
    aborted: ['AbortError', 'four'],
    disposed: 'disposed',
  });
  assertClean(page);
});

test('a core or worker that can’t be loaded is reported, never waited for', async () => {
  const page = await open();
  const codes = await page.evaluate(async () => {
    const { createAnalyzer } = await import('/analyzer.js');
    const options = [
      { workerUrl: '/fixtures/no-such-worker.js' },
      { workerUrl: '/fixtures/broken-worker.js' },
      { workerUrl: 'https://elsewhere.example/worker.js' },
      { wasmUrl: '/fixtures/no-such.wasm' },
      { wasmUrl: '/fixtures/index.html' },
    ];
    return Promise.all(options.map((given) => createAnalyzer(given).then(() => 'ready', (error) => error.code)));
  });
  assert.deepEqual(codes, ['load', 'load', 'load', 'load', 'load']);
});

test('a browser without vectors is told what it lacks', async () => {
  const page = await open();
  const told = await page.evaluate(async () => {
    const { createAnalyzer } = await import('/analyzer.js');
    return createAnalyzer({ workerUrl: '/fixtures/old-worker.js' }).then(() => 'ready', ({ code, message }) => [code, message]);
  });
  assert.equal(told[0], 'load');
  assert.match(told[1], /^The analyzer could not be loaded: this browser lacks WebAssembly SIMD\..* please update$/);
  assertClean(page);
});

test('a policy on the worker itself, which forbids wasm, is reported on the page', async () => {
  const page = await browser.open({ path: 'strict/' });
  const told = page.getByText('The analyzer could not be loaded').first();
  await told.waitFor();
  assert.match(await told.textContent(), /The analyzer could not be loaded: .*(unsafe-eval|Content Security Policy|CSP)/);
});

test('a day that does not exist is refused, and the next text is read', async () => {
  const page = await open();
  const found = await page.evaluate(async () => {
    const { createAnalyzer } = await import('/analyzer.js');
    const analyzer = await createAnalyzer();
    const refused = await analyzer.analyze('a', { published: '2026-02-30' }).catch(({ code, message }) => [code, message]);
    const { length } = await analyzer.analyze('a', { published: '2026-02-28' });
    analyzer.dispose();
    return [...refused, length];
  });
  assert.deepEqual(found, ['input', 'the month has no such day', 1]);
  assertClean(page);
});

test('the element needs nothing but a text', async () => {
  const page = await open();
  await page.evaluate(async () => {
    await import('/define.js');
    await import('/define.js?again').catch(() => {});
    const view = document.createElement('said-so');
    view.text = '“Hello,” said Ida Berg.';
    document.querySelector('main').append(view);
  });
  await page.locator('said-so .speaker-card', { hasText: 'Ida Berg' }).waitFor();
  assertClean(page);
});

test('an analysis may be handed in, an analyzer too, and a fault comes out as an event', async () => {
  const page = await open();
  const found = await page.evaluate(async () => {
    await import('/define.js');
    const view = document.createElement('said-so');
    const text = '“Hi,” said Bo.';
    const texts = [];
    const next = (type) => new Promise((resolve) => view.addEventListener(type, ({ detail }) => resolve(detail), { once: true }));
    const analysis = { schema: 'saidso/1', offsets: 'utf16', length: text.length, paragraphs: [[0, 14]], sentences: [], entities: [], mentions: [], quotes: [], notes: [] };
    view.analyzer = { analyze: async (words) => texts.push(words) && { ...analysis, length: words.length } };
    document.querySelector('main').append(view);
    view.text = text;
    view.analysis = analysis;
    await new Promise((resolve) => setTimeout(resolve, 50));
    const shown = view.shadowRoot.querySelector('article').textContent;
    const asked = texts.length;
    let refused;
    try {
      view.analysis = { ...analysis, length: 3 };
    } catch (error) {
      refused = error.name;
    }
    view.text = 'other';
    await next('saidso-analysis');
    view.analyzer = { analyze: async () => Promise.reject(new Error('out of ink')) };
    view.text = 'third';
    const { error } = await next('saidso-error');
    return { shown: shown === text, asked, refused, texts, error: error.message, told: view.shadowRoot.querySelector('[role=alert]').textContent };
  });
  assert.deepEqual(found, { shown: true, asked: 0, refused: 'TypeError', texts: ['other'], error: 'out of ink', told: 'out of inkTry again' });
  assertClean(page);
});
