/** Each demo by rule (axe-core): all of the page but for what an editor makes itself, which is not ours to mend. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { demos } from '../../integrations/demo/demos.mjs';
import { LOOKS, violations } from '../e2e/axe.js';
import { assertClean } from '../e2e/harness.js';
import { openDemo, useDemos } from './demos.js';

const browser = useDemos();

/** What the browser alone draws is ours to answer for; of the others the element that the editor was put into is left out. */
const OURS = ['textarea', 'contenteditable'];

/** The dialog that corrects is the same in all: each look is tried with some of the demos. */
const lookOf = (i) => Object.values(LOOKS)[i % Object.keys(LOOKS).length];

for (const [i, { name }] of demos.entries()) {
  test(`${name}: no axe violation, light, dark and in forced colours`, async () => {
    const page = await openDemo(browser, name);
    const exclude = OURS.includes(name) ? [] : ['#editor', '.tox', '.ck-body-wrapper', '.ql-toolbar'];
    for (const [look, colours] of Object.entries(LOOKS)) {
      await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...colours });
      assert.deepEqual(await violations(page, { exclude }), [], look);
      await page.locator('said-so .words').first().click();
      assert.deepEqual(await violations(page, { exclude }), [], `${look}, with a quote chosen`);
    }
    await page.emulateMedia({ colorScheme: 'light', forcedColors: 'none', ...lookOf(i) });
    await page.locator('said-so .steps .correct').click();
    await page.locator('said-so dialog.correct[open]').waitFor();
    assert.deepEqual(await violations(page, { exclude }), [], 'with a quote being corrected');
    assertClean(page);
    await page.context().close();
  });
}
