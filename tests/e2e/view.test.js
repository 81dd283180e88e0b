/** What can be done in `<said-so>`. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertClean, read, readSample, useBrowser } from './harness.js';

const browser = useBrowser();

const TEXT = `“The bridge is safe,” said Carla Mendes, the city engineer. She said it would open on Friday. “Trust me,” she added.

“I want to see the numbers,” said Viktor Lund.`;

/** What has the focus, inside the view or out of it. */
const focused = (page) =>
  page.evaluate(() => {
    const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
    return { tag: element?.localName, text: element?.textContent, classes: element?.className };
  });

const lit = (page) => page.locator('said-so article .lit').allTextContents();

test('an item leads to its place, and Escape back, by keyboard alone', async () => {
  const page = await browser.open();
  await page.keyboard.press('Tab');
  for (let i = 0; i < 12 && (await focused(page)).tag !== 'textarea'; i++) await page.keyboard.press('Tab');
  assert.equal((await focused(page)).tag, 'textarea');
  await page.keyboard.insertText(TEXT);
  await page.locator('said-so .speaker-card').first().waitFor();
  for (let i = 0; i < 60 && !/words/.test((await focused(page)).classes); i++) await page.keyboard.press('Tab');
  const item = await focused(page);
  assert.match(item.text, /The bridge is safe/);
  await page.keyboard.press('Enter');
  const place = await focused(page);
  assert.equal(place.tag, 'mark');
  assert.ok(item.text.startsWith(place.text));
  assert.ok((await lit(page)).join('').includes('“The bridge is safe,”'));
  assert.match(await page.locator('said-so .status').textContent(), /Carla Mendes.*Escape leads back/);
  await page.keyboard.press('Escape');
  assert.equal((await focused(page)).text, item.text);
  assert.deepEqual(await page.locator('said-so [part=bar]').isVisible(), false);
  assertClean(page);
});

test('the text itself has no stop for the Tab key', async () => {
  const page = await browser.open();
  await readSample(page);
  await page.locator('said-so .words').first().press('Enter');
  const stops = await page.evaluate(() => {
    const article = document.querySelector('said-so').shadowRoot.querySelector('article');
    return [...article.querySelectorAll('*')].filter((element) => element.tabIndex >= 0).length;
  });
  assert.equal(stops, 0);
});

test('an entity leads through all its mentions', async () => {
  const page = await browser.open();
  const analysis = await read(page, TEXT);
  const carla = analysis.entities.find(({ name }) => name === 'Carla Mendes');
  assert.ok(carla.mentions.length >= 3);
  await page.locator('said-so .entity-item', { hasText: 'Carla Mendes' }).click();
  const label = page.locator('said-so [part=bar] .label');
  assert.match(await label.textContent(), new RegExp(`^1 of ${carla.mentions.length}\\. `));
  await page.getByRole('button', { name: 'Next place' }).click();
  assert.match(await label.textContent(), /^2 of /);
  await page.getByRole('button', { name: 'Previous place' }).click();
  await page.getByRole('button', { name: 'Previous place' }).click();
  assert.match(await label.textContent(), new RegExp(`^${carla.mentions.length} of `));
  await page.getByRole('button', { name: 'Back to the list' }).click();
  assert.match((await focused(page)).text, /Carla Mendes/);
  assertClean(page);
});

test('pointing at “she” tells who that is', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  const tip = page.locator('said-so .tip');
  await page.locator('said-so article span', { hasText: /^She$/ }).hover();
  await tip.waitFor();
  assert.match(await tip.textContent(), /^Carla Mendes/);
  const box = await tip.boundingBox();
  assert.ok(box.x >= 0 && box.x + box.width <= 1280);
  assert.ok((await lit(page)).length >= 2, 'her other mentions light up');
  await page.locator('h1').hover();
  await tip.waitFor({ state: 'hidden' });
  await page.locator('said-so .words', { hasText: 'Trust me' }).focus();
  assertClean(page);
});

test('focus on a quote tells who is meant by its “she”', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  await page.locator('said-so .words', { hasText: /would open on Friday/ }).focus();
  const tip = page.locator('said-so .tip');
  await tip.waitFor();
  assert.match(await tip.textContent(), /^Carla Mendes/);
  assertClean(page);
});

test('the quote that was gone to keeps telling who is meant', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  await page.locator('said-so .words', { hasText: 'Trust me' }).press('Enter');
  const tip = page.locator('said-so .tip');
  await tip.waitFor();
  assert.match(await tip.textContent(), /^Carla Mendes/);
  await page.keyboard.press('Escape');
  await page.locator('h1').click();
  assertClean(page);
});

test('a click on a quote in the text finds its item', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  await page.locator('said-so article mark', { hasText: 'want to see the numbers' }).click();
  const current = page.locator('said-so [aria-current=true]');
  assert.match(await current.textContent(), /I want to see the numbers/);
  await page.locator('said-so [part=bar] .back').click();
  assert.match((await focused(page)).text, /I want to see the numbers/);
  assertClean(page);
});

test('filters hide other speakers and types, in the text and beside it', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  const cards = page.locator('said-so .speaker-card');
  const quotes = page.locator('said-so article .quote');
  const all = await quotes.count();
  const chip = page.locator('said-so .chip', { hasText: 'Viktor Lund' });
  await chip.click();
  assert.equal(await chip.getAttribute('aria-pressed'), 'true');
  assert.deepEqual([await cards.count(), (await quotes.allTextContents()).join('')], [1, '“I want to see the numbers,”']);
  await page.locator('said-so .chip', { hasText: 'People' }).click();
  assert.equal(await page.locator('said-so .type').count(), 1);
  assert.ok(!(await page.locator('said-so article .entity').allTextContents()).includes('Friday'));
  await page.fill('[name=article]', `${TEXT} `);
  await page.waitForTimeout(400);
  assert.equal(await cards.count(), 1, 'the choice outlives an edit');
  for (const every of await page.locator('said-so .chip', { hasText: 'All' }).all()) await every.click();
  assert.deepEqual([await cards.count(), await quotes.count()], [2, all]);
  assertClean(page);
});

test('choosing is told to the host', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  const chosen = page.evaluate(
    () => new Promise((resolve) => addEventListener('saidso-select', ({ detail: { kind, id, start, end } }) => resolve({ kind, id, start, end }))),
  );
  await page.locator('said-so .words', { hasText: 'I want to see the numbers' }).click();
  const { kind, start, end } = await chosen;
  assert.deepEqual([kind, TEXT.slice(start, end)], ['quote', '“I want to see the numbers,”']);
});

test('each speaker has a colour and a line, the cue is underlined, the speaker boxed', async () => {
  const page = await browser.open();
  await readSample(page);
  const looks = await page.evaluate(() => {
    const root = document.querySelector('said-so').shadowRoot;
    const style = (selector) => getComputedStyle(root.querySelector(selector));
    const marks = [...root.querySelectorAll('article .quote-first')].map((mark) => getComputedStyle(mark));
    return {
      quotes: new Set(marks.map((s) => `${s.textDecorationStyle} ${s.textDecorationColor}`)).size,
      lines: new Set(marks.map((s) => s.textDecorationStyle)).size,
      cue: parseFloat(style('article .cue').borderBottomWidth) > 0,
      box: ['Top', 'Bottom', 'Left'].every((side) => parseFloat(style('article .speaker-first')[`border${side}Width`]) > 0),
    };
  });
  assert.ok(looks.quotes >= 4 && looks.lines >= 4, JSON.stringify(looks));
  assert.ok(looks.cue && looks.box, JSON.stringify(looks));
});
