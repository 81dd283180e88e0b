/** How sure and why: what is drawn faint, and what led to a quote or a name. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { DOUBTFUL, readDoubtful } from './doubt.js';
import { NO_MEDIA, assertClean, chromiumOnly, useBrowser } from './harness.js';

const browser = useBrowser();

const WHY = 'said-so .why-panel';
const plain = (words) => words.replaceAll('\u00a0', ' ');
const textOf = async (page, selector) => plain(await page.locator(selector).textContent());

/** The class and the text of what has the focus. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return { classes: element?.className, text: element?.textContent, name: element?.localName };
  });

const tabTo = async (page, classes) => {
  for (let i = 0; i < 8 && !classes.test((await focused(page)).classes); i++) await page.keyboard.press('Tab');
  assert.match((await focused(page)).classes, classes);
};

/** How the first element with `words` in the article looks. */
const look = (page, words) =>
  page.evaluate((wanted) => {
    const { shadowRoot } = document.querySelector('said-so');
    const element = [...shadowRoot.querySelectorAll('article mark, article span')].find((each) => each.textContent.includes(wanted));
    const { color, backgroundColor, borderBottomStyle, textDecorationThickness } = getComputedStyle(element);
    // Firefox computes `attr(data-label)` and no more.
    const label = getComputedStyle(element, '::before').content === 'none' ? '' : element.dataset.label;
    return { color, backgroundColor, borderBottomStyle, textDecorationThickness, label, part: element.part.value };
  }, words);

test('the unsure is drawn faint, by more than colour', async () => {
  const page = await browser.open();
  await readDoubtful(page);
  const [sure, unsure] = [await look(page, 'The well is deep'), await look(page, 'Nobody asked us')];
  assert.notEqual(sure.color, unsure.color);
  assert.equal(unsure.backgroundColor, 'rgba(0, 0, 0, 0)');
  assert.notEqual(sure.backgroundColor, unsure.backgroundColor);
  assert.match(unsure.label, /JP \?/);
  assert.doesNotMatch(sure.label, /\?/);
  const [name, doubted] = [await look(page, 'May'), await look(page, 'Ostrava')];
  assert.deepEqual([name.borderBottomStyle === 'dotted', doubted.borderBottomStyle], [false, 'dotted']);
  assert.match(unsure.part, /unsure/);
  assert.doesNotMatch(sure.part, /unsure/);
  assertClean(page);
});

test('the box round an unsure speaker has two ends, however many parts it has', async () => {
  const page = await browser.open();
  await readDoubtful(page, { text: '“Nobody asked us,” said Jonas Pell, who lives in Ostrava with Mira Holt.' });
  const edges = await page.evaluate(() => {
    const parts = [...document.querySelector('said-so').shadowRoot.querySelectorAll('article .speaker.unsure-quote')];
    return parts.map((part) => getComputedStyle(part)).map((style) => ['Top', 'Left', 'Right'].map((side) => style[`border${side}Style`]));
  });
  assert.ok(edges.length > 2, 'several parts');
  assert.deepEqual(edges.map(([top]) => top), edges.map(() => 'dotted'));
  assert.deepEqual(edges.map(([, left]) => left), edges.map((_, i) => (i === 0 ? 'dotted' : 'none')));
  assert.deepEqual(edges.map(([, , right]) => right), edges.map((_, i) => (i === edges.length - 1 ? 'dotted' : 'none')));
});

test('forced colours keep the sure and the unsure apart', chromiumOnly(NO_MEDIA), async () => {
  const page = await browser.open({ forcedColors: 'active' });
  await readDoubtful(page);
  const [sure, unsure, doubted] = [await look(page, 'The well is deep'), await look(page, 'Nobody asked us'), await look(page, 'Ostrava')];
  assert.notEqual(sure.backgroundColor, unsure.backgroundColor);
  assert.match(unsure.label, /\?/);
  assert.equal(doubted.borderBottomStyle, 'dotted');
});

test('the lists say what is unsure, to screen readers too, and a line explains it', async () => {
  const page = await browser.open();
  await readDoubtful(page);
  const place = page.getByRole('button', { name: 'Ostrava unsure' });
  assert.equal(await place.count(), 1);
  const item = page.locator('said-so .words', { hasText: 'Nobody asked us' });
  assert.match(plain(await item.getAttribute('aria-description')), /^unsure, 41 %$/);
  assert.match(plain(await page.locator('said-so .speaker-card', { hasText: 'Jonas Pell' }).locator('.how').first().textContent()), /unsure, 41 %/);
  assert.equal(await page.locator('said-so .words', { hasText: 'The well is deep' }).getAttribute('aria-description'), null);
  assert.match(await textOf(page, 'said-so .legend'), /under 50 %, more likely wrong than right/);
  assertClean(page);
});

test('the sure and the unsure can be shown alone', async () => {
  const page = await browser.open();
  await readDoubtful(page);
  const row = page.getByRole('group', { name: 'Show: how sure' });
  const seen = async () => (await page.locator('said-so article .quote').allTextContents()).join(' ');
  await row.getByRole('button', { name: 'Unsure' }).click();
  assert.match(await seen(), /Nobody/);
  assert.doesNotMatch(await seen(), /well/);
  assert.deepEqual(await page.locator('said-so .entity-item').allTextContents(), ['Ostrava unsure']);
  await row.getByRole('button', { name: 'All' }).click();
  await row.getByRole('button', { name: /^Sure/ }).click();
  assert.match(await seen(), /well/);
  assert.doesNotMatch(await seen(), /Nobody/);
  assert.equal(await page.locator('said-so .entity-item', { hasText: 'Ostrava' }).count(), 0);
  assertClean(page);
});

test('a name, a value and an unsure quote tell what they are when they are pointed at', async () => {
  const page = await browser.open();
  await readDoubtful(page);
  const tip = page.locator('said-so .tip');
  for (const [words, told] of [
    ['Ostrava', /^Place · unsure, 37 %$/],
    ['£2m', /^Money · 2,000,000 GBP$/],
    ['Holt', /person · almost certain, 97 %$/],
    ['“Nobody asked us,”', /^Direct quote · said by Jonas Pell · unsure, 41 %$/],
  ]) {
    await page.locator('said-so article').getByText(words, { exact: true }).last().hover();
    await tip.waitFor();
    assert.match(plain(await tip.textContent()), told);
  }
  await page.locator('said-so article mark', { hasText: 'The well is deep' }).hover();
  assert.equal(await tip.isVisible(), false, 'the line above a quote can be read');
  assertClean(page);
});

test('the bar tells of the quote that is chosen', async () => {
  const page = await browser.open();
  await readDoubtful(page);
  await page.locator('said-so .words', { hasText: 'The well is deep' }).press('Enter');
  assert.equal(await textOf(page, 'said-so .detail'), 'Direct quote · said by Mira Holt · very likely, 88 %');
  assert.match(await textOf(page, 'said-so .status'), /very likely, 88 %\. Escape leads back/);
});

test('why, by keyboard alone: there, to another mention, and back', async () => {
  const page = await browser.open();
  await readDoubtful(page);
  await page.locator('said-so .entity-item', { hasText: 'Mira Holt' }).press('Enter');
  assert.deepEqual(await page.evaluate(() => globalThis.asked), [], 'nothing is worked out before it is asked');
  await tabTo(page, /^why$/);
  assert.equal(await page.locator('said-so .why').getAttribute('aria-expanded'), 'false');
  await page.keyboard.press('Enter');
  await page.locator(`${WHY} dl`).waitFor();
  assert.equal(await page.locator('said-so .why').getAttribute('aria-expanded'), 'true');
  const told = await textOf(page, WHY);
  assert.match(told, /Why “Mira Holt”\?Taken forperson: almost certain, 97 %Elseorganization, 2 %/);
  assert.match(told, /48 % without the word itself/);
  assert.doesNotMatch(told, /word lists/);
  assert.match(await textOf(page, 'said-so .status'), /Why “Mira Holt”\?.*almost certain, 97 %/);

  await tabTo(page, /^other$/);
  const mention = await focused(page);
  await page.keyboard.press('Enter');
  const place = await focused(page);
  assert.ok(['mark', 'span'].includes(place.name) && mention.text.includes(place.text), JSON.stringify(place));
  assert.match(await textOf(page, WHY), new RegExp(`Why “${place.text}”`), 'why goes along');

  await tabTo(page, /^other$/);
  await page.keyboard.press('Escape');
  assert.equal(await page.locator(WHY).isVisible(), false);
  assert.equal((await focused(page)).classes, 'why');
  await page.keyboard.press('Escape');
  assert.match((await focused(page)).text, /Mira Holt/);
  assert.equal(await page.locator('said-so [part=bar]').isVisible(), false);
  assertClean(page);
});

test('why is worked out once for a text, with its day, and anew for another', async () => {
  const page = await browser.open();
  await page.fill('[name=published]', '2026-03-05');
  await readDoubtful(page);
  await page.locator('said-so article mark', { hasText: 'The well is deep' }).click();
  await page.getByRole('button', { name: 'Why?' }).click();
  assert.match(await textOf(page, WHY), /Why this quote\?Taken fora quote: very likely, 88 %Found bythe learned taggerIts wordsbegin and end here, 90 %Cue“said”, 93 %; else none, 5 %Speaker“Mira Holt/);
  await page.locator('said-so .entity-item', { hasText: 'Ostrava' }).click();
  assert.match(await textOf(page, WHY), /unsure, 37 %/);
  await page.getByRole('button', { name: 'Why?' }).click();
  await page.getByRole('button', { name: 'Why?' }).click();
  assert.deepEqual(await page.evaluate(() => globalThis.asked), [[DOUBTFUL, '2026-03-05']]);
  await page.fill('[name=article]', `${DOUBTFUL} `);
  await page.locator('said-so [part=bar]').waitFor({ state: 'hidden' });
  await page.locator('said-so .entity-item', { hasText: 'Ostrava' }).click();
  await page.getByRole('button', { name: 'Why?' }).click();
  await page.locator(`${WHY} dl`).waitFor();
  assert.equal(await page.evaluate(() => globalThis.asked.length), 2);
  assertClean(page);
});

test('why is not offered for values', async () => {
  const page = await browser.open();
  await readDoubtful(page);
  await page.locator('said-so .entity-item', { hasText: '£2m' }).click();
  assert.equal(await page.locator('said-so [part=bar]').isVisible(), true);
  assert.equal(await page.locator('said-so .why').isVisible(), false);
});

test('while why is worked out, that is said; what comes too late is dropped', async () => {
  const page = await browser.open();
  await readDoubtful(page, { explain: 'slow' });
  await page.locator('said-so .entity-item', { hasText: 'Ostrava' }).click();
  await page.getByRole('button', { name: 'Why?' }).click();
  assert.match(await textOf(page, WHY), /^Working out why …$/);
  await page.locator('said-so .entity-item', { hasText: 'Mira Holt' }).click();
  await page.locator(`${WHY} dl`).waitFor();
  assert.match(await textOf(page, WHY), /^Why “Mira Holt”/);
  await page.getByRole('button', { name: 'Why?' }).click();
  assert.equal(await textOf(page, WHY), '');
  assertClean(page);
});

for (const [explain, told] of [
  ['fails', /out of ink/],
  ['missing', /this analyzer has no explanations/],
]) {
  test(`an explanation that ${explain === 'fails' ? 'fails' : 'can’t be had'} is told of in its place, and may be asked for again`, async () => {
    const page = await browser.open();
    await readDoubtful(page, { explain });
    await page.locator('said-so .words', { hasText: 'Nobody asked us' }).click();
    for (const times of [1, 2]) {
      await page.getByRole('button', { name: 'Why?' }).click();
      await page.locator(WHY).getByText('can’t be told').waitFor();
      assert.match(await textOf(page, WHY), told);
      if (explain === 'fails') assert.equal(await page.evaluate(() => globalThis.asked.length), times);
      await page.getByRole('button', { name: 'Why?' }).click();
    }
    assert.match(await textOf(page, 'said-so .detail'), /unsure, 41 %/, 'the rest goes on');
    assertClean(page);
  });
}
