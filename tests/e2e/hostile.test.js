/** What no text may do: run, hang, break, or shift an offset. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertClean, read, useBrowser } from './harness.js';

const browser = useBrowser();

const MARKUP = `<img src=x onerror="alert(1)"><script>alert(2)</script><svg onload=alert(3)></svg><a href="javascript:alert(4)">x</a> “<b onclick=alert(5)>No</b>,” said Eve <i>Stone</i>.`;

const shown = (page) =>
  page.evaluate(() => {
    const article = document.querySelector('said-so').shadowRoot.querySelector('article');
    const tags = new Set([...article.querySelectorAll('*')].map((element) => element.localName));
    return { text: article.textContent, tags: [...tags].sort() };
  });

test('markup in a text is shown, not run', async () => {
  const page = await browser.open();
  await read(page, MARKUP);
  const { text, tags } = await shown(page);
  assert.equal(text, MARKUP);
  assert.ok(tags.every((tag) => ['div', 'mark', 'span'].includes(tag)), tags.join());
  for (const item of await page.locator('said-so .panel button').all()) await item.focus();
  assertClean(page);
});

test('markup in an HTML file is dropped, not run', async () => {
  const page = await browser.open();
  const nested = `${'<div>'.repeat(20_000)}deep${'</div>'.repeat(20_000)}`;
  const buffer = Buffer.from(`<body onload="alert(6)">${MARKUP}<iframe srcdoc="<script>alert(7)</script>"></iframe><noscript>hidden</noscript>${nested}`);
  await page.setInputFiles('[name=file]', { name: 'evil.html', mimeType: 'text/html', buffer });
  await page.getByText('Opened “evil.html”.').waitFor();
  const text = await page.inputValue('[name=article]');
  assert.match(text, /“No,” said Eve Stone\./);
  assert.match(text, /deep/);
  assert.doesNotMatch(text, /alert|onerror|hidden|[<>]/);
  assertClean(page);
});

test('nulls, controls, right-to-left text and half characters keep every offset', async () => {
  const page = await browser.open();
  const found = await page.evaluate(async () => {
    const { createAnalyzer } = await import('/analyzer.js');
    const analyzer = await createAnalyzer();
    const quote = '“We won,” said Maria López.';
    const before = ['\0\u0001\u0008', '\ud800', '\udfff\udc00', '\ud83d \ude00 ', '\u202eשלום “שלום” \u202c', '\ufeff', '\u2028\u2029\r\r\n', '😀'];
    const all = [];
    for (const prefix of before) {
      const text = `${prefix}\n\n${quote}\n\n${prefix}`;
      const { length, quotes, sentences } = await analyzer.analyze(text);
      const last = quotes.find(({ speaker }) => speaker && text.slice(...speaker.spans[0]) === 'Maria López');
      all.push([prefix, length === text.length, last && text.slice(...last.content[0]), sentences.every(([start, end]) => start < end && end <= length)]);
    }
    analyzer.dispose();
    return all;
  });
  for (const [prefix, ...row] of found) assert.deepEqual(row, [true, '“We won,”', true], JSON.stringify(prefix));
  assertClean(page);
});

test('the element shows half characters, nulls and right-to-left text as they are', async () => {
  const page = await browser.open();
  const same = await page.evaluate(async () => {
    const view = document.querySelector('said-so');
    const texts = ['\ud800 “a,” said Bo Ek. \udc00', 'a\0b “c,” said Bo Ek.', 'אמר: “שלום,” said Bo Ek.\r\n\r\nx', ' \n\n '];
    const results = [];
    for (const text of texts) {
      const done = new Promise((resolve) => view.addEventListener('saidso-analysis', resolve, { once: true }));
      view.text = text;
      await done;
      results.push(view.shadowRoot.querySelector('article').textContent === text);
    }
    return results;
  });
  assert.deepEqual(same, [true, true, true, true]);
  assertClean(page);
});

const HUGE = [
  ['5 MB without a space', 'x'.repeat(5_000_000)],
  ['half a million straight quote marks', '"'.repeat(500_000)],
  ['half a million opening marks', '“'.repeat(500_000)],
  ['a quarter of a million empty pairs', '“”'.repeat(250_000)],
  ['forty thousand quotes', '“A,” said Bo Ek.\n'.repeat(40_000)],
];
for (const [name, text] of HUGE) {
  test(`${name}: read, shown whole, and the page goes on`, { timeout: 240_000 }, async () => {
    const page = await browser.open();
    const length = await page.evaluate(async ([words, times]) => {
      const view = document.querySelector('said-so');
      const text = words.repeat(times);
      const drawn = new Promise((resolve) => view.addEventListener('saidso-analysis', resolve, { once: true }));
      view.text = text;
      const { detail } = await drawn;
      const article = view.shadowRoot.querySelector('article');
      while (article.textContent.length < text.length) await new Promise((resolve) => setTimeout(resolve, 500));
      return detail.analysis.length === text.length && article.textContent === text;
    }, runOf(text));
    assert.ok(length);
    await read(page, '“Still here,” said Eva Holm.');
    await page.locator('said-so .speaker-card', { hasText: 'Eva Holm' }).waitFor();
    assertClean(page);
  });
}

/** The shortest run that `text` repeats, and how often: what travels to the browser. */
function runOf(text) {
  const size = text.indexOf(text.slice(0, 1), 1) === 1 ? 1 : text.indexOf(text.slice(0, 17), 1);
  return [text.slice(0, size), text.length / size];
}

test('a reading that takes long shows that it goes on, and can be stopped', { timeout: 120_000 }, async () => {
  const page = await browser.open();
  await page.evaluate(() => {
    const view = document.querySelector('said-so');
    // An analyzer that only its signal ends: how fast the true one is differs from machine to machine.
    const analyze = (text, { signal }) =>
      new Promise((resolve, reject) => signal.addEventListener('abort', () => reject(signal.reason)));
    view.analyzer = { analyze };
    view.text = 'x'.repeat(1234);
  });
  await page.getByText('Reading 1,234 characters …').first().waitFor();
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Reading was stopped.').waitFor();
  assert.ok(await page.getByRole('button', { name: 'Try again' }).isVisible());
  assert.ok(!(await page.getByRole('progressbar').isVisible()));
  assertClean(page);
});
