/** Accessibility by rule (axe-core), and what no rule engine sees. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { readDoubtful } from './doubt.js';
import { assertClean, readSample, useBrowser } from './harness.js';

const browser = useBrowser();
const AXE = await readFile(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

async function violations(page) {
  // Evaluated by the debugger, which no policy of the page binds.
  await page.evaluate(AXE);
  const { violations: found } = await page.evaluate(() => globalThis.axe.run(document));
  return found.map(({ id, nodes }) => `${id}: ${nodes.map(({ target, failureSummary }) => `${target} ${failureSummary}`).join(' | ')}`);
}

const WINDOWS = { narrow: { width: 360, height: 740 }, wide: { width: 1440, height: 900 } };

for (const colorScheme of ['light', 'dark']) {
  for (const [name, viewport] of Object.entries(WINDOWS)) {
    test(`no axe violation: ${colorScheme}, ${name}`, async () => {
      const page = await browser.open({ colorScheme, viewport });
      assert.deepEqual(await violations(page), [], 'empty');
      await readSample(page);
      assert.deepEqual(await violations(page), [], 'read');
      await page.locator('said-so .words').first().click();
      await page.locator('said-so .chip').nth(1).click();
      assert.deepEqual(await violations(page), [], 'chosen and filtered');
    });

    test(`no axe violation where something is unsure, with why told: ${colorScheme}, ${name}`, async () => {
      const page = await browser.open({ colorScheme, viewport });
      await readDoubtful(page);
      assert.deepEqual(await violations(page), [], 'read');
      for (const item of ['.entity-item:has-text("Mira Holt")', '.entity-item.unsure', '.unsure .words']) {
        await page.locator(`said-so ${item}`).click();
        if (!(await page.locator('said-so .why-panel').isVisible())) await page.locator('said-so .why').click();
        await page.locator('said-so .why-panel dl').waitFor();
        assert.deepEqual(await violations(page), [], item);
      }
      await page.locator('said-so article').getByText('Ostrava', { exact: true }).hover();
      assert.deepEqual(await violations(page), [], 'tip');
      assertClean(page);
    });
  }
}

test('nothing is wider than a window of 360 pixels', async () => {
  const page = await browser.open({ viewport: WINDOWS.narrow });
  await readSample(page);
  await page.locator('said-so .entity-item').first().click();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  for (const mention of await page.locator('said-so article .entity').all()) {
    await mention.hover();
    const tip = await page.locator('said-so .tip').boundingBox();
    if (tip) assert.ok(tip.x >= 0 && tip.x + tip.width <= 360, JSON.stringify(tip));
  }
  await readDoubtful(page);
  await page.locator('said-so .entity-item').first().click();
  await page.locator('said-so .why').click();
  await page.locator('said-so .why-panel dl').waitFor();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 360);
  // Scrolling there takes its time.
  const inView = async () => {
    const bar = await page.locator('said-so .bar-at-foot').boundingBox();
    const lit = await page.locator('said-so article .lit').first().boundingBox();
    return bar.x >= 0 && bar.x + bar.width <= 360 && bar.y + bar.height <= WINDOWS.narrow.height && lit.y > 0 && lit.y + lit.height <= bar.y;
  };
  for (let i = 0; i < 50 && !(await inView()); i++) await page.waitForTimeout(100);
  assert.ok(await inView(), 'why, and the place it is told of');
  assertClean(page);
});

test('buttons are large enough to hit', async () => {
  const page = await browser.open({ viewport: WINDOWS.narrow });
  await readDoubtful(page);
  await page.locator('said-so .entity-item').first().click();
  await page.locator('said-so .why').click();
  await page.locator('said-so .other').first().waitFor();
  const small = await page.evaluate(() => {
    const buttons = [...document.querySelectorAll('button'), ...document.querySelector('said-so').shadowRoot.querySelectorAll('button')];
    const box = (element) => element.getBoundingClientRect();
    return buttons.filter((button) => button.checkVisibility() && Math.min(box(button).width, box(button).height) < 24).map((b) => b.textContent);
  });
  assert.deepEqual(small, []);
});

test('forced colours keep marks, and motion is kept from those who want none', async () => {
  const page = await browser.open({ forcedColors: 'active', reducedMotion: 'reduce' });
  await readSample(page);
  const [mark, plain] = await page.evaluate(() => {
    const root = document.querySelector('said-so').shadowRoot;
    return [root.querySelector('article .quote'), root.querySelector('article')].map((e) => getComputedStyle(e).backgroundColor);
  });
  assert.notEqual(mark, plain);
  await page.locator('said-so .words').last().click();
  const inView = await page.evaluate(() => {
    const { top, bottom } = document.querySelector('said-so').shadowRoot.querySelector('article :focus').getBoundingClientRect();
    return top >= 0 && bottom <= innerHeight;
  });
  assert.ok(inView, 'the place is there at once');
  assertClean(page);
});
