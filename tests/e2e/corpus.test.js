/** The corpus of hostile texts and pages, tests/hostile/, through every entry: nothing runs, nothing is asked for, nothing is lost. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { FILES, GROWING_FILE, MADE } from '../hostile/made.js';
import { drop, paste } from './entries.js';
import { assertClean, useBrowser } from './harness.js';

const browser = useBrowser();

/** What every file says. */
const KEPT = '“Still here,” said Eva Holm.';

/** Milliseconds in which each entry answers, on a machine that is busy with other things. */
const IN_TIME = 60_000;

const folder = new URL('../hostile/', import.meta.url);
const kept = readdirSync(folder)
  .filter((name) => !/^(README\.md|made\.js)$/.test(name))
  .map((name) => [name, readFileSync(new URL(name, folder))]);
const made = MADE.map(([name, content]) => [name, Buffer.from(content)]);

const ENTRIES = {
  /** As copied from a page: markup, and next to nothing as its plain form. */
  pasteHtml: (page, { words }) => paste(page, '', words),
  pastePlain: async (page, { words }) => {
    await page.evaluate((given) => navigator.clipboard.writeText(given), words);
    await page.focus('[name=article]');
    await page.keyboard.press('Control+V');
  },
  drop: (page, { name, bytes }) => drop(page, { name, buffer: bytes }),
  open: (page, { name, bytes }) => page.setInputFiles('[name=file]', { name, mimeType: '', buffer: bytes }),
  element: (page, { words }) =>
    page.evaluate((given) => {
      document.querySelector('said-so').text = given;
    }, words),
};

/** Empties the page, has `entry` take the file, and waits until its sentence is read. */
async function through(page, entry, given) {
  await page.evaluate(() => {
    document.querySelector('#clear').disabled = false;
    document.querySelector('#clear').click();
    const view = document.querySelector('said-so');
    globalThis.analysed = new Promise((resolve, reject) => {
      view.addEventListener('saidso-analysis', ({ detail }) => resolve(detail), { once: true });
      view.addEventListener('saidso-error', ({ detail }) => reject(detail.error), { once: true });
    });
  });
  await ENTRIES[entry](page, given);
  return page.evaluate(
    async ([limit, sentence]) => {
      const late = new Promise((_, reject) => setTimeout(() => reject(new Error(`no answer: ${document.querySelector('#message').textContent}`)), limit));
      const { text, analysis } = await Promise.race([globalThis.analysed, late]);
      const spans = [...analysis.mentions, ...analysis.quotes.flatMap(({ content }) => content.map(([start, end]) => ({ start, end })))];
      return { kept: text.includes(sentence), whole: analysis.length === text.length, inside: spans.every(({ start, end }) => start < end && end <= text.length) };
    },
    [IN_TIME, KEPT],
  );
}

/** What the page has loaded, and may load again: nothing else is asked for. */
const own = (url) => /^\/import\/(take|worker|vendor\/(mammoth|marked|pdf|readability))\.js$/.test(new URL(url).pathname);

/** Has `entries` take the file, one after the other, on a page that is used for others before and after. */
async function tryAll(page, name, bytes, entries) {
  const before = page.requests.length;
  const words = bytes.subarray(0, 2).equals(Buffer.from([0xff, 0xfe])) ? bytes.toString('utf16le') : bytes.toString();
  for (const entry of entries) {
    assert.deepEqual(await through(page, entry, { name, bytes, words }), { kept: true, whole: true, inside: true }, `${name}, ${entry}`);
  }
  assert.deepEqual(page.requests.slice(before).filter((url) => !own(url) || !url.startsWith(browser.url)), []);
  assert.equal(await page.evaluate(() => ({}).polluted), undefined);
  assertClean(page);
}

async function tryEach(t, files, entriesOf) {
  const page = await browser.open();
  await page.waitForLoadState('networkidle');
  for (const [name, bytes] of files) await t.test(name, () => tryAll(page, name, bytes, entriesOf(name)));
}

// A text that is no markup is pasted and set as it is; HTML in a clipboard is for pages.
const entriesOf = (name) => Object.keys(ENTRIES).filter((entry) => entry !== 'pasteHtml' || /html$|^page/.test(name));

test('the corpus, pasted, dropped, opened and set', { timeout: 240_000 }, (t) => tryEach(t, kept, entriesOf));

// Tags are pasted as words, too. A megabyte of them is as long as any other text; what the marks and lines of one can do,
// hostile.test.js tries.
/** Bytes from which on a page is not pasted as plain text. */
const LONG = 600_000;
const sizes = new Map(made.map(([name, bytes]) => [name, bytes.length]));
const walked = (name) => ['drop', 'open', ...(name.endsWith('.html') ? ['pasteHtml', ...(sizes.get(name) < LONG ? ['pastePlain'] : [])] : [])];

for (const file of made) {
  test(`${file[0]}, pasted, dropped and opened`, { timeout: 240_000 }, (t) => tryEach(t, [file], walked));
}

test('Word files and PDFs that try more, dropped and opened', { timeout: 240_000 }, (t) => {
  return tryEach(t, FILES.map(([name, bytes]) => [name, Buffer.from(bytes)]), () => ['drop', 'open']);
});

test('a Word file whose entities grow is refused', async () => {
  const page = await browser.open();
  const [name, bytes] = GROWING_FILE;
  await ENTRIES.open(page, { name, bytes: Buffer.from(bytes) });
  await page.getByText(`“${name}” is damaged`).waitFor();
  assert.deepEqual(page.requests.filter((url) => !url.startsWith(browser.url)), []);
  assertClean(page);
});
