/** Accessibility by rule (axe-core), and what no rule engine sees. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAMPLE } from '../../www/sample.js';
import { LOOKS, violations } from './axe.js';
import { readDoubtful } from './doubt.js';
import { assertClean, readSample, useBrowser } from './harness.js';

const browser = useBrowser();
const WINDOWS = { narrow: { width: 360, height: 740 }, wide: { width: 1440, height: 900 } };

for (const [look, colours] of Object.entries(LOOKS)) {
  for (const [name, viewport] of Object.entries(WINDOWS)) {
    test(`no axe violation: ${look}, ${name}`, async () => {
      const page = await browser.open({ ...colours, viewport });
      assert.deepEqual(await violations(page), [], 'empty');
      await readSample(page);
      assert.deepEqual(await violations(page), [], 'read');
      await page.locator('said-so .words').first().click();
      if (name === 'narrow') await page.getByRole('button', { name: 'Filters' }).click();
      await page.locator('said-so .chip').nth(1).click();
      await page.locator('said-so .numbers summary').click();
      await page.locator('said-so .strip-slider').focus();
      assert.deepEqual(await violations(page), [], 'chosen and filtered, with the numbers');
      await page.getByRole('button', { name: 'Keys and legend' }).click();
      assert.deepEqual(await violations(page), [], 'keys');
      assertClean(page);
    });

    test(`no axe violation where something is unsure, with why told: ${look}, ${name}`, async () => {
      const page = await browser.open({ ...colours, viewport });
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

/** Every look and every width once: there are as many as these. */
const CORRECTED = [['light', { width: 320, height: 640 }], ['dark', WINDOWS.narrow], ['forced colours', WINDOWS.wide]];

for (const [look, viewport] of CORRECTED) {
  test(`no axe violation where something is corrected: ${look}, ${viewport.width} pixels`, async () => {
    const page = await browser.open({ ...LOOKS[look], viewport });
    await readSample(page);
    const fits = async (what) => {
      assert.deepEqual(await violations(page), [], what);
      const cut = await page.evaluate(() => {
        const all = document.querySelector('said-so').shadowRoot.querySelectorAll('dialog[open], dialog[open] *, .marking, .marking *');
        const out = ({ left, right }) => left < -0.5 || right > innerWidth + 0.5;
        return [...all].filter((each) => each.checkVisibility() && out(each.getBoundingClientRect())).map((each) => each.outerHTML);
      });
      assert.deepEqual(cut, [], what);
    };
    await page.locator('said-so .words').first().click();
    await page.locator('said-so .steps .correct').click();
    await page.locator('said-so dialog.correct select').first().selectOption('new');
    await fits('a quote');
    await page.locator('said-so dialog.correct').getByRole('button', { name: 'What was said' }).click();
    await fits('words to be marked');
    await page.locator('said-so .marking').getByRole('button', { name: 'Cancel' }).click();
    await page.locator('said-so .entity-item').first().click();
    await page.locator('said-so .steps .correct').click();
    await fits('a name');
    const corrected = page.evaluate(() => new Promise((done) => document.querySelector('said-so').addEventListener('saidso-correct', () => done(), { once: true })));
    await page.locator('said-so dialog.correct').getByRole('button', { name: 'This is no name', exact: true }).click();
    await corrected;
    await page.getByRole('button', { name: 'Corrections (1)' }).click();
    await fits('the list');
    assertClean(page);
  });
}

for (const [look, colours] of Object.entries(LOOKS)) {
  test(`no axe violation of the element alone on a page: ${look}`, async () => {
    const page = await browser.open({ path: 'fixtures/index.html', ...colours });
    await page.evaluate(async (text) => {
      await import('/define.js');
      const heading = Object.assign(document.createElement('h1'), { textContent: 'A page' });
      const view = document.createElement('said-so');
      const read = new Promise((resolve) => view.addEventListener('saidso-analysis', resolve));
      document.querySelector('main').append(heading, view);
      view.text = text;
      await read;
    }, SAMPLE);
    assert.deepEqual(await violations(page), []);
    assertClean(page);
  });
}

/** Contrast of two colours, as the guidelines count it. */
const contrast = (a, b) => {
  const light = ([r, g, bl]) => {
    const [x, y, z] = [r, g, bl].map((c) => (c / 255 <= 0.04045 ? c / 255 / 12.92 : ((c / 255 + 0.055) / 1.055) ** 2.4));
    return 0.2126 * x + 0.7152 * y + 0.0722 * z;
  };
  const [hi, lo] = [light(a), light(b)].sort((x, y) => y - x);
  return (hi + 0.05) / (lo + 0.05);
};

for (const [look, colours] of Object.entries(LOOKS)) {
  test(`the pictures stand out from the paper by 3 to 1: ${look}`, async () => {
    const page = await browser.open(colours);
    await readSample(page);
    // What is painted, by way of a canvas that turns any colour into its bytes.
    const { paper, marks } = await page.evaluate(() => {
      const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true });
      const bytes = (colour) => {
        context.fillStyle = colour;
        context.fillRect(0, 0, 1, 1);
        return [...context.getImageData(0, 0, 1, 1).data].slice(0, 3);
      };
      const root = document.querySelector('said-so').shadowRoot;
      const all = [...root.querySelectorAll('.lane-marks, .bar-fill, .filling-dot, .filling-line, .marker')];
      return {
        paper: bytes(getComputedStyle(document.documentElement).backgroundColor),
        marks: all.map((mark) => {
          const { fill, stroke } = getComputedStyle(mark);
          return [mark.closest('[class]').parentNode.getAttribute('class'), mark.getAttribute('class'), bytes(stroke === 'none' ? fill : stroke)];
        }),
      };
    });
    assert.ok(marks.length > 20);
    const faint = marks.filter(([, , colour]) => contrast(colour, paper) < 3);
    assert.deepEqual(faint, []);
  });
}

test('nothing is wider than a window of 320 pixels', async () => {
  const page = await browser.open({ viewport: { width: 320, height: 640 } });
  await readSample(page);
  await page.getByRole('button', { name: 'Filters' }).click();
  await page.locator('said-so .numbers summary').click();
  await page.locator('said-so article .quote').first().click();
  assert.equal(await page.evaluate(() => document.documentElement.scrollWidth), 320);
  const cut = await page.evaluate(() => {
    const all = document.querySelector('said-so').shadowRoot.querySelectorAll('.panel *, .bar-at-foot *, .above *');
    return [...all].filter((e) => e.checkVisibility() && e.getBoundingClientRect().right > 320.5).map((e) => e.getAttribute('class') ?? e.localName);
  });
  assert.deepEqual(cut, []);
  await page.getByRole('button', { name: 'Keys and legend' }).click();
  assert.ok((await page.locator('said-so dialog[open]').boundingBox()).width <= 320);
});

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
    const bar = await page.locator('said-so [part=bar]').boundingBox();
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
