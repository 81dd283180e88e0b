/**
 * The demos of the editors, opened with saidso and without, and what can be read back of what it drew.
 */
import assert from 'node:assert/strict';
import { fileURLToPath } from 'node:url';
import { serve } from '../../xtask/node/server.mjs';
import { useBrowser } from '../e2e/harness.js';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const DEMOS = process.env.SAIDSO_DEMOS ?? at('target/demos');

/** The demos, and the modules of the site beside them. */
export const serveDemos = () =>
  serve([
    { path: '/site/', folder: process.env.SAIDSO_DIST ?? at('dist') },
    { path: '/fixtures/', folder: at('tests/e2e/fixtures') },
    { path: '/', folder: DEMOS },
  ]);

/** Call at the top of a test file; see tests/e2e/harness.js. */
export const useDemos = () => useBrowser(serveDemos);

/**
 * Editors group what is undone together by the clock. Here that stands still, and goes on by two seconds when a test says so: the
 * same keys then make the same groups, however busy the machine is.
 */
function stopClock() {
  let now = 1_780_000_000_000;
  Date.now = () => now;
  globalThis.goOn = () => (now += 2000);
}

/** Counts who listens to the caret. */
function countListeners() {
  globalThis.listening = 0;
  for (const [name, by] of [['addEventListener', 1], ['removeEventListener', -1]]) {
    const original = EventTarget.prototype[name];
    EventTarget.prototype[name] = function (type, ...all) {
      if (this === document && type === 'selectionchange') globalThis.listening += by;
      return original.call(this, type, ...all);
    };
  }
}

/** A demo, once its editor is there and, unless it is `without` saidso, its article has been read. */
export async function openDemo(browser, name, { without = false, article, script, ...context } = {}) {
  const page = await browser.open({ ...context, path: '' });
  await page.addInitScript(stopClock);
  await page.addInitScript(countListeners);
  if (script) await page.addInitScript(script);
  if (article) await page.addInitScript((html) => (globalThis.article = html), article);
  page.faults.length = 0;
  await page.goto(new URL(`${name}/${without ? '?without' : ''}`, page.url()).href);
  await page.waitForFunction(() => globalThis.demo);
  if (!without) await settled(page);
  return page;
}

/** Resolves when the lists are those of the text as it is, and it has `words` in it. */
export async function settled(page, words = '') {
  await page.waitForFunction((wanted) => {
    const reader = document.querySelector('said-so');
    return reader.analysis && reader.text.includes(wanted) && reader.shadowRoot.querySelector('.panel section');
  }, words);
  // What was typed last is read when typing pauses.
  await page.waitForTimeout(150);
  await page.waitForFunction(() => document.querySelector('said-so').analysis);
}

/** What is typed into. */
export function fieldOf(page, name) {
  return name === 'tinymce' ? page.frameLocator('#editor iframe').locator('body') : page.locator('#editor :is(textarea, [contenteditable=true])').first();
}

/** What the editor saves. */
export const saved = (page) => page.evaluate(() => globalThis.demo.save());

/** Evaluates `function` in the window of what is edited. */
export async function within(page, name, fn) {
  const frame = name === 'tinymce' ? page.frames().find((each) => each !== page.mainFrame()) : page.mainFrame();
  return frame.evaluate(fn);
}

/** Words without what the editors and the text keep them apart by. */
export const bare = (words) => words.replace(/[\s\u00a0\u200b\u2060\ufeff]/g, '');

/** The words of all quotes of the analysis, each character once, in the order of the text. */
export async function quotedWords(page) {
  const { text, analysis } = await page.evaluate(() => {
    const { text, analysis } = document.querySelector('said-so');
    return { text, analysis };
  });
  const covered = new Uint8Array(text.length);
  for (const { content } of analysis.quotes) for (const [start, end] of content) covered.fill(1, start, end);
  assert.ok(analysis.quotes.length > 3, 'there is something to mark');
  return bare([...covered].map((is, i) => (is ? text[i] : '')).join(''));
}

/** The words that are marked as quotes in the editor, whatever draws them, in the order of the document. */
export async function markedWords(page, name) {
  const words = await within(page, name, () => {
    const drawn = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
    const marked = [];
    for (let node = drawn.nextNode(); node; node = drawn.nextNode()) {
      if (node.parentElement.closest('[class*="saidso-quote"], [class*="saidso-unsure"]')) marked.push(node.data);
    }
    const ranges = [...CSS.highlights].filter(([key]) => /^saidso-(quote|unsure)/.test(key)).flatMap(([, highlight]) => [...highlight]);
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    return [...marked, ...ranges.map(String)].join('');
  });
  return bare(words);
}

/** What of ours is in the window of the editor, but for the element itself. */
export function traces(page, name) {
  return within(page, name, () => {
    const rules = document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules].map((rule) => rule.cssText));
    return {
      highlights: [...CSS.highlights.keys()].filter((key) => key.startsWith('saidso')),
      rules: rules.filter((rule) => rule.includes('saidso')).length,
      elements: document.querySelectorAll('[class*="saidso"]').length,
    };
  });
}
