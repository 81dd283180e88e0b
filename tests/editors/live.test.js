/** How soon an edit is read, what it costs the page's own thread, and how lists and editor lead to each other. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { assertClean } from '../e2e/harness.js';
import { fieldOf, openDemo, useDemos } from './demos.js';

const browser = useDemos();
const median = (values) => values.toSorted((a, b) => a - b)[values.length >> 1];

/** The articles of the native tests, one after the other, as HTML of about 10 kB. */
function longArticle() {
  const folder = fileURLToPath(new URL('../cases/articles/', import.meta.url));
  const texts = readdirSync(folder).map((name) => readFileSync(`${folder}${name}`, 'utf8'));
  const escaped = texts.join('\n\n').slice(0, 10_000).replaceAll('&', '&amp;').replaceAll('<', '&lt;');
  return escaped.split(/\n\n+/).map((paragraph) => `<p>${paragraph}</p>`).join('\n');
}

const WORDS = ' and so it went on, day after day, until the summer was over and nobody came';

/** ProseMirror with the article, and what a key costs the page's own thread there, in milliseconds, until it is quiet again. */
async function openCounted(without) {
  const page = await openDemo(browser, 'prosemirror', { without, article: longArticle() });
  await fieldOf(page, 'prosemirror').focus();
  // Among what was written, not at its end: all quotes behind it move.
  for (const key of ['Control+Home', 'End']) await page.keyboard.press(key);
  const session = await page.context().newCDPSession(page);
  await session.send('Performance.enable', { timeDomain: 'threadTicks' });
  const spent = async () => (await session.send('Performance.getMetrics')).metrics.find(({ name }) => name === 'TaskDuration').value * 1000;
  const costOf = async (keys) => {
    const before = await spent();
    await Promise.all([...keys].map((key) => page.keyboard.press(key)));
    await page.waitForTimeout(300);
    return ((await spent()) - before) / keys.length;
  };
  return { page, costOf };
}

/** Milliseconds of ours for each key, when `count` are pressed between two pauses, in each of which all is read anew. */
async function costOfOurs(ours, alone, count) {
  const [beside, without] = [[], []];
  for (let i = 0; i < 25; i++) {
    const keys = WORDS.repeat(5).slice(i * count, (i + 1) * count);
    beside.push(await ours.costOf(keys));
    without.push(await alone.costOf(keys));
  }
  // The first few run code that is not compiled yet.
  return median(beside.slice(5)) - median(without.slice(5));
}

test('a key in a 10 kB article costs the page at most 4 ms of ours', async (t) => {
  const [ours, alone] = [await openCounted(false), await openCounted(true)];
  const rounds = [];
  // What else the machine does only ever adds to it: the best of three rounds.
  while (rounds.length < 3 && !(Math.min(...rounds) <= 4)) rounds.push(await costOfOurs(ours, alone, 10));
  t.diagnostic(`median main-thread cost of ours per key in ProseMirror, 10 kB: ${rounds.map((ms) => ms.toFixed(2)).join(', ')} ms, ten keys between two readings`);
  const each = await costOfOurs(ours, alone, 1);
  t.diagnostic(`${each.toFixed(2)} ms with a reading after each key`);
  assert.ok(Math.min(...rounds) <= 4, `${rounds} ms`);
  assert.ok(each <= 16, `less than a frame, not ${each} ms`);
  assertClean(ours.page);
});

/** Keeps when the last key was pressed, and how long the last analysis took. */
function watch() {
  addEventListener('keydown', () => (globalThis.pressed = performance.now()), true);
  const { postMessage } = Worker.prototype;
  Worker.prototype.postMessage = function (...all) {
    const asked = performance.now();
    if (all[0].call) this.addEventListener('message', () => (globalThis.analysing = performance.now() - asked), { once: true });
    return postMessage.apply(this, all);
  };
}

/** Milliseconds from the last key of `words` to what is shown of them, but for those of the analysis itself. */
async function latency(page, words) {
  const shown = page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        document.querySelector('said-so').addEventListener('saidso-analysis', ({ detail }) => {
          if (detail.text.includes(wanted)) resolve(performance.now() - globalThis.pressed - globalThis.analysing);
        });
      }),
    words,
  );
  await page.keyboard.type(words);
  return shown;
}

for (const name of ['textarea', 'prosemirror']) {
  test(`${name}: an edit is read and shown within 150 ms of the last key, the analysis aside`, async (t) => {
    const page = await openDemo(browser, name, { script: watch });
    await fieldOf(page, name).focus();
    const taken = [];
    for (const words of ['Ann', 'Bea', 'Cal', 'Dee', 'Eve']) taken.push(await latency(page, ` ${words} said so.`));
    t.diagnostic(`${median(taken).toFixed(0)} ms`);
    // A busy machine may be late for some.
    assert.ok(Math.min(...taken) <= 150, taken.join(', '));
    await page.context().close();
  });
}
