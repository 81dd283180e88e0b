import assert from 'node:assert/strict';
import { afterEach, beforeEach, test } from 'node:test';
import { AnalyzerError, configure, createAnalyzer } from '../../www/analyzer.js';
import { sameOrigin } from '../../www/worker-link.js';

/** A worker that answers as the texts it gets say: "echo", "trap", "refuse", "hang", "crash"; a number is milliseconds. */
class FakeWorker {
  static started = [];
  static load = 'ready';

  constructor(url, options) {
    Object.assign(this, { url: String(url), options, terminated: false, got: [] });
    FakeWorker.started.push(this);
  }

  postMessage(message) {
    this.got.push(message);
    if (message.id === 0) setTimeout(() => this.#load());
    else if (message.text !== 'hang') setTimeout(() => this.#answer(message), Number(message.text) || 1);
  }

  #load() {
    if (FakeWorker.load === 'ready') this.#say({ id: 0, result: null });
    else if (FakeWorker.load === 'broken wasm') this.#say({ id: 0, error: { code: 'load', message: 'bad magic' } });
    else if (FakeWorker.load === 'missing') this.onerror?.({ message: '', preventDefault() {} });
  }

  #answer({ id, call, text, published, ...wishes }) {
    if (text === 'crash') this.onerror({ message: 'out of memory', preventDefault() {} });
    else if (text === 'trap') this.#say({ id, error: { code: 'trap', message: 'unreachable' } });
    else if (text === 'refuse') this.#say({ id, error: { code: 'input', message: 'there is no such month' } });
    else this.#say({ id, result: { call, text, published, wishes, worker: FakeWorker.started.indexOf(this) } });
  }

  #say(data) {
    if (!this.terminated) this.onmessage({ data });
  }

  terminate() {
    this.terminated = true;
  }
}

let analyzer;
const start = async (options) => (analyzer = await createAnalyzer({ workerUrl: 'http://localhost/worker.js', ...options }));
const code = (expected) => (error) => error instanceof AnalyzerError && error.code === expected;

beforeEach(() => {
  FakeWorker.started = [];
  FakeWorker.load = 'ready';
  globalThis.Worker = FakeWorker;
  globalThis.location = new URL('http://localhost/');
});
afterEach(() => analyzer?.dispose());

test('texts are answered, each with its own result', async () => {
  await start();
  const results = await Promise.all(['20', 'a', '5'].map((text) => analyzer.analyze(text, { published: '2026-03-05' })));
  assert.deepEqual(results.map(({ text, published }) => [text, published]), ['20', 'a', '5'].map((text) => [text, '2026-03-05']));
  assert.equal(FakeWorker.started.length, 1);
  assert.equal(FakeWorker.started[0].options.type, 'module');
});

test('explaining waits in the same queue, under the same rules', async () => {
  await start({ timeout: 60 });
  const [first, second] = await Promise.all([analyzer.analyze('5'), analyzer.explain('a', { published: '2026-03-05' })]);
  assert.deepEqual([first.call, second.call, second.text, second.published], ['analyze', 'explain', 'a', '2026-03-05']);
  await assert.rejects(analyzer.explain(7), code('input'));
  const abort = new AbortController();
  const given = analyzer.explain('hang', { signal: abort.signal });
  abort.abort();
  await assert.rejects(given, { name: 'AbortError' });
  await assert.rejects(analyzer.explain('trap'), code('trap'));
  await assert.rejects(analyzer.explain('hang'), code('timeout'));
  assert.equal((await analyzer.analyze('b')).call, 'analyze');
});

test('exporting waits in the same queue, and tells the format, the name and the unit', async () => {
  await start({ timeout: 60 });
  const given = { name: 'Storm', offsets: 'utf16', published: '2026-03-05', corrections: { corrections: [] } };
  const [first, second, third] = await Promise.all([
    analyzer.analyze('5'),
    analyzer.export('a', 'csv', given),
    analyzer.export('b', 'html'),
  ]);
  assert.deepEqual([first.call, second.call, second.text, second.published], ['analyze', 'export', 'a', '2026-03-05']);
  assert.deepEqual(second.wishes, { corrections: '{"corrections":[]}', format: 'csv', name: 'Storm', offsets: 'utf16' });
  assert.deepEqual(third.wishes, { corrections: undefined, format: 'html', name: undefined, offsets: undefined });
  await assert.rejects(analyzer.export('refuse', 'xml'), code('input'));
  await assert.rejects(analyzer.export(7, 'csv'), code('input'));
  const abort = new AbortController();
  const late = analyzer.export('hang', 'csv', { signal: abort.signal });
  abort.abort();
  await assert.rejects(late, { name: 'AbortError' });
});

test('the worker is told where the wasm is', async () => {
  await start({ wasmUrl: new URL('http://localhost/core.wasm') });
  assert.equal(FakeWorker.started[0].options.name, 'http://localhost/core.wasm');
});

test('an address of the wasm is counted from the page, not from the worker', async () => {
  globalThis.location = new URL('http://localhost/news/article.html');
  await start({ wasmUrl: 'core.wasm' });
  assert.equal(FakeWorker.started[0].options.name, 'http://localhost/news/core.wasm');
});

test('what was configured holds for analyzers to come, unless their caller says otherwise', async () => {
  configure({ workerUrl: '/assets/worker.js', wasmUrl: '/assets/core.wasm' });
  await createAnalyzer().then((analyzer) => analyzer.dispose());
  await start();
  configure({ workerUrl: undefined, wasmUrl: undefined });
  await start();
  assert.deepEqual(
    FakeWorker.started.map(({ url, options }) => [new URL(url, location).pathname, options.name]),
    [['/assets/worker.js', 'http://localhost/assets/core.wasm'], ['/worker.js', 'http://localhost/assets/core.wasm'], ['/worker.js', '']],
  );
});

test('where Trusted Types exist, one policy of our name sees the worker’s URL', async () => {
  const made = [];
  globalThis.trustedTypes = {
    createPolicy: (name, rules) => made.push(name) && { createScriptURL: (url) => `trusted ${rules.createScriptURL(url)}` },
  };
  const { startWorker } = await import('../../www/worker-link.js?fresh');
  assert.equal(startWorker('/worker.js').url, 'trusted http://localhost/worker.js');
  assert.throws(() => startWorker('http://evil.example/worker.js'), TypeError);
  delete globalThis.trustedTypes;
  assert.deepEqual(made, ['saidso']);
});

test('the policy lets through what comes from the page’s own origin', () => {
  assert.equal(sameOrigin('/a/worker.js'), 'http://localhost/a/worker.js');
  for (const url of ['https://localhost/worker.js', 'http://evil.example/worker.js', 'data:text/javascript,1', 'blob:null/1']) {
    assert.throws(() => sameOrigin(url), TypeError, url);
  }
  assert.equal(sameOrigin('blob:http://localhost/1'), 'blob:http://localhost/1');
});

test('loading that fails is reported', async () => {
  for (FakeWorker.load of ['broken wasm', 'missing']) await assert.rejects(start(), code('load'), FakeWorker.load);
  globalThis.Worker = class {
    constructor() {
      throw new DOMException('no', 'SecurityError');
    }
  };
  await assert.rejects(start(), code('load'));
});

test('loading that never ends is given up', async () => {
  FakeWorker.load = 'silence';
  await assert.rejects(start({ timeout: 20 }), code('timeout'));
  assert.ok(FakeWorker.started[0].terminated);
});

test('what is no text is refused before it leaves', async () => {
  await start();
  await assert.rejects(analyzer.analyze(undefined), code('input'));
  await assert.rejects(analyzer.analyze('a', { published: new Date(0) }), code('input'));
  await assert.rejects(analyzer.analyze('refuse'), code('input'));
  assert.equal((await analyzer.analyze('a')).worker, 0, 'a refusal breaks nothing');
});

for (const accident of ['trap', 'crash']) {
  test(`after a ${accident} another worker answers those who wait`, async () => {
    await start();
    const [first, second, third] = await Promise.allSettled([analyzer.analyze(accident), analyzer.analyze('a'), analyzer.analyze('b')]);
    assert.ok(code('trap')(first.reason));
    assert.deepEqual([second.value.text, third.value.text], ['a', 'b']);
    assert.deepEqual([second.value.worker, third.value.worker], [1, 1]);
    assert.ok(FakeWorker.started[0].terminated);
  });
}

test('when no other worker can be had, those who wait are told', async () => {
  await start();
  FakeWorker.load = 'missing';
  const [first, second] = await Promise.allSettled([analyzer.analyze('trap'), analyzer.analyze('a')]);
  assert.ok(code('trap')(first.reason));
  assert.ok(code('load')(second.reason));
  FakeWorker.load = 'ready';
  assert.equal((await analyzer.analyze('a')).text, 'a', 'the next text tries again');
});

test('a text that takes too long is given up, and the next is read', async () => {
  await start({ timeout: 30 });
  const [first, second] = await Promise.allSettled([analyzer.analyze('hang'), analyzer.analyze('a')]);
  assert.ok(code('timeout')(first.reason));
  assert.equal(second.value.worker, 1);
});

test('an aborted text rejects with the signal’s reason, whether it waits or is being read', async () => {
  await start();
  const abort = new AbortController();
  const hanging = analyzer.analyze('hang', { signal: abort.signal });
  const waiting = analyzer.analyze('a', { signal: abort.signal });
  const later = analyzer.analyze('b');
  abort.abort();
  await assert.rejects(hanging, { name: 'AbortError' });
  await assert.rejects(waiting, { name: 'AbortError' });
  await assert.rejects(analyzer.analyze('c', { signal: abort.signal }), { name: 'AbortError' });
  assert.equal((await later).worker, 1, 'the worker that hangs is replaced for the one who waits');
  assert.deepEqual(FakeWorker.started[1].got.map(({ text }) => text), [undefined, 'b']);
});

test('a worker that soon ends an aborted text is kept', async () => {
  await start();
  const abort = new AbortController();
  const given = analyzer.analyze('40', { signal: abort.signal });
  const later = analyzer.analyze('b');
  abort.abort();
  await assert.rejects(given, { name: 'AbortError' });
  assert.equal((await later).worker, 0);
  await new Promise((resolve) => setTimeout(resolve, 400));
  assert.equal((await analyzer.analyze('c')).worker, 0, 'no restart comes late');
});

test('an aborted text that hangs does not run for ever', async () => {
  await start({ timeout: 30 });
  const abort = new AbortController();
  const given = analyzer.analyze('hang', { signal: abort.signal });
  abort.abort();
  await assert.rejects(given, { name: 'AbortError' });
  await new Promise((resolve) => setTimeout(resolve, 60));
  assert.ok(FakeWorker.started[0].terminated);
});

test('disposal ends the worker and answers everyone', async () => {
  await start();
  const open = [analyzer.analyze('hang'), analyzer.analyze('a')];
  analyzer.dispose();
  analyzer.dispose();
  for (const promise of [...open, analyzer.analyze('b')]) await assert.rejects(promise, code('disposed'));
  assert.ok(FakeWorker.started[0].terminated);
  assert.equal(FakeWorker.started.length, 1);
});
