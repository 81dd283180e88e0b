/** The lists lead into the editor, and the caret leads to the lists. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demos } from '../../integrations/demo/demos.mjs';
import { assertClean } from '../e2e/harness.js';
import { bare, fieldOf, openDemo, settled, useDemos, within } from './demos.js';

const browser = useDemos();

/** So long that its last quote is out of sight. */
const LONG = `<p>“First of all, no,” said Mira Holt.</p>${'<p>The night ferry went to the islands and came back.</p>'.repeat(80)}<p>“Last of all, yes,” said Bo Ek.</p><p>Nobody slept.</p>`;

/** The words that are lit in the editor, and whether they are in sight: of a text area, those that are selected. */
const lit = (page, name) =>
  within(page, name, () => {
    const field = document.querySelector('textarea');
    if (field) {
      const { value, selectionStart, selectionEnd, scrollTop } = field;
      return { words: value.slice(selectionStart, selectionEnd), seen: scrollTop > 0 };
    }
    const ranges = [...(CSS.highlights.get('saidso-lit') ?? [])];
    for (const element of document.querySelectorAll('.saidso-lit')) {
      const range = document.createRange();
      range.selectNodeContents(element);
      ranges.push(range);
    }
    ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b));
    const boxes = ranges.map((range) => range.getBoundingClientRect());
    return { words: ranges.map(String).join(''), seen: boxes.length > 0 && boxes.every(({ top, bottom }) => top >= 0 && bottom <= innerHeight) };
  });

for (const { name } of demos) {
  test(`${name}: a quote chosen in the lists is lit and brought into sight, and the caret chooses the quote it is in`, async () => {
    const page = await openDemo(browser, name, { article: LONG });
    const current = () => page.locator('said-so .words[aria-current]').allTextContents();
    // The caret is heard of a moment later, and on a busy machine later still.
    const seeCurrent = async (wanted) => {
      for (const end = Date.now() + 5000; Date.now() < end && String(await current()) !== String(wanted); ) await page.waitForTimeout(50);
      assert.deepEqual(await current(), wanted);
    };
    await page.locator('said-so .words', { hasText: 'Last of all' }).click();
    await page.waitForTimeout(100);
    const { words, seen } = await lit(page, name);
    // With the quote, who said it.
    assert.equal(bare(words), name === 'textarea' ? '“Lastofall,yes,”' : '“Lastofall,yes,”saidBoEk');
    assert.ok(seen, 'it is in sight');
    await fieldOf(page, name).focus();
    await page.keyboard.press('Control+Home');
    await page.waitForTimeout(100);
    for (let i = 0; i < 4; i++) await page.keyboard.press('ArrowRight');
    await seeCurrent(['“First of all, no,”']);
    await page.keyboard.press('Control+End');
    await seeCurrent([]);
    assert.equal((await lit(page, name)).words, '');
    await page.keyboard.type('“Well,” Holt said');
    await settled(page, 'Holt said');
    assert.deepEqual(await current(), [], 'behind the quote nothing is chosen');
    assertClean(page);
    await page.context().close();
  });
}
