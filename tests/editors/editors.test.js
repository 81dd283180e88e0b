/** saidso beside each editor: what the editor saves stays what it is, and what is drawn is what was found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demos } from '../../integrations/demo/demos.mjs';
import { assertClean } from '../e2e/harness.js';
import { fieldOf, markedWords, openDemo, quotedWords, saved, settled, traces, useDemos, within } from './demos.js';
import { PASTED, TYPED, copy } from './work.js';

const browser = useDemos();

const SAVED = 'what is saved after typing, pasting, undoing is byte for byte what it is without saidso';

/**
 * Where the browser itself undoes, it takes back what was typed in smaller steps when anything at all was taken out of the page
 * meanwhile, as lists are that change. There only the ends of undoing are compared.
 */
const BY_BROWSER = ['textarea', 'contenteditable'];

/** Puts the caret into the first quote. */
const intoQuote = (page, name) =>
  within(page, name, () => {
    const field = document.querySelector('textarea');
    if (field) return field.setSelectionRange(field.value.indexOf('rides'), field.value.indexOf('rides'));
    const texts = document.createTreeWalker(document.querySelector('[contenteditable=true]'), NodeFilter.SHOW_TEXT);
    while (!texts.nextNode().data.includes('rides'));
    document.getSelection().collapse(texts.currentNode, texts.currentNode.data.indexOf('rides'));
  });

/** A morning's work on the article: after each step, what the editor would save. */
async function work(page, name, reads) {
  const states = [];
  const step = async (doing, words) => {
    await page.evaluate(() => globalThis.goOn());
    await doing();
    if (reads) await settled(page, words);
    else await page.waitForTimeout(100);
    states.push(await saved(page));
  };
  const keys = async (...all) => {
    for (const key of all) {
      await page.keyboard.press(key);
      // An editor that keeps a selection of its own hears of the caret a moment later.
      if (key === 'Control+End') await page.waitForTimeout(100);
    }
  };
  await step(() => fieldOf(page, name).focus());
  await step(() => keys('Control+End', 'Enter'));
  await step(() => page.keyboard.type(TYPED), TYPED);
  await step(() => keys('Enter'));
  await copy(page, PASTED);
  await step(() => keys('Control+v'), 'Kallen Post');
  await step(() => intoQuote(page, name));
  await step(() => page.keyboard.type('hardly, x“y '), 'hardly');
  await step(() => keys('Backspace', 'Backspace', 'Delete', 'Enter', 'Backspace'));
  const repeat = async (key, times) => {
    const all = Array.from({ length: times }, () => key);
    if (BY_BROWSER.includes(name)) await step(() => keys(...all, ...all, ...all, ...all));
    else for (const each of all) await step(() => keys(each));
  };
  await repeat('Control+z', 6);
  await repeat('Control+Shift+z', 4);
  await step(() => page.keyboard.type('Last words.'), 'Last words.');
  return states;
}

/** Fails where two states part, with what is around that place. */
function assertSame(state, without, step) {
  let at = 0;
  while (at < state.length && state[at] === without[at]) at++;
  const around = (words) => words.slice(Math.max(0, at - 40), at + 40);
  assert.ok(state === without, `after step ${step}: “${around(state)}”, without saidso “${around(without)}”`);
}

for (const { name } of demos) {
  test(`${name}: ${SAVED}`, async () => {
    const alone = await openDemo(browser, name, { without: true });
    const without = await work(alone, name, false);
    assertClean(alone);
    await alone.context().close();
    assert.ok(new Set(without).size > 6, 'the work changes what is saved');
    assert.ok(without.some((state) => state.includes('I will not sell the boat')) && without.some((state) => state.includes('Kallen Post')));

    const page = await openDemo(browser, name);
    const loaded = page.requests.length;
    const states = await work(page, name, true);
    states.forEach((state, i) => assertSame(state, without[i], i));
    assert.equal(await page.evaluate(() => document.querySelector('said-so').text.includes('saidso')), false);
    assert.deepEqual(page.requests.slice(loaded), [], 'nothing is asked for after loading');
    assertClean(page);
    await page.context().close();
  });

  test(`${name}: the marks are the quotes, when the page opens and after edits, and when it is over nothing is left`, async () => {
    const page = await openDemo(browser, name);
    const check = async () => {
      const quoted = await quotedWords(page);
      assert.equal(await markedWords(page, name), name === 'textarea' ? '' : quoted);
    };
    await check();
    await fieldOf(page, name).focus();
    for (const key of ['Control+End', 'Enter']) await page.keyboard.press(key);
    await page.keyboard.type(TYPED);
    await settled(page, TYPED);
    await check();
    await page.keyboard.press('Control+z');
    await settled(page);
    await check();
    const there = await traces(page, name);
    assert.equal(there.rules > 0, name !== 'textarea');
    assert.equal(page.workers().length, 1);
    const before = await saved(page);
    const listening = () => page.evaluate(() => globalThis.listening);
    const heard = await listening();
    await page.evaluate(() => document.querySelector('said-so').remove());
    await page.waitForTimeout(100);
    assert.deepEqual(await traces(page, name), { highlights: [], rules: 0, elements: 0 });
    // A browser that has much to do tells late that a worker has ended.
    for (let waits = 0; page.workers().length > 0 && waits < 50; waits++) await page.waitForTimeout(100);
    assert.equal(page.workers().length, 0);
    // TinyMCE's is in the frame; the plugins hear of the caret from their editors.
    const ours = ['textarea', 'contenteditable', 'quill', 'lexical'].includes(name) ? 1 : 0;
    assert.equal(await listening(), heard - ours);
    assert.equal(await saved(page), before);
    assertClean(page);
    await page.context().close();
  });
}
