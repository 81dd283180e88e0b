/** Correcting what was found: by mouse and by keyboard, undone, kept over an edit of the text, and saved. */
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { assertClean, download, nextAnalysis, read, useBrowser } from './harness.js';

const browser = useBrowser();

const TEXT = `Ann Lee met Mary Brown in Port Eldrin on Monday.

“We lost the vote,” Brown said.

“The harbour will close,” she said, and Lee nodded.`;

const PART = 'said-so';

/** Does something, and resolves to the corrected analysis that came of it. */
async function corrected(page, act) {
  const shown = page.evaluate(
    () => new Promise((resolve) => document.querySelector('said-so').addEventListener('saidso-correct', ({ detail }) => resolve(detail), { once: true })),
  );
  await act();
  return shown;
}

/** Each quote as "speaker: words". */
const quotesOf = (text, { quotes, entities }) =>
  quotes.map(({ content, speaker }) => `${speaker ? (entities[speaker.entity]?.name ?? '?') : 'nobody'}: ${content.map(([start, end]) => text.slice(start, end)).join(' … ')}`);
const namesOf = ({ entities }) => entities.map(({ name, type }) => `${name} ${type}`);

const status = (page) => page.locator(`${PART} .status`).textContent();
const corrections = (page) => page.evaluate(() => document.querySelector('said-so').corrections);
const choose = (page, item) => page.locator(`${PART} ${item}`).first().click();
const press = (page, name) => page.locator(PART).getByRole('button', { name, exact: true }).click();

/** Opens the dialog for an item of the lists. */
async function correct(page, item) {
  await choose(page, item);
  await press(page, 'Correct …');
}

/** Selects words of the article by hand, as the mouse does. */
async function select(page, words) {
  await page.evaluate((wanted) => {
    const article = document.querySelector('said-so').shadowRoot.querySelector('article');
    const walker = document.createTreeWalker(article, NodeFilter.SHOW_TEXT);
    const nodes = [];
    let all = '';
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      nodes.push([node, all.length]);
      all += node.data;
    }
    const at = all.indexOf(wanted);
    const spot = (offset) => {
      const [node, from] = nodes.findLast(([, start]) => start < offset) ?? nodes[0];
      return [node, offset - from];
    };
    document.getSelection().setBaseAndExtent(...spot(at), ...spot(at + wanted.length));
  }, words);
  await page.locator(`${PART} article`).dispatchEvent('pointerup');
  await page.locator(`${PART} .marking`).waitFor();
}

test('a speaker is corrected, undone and corrected again', async () => {
  const page = await browser.open();
  const before = await read(page, TEXT);
  assert.deepEqual(quotesOf(TEXT, before).map((line) => line.split(':')[0]), ['Mary Brown', 'Mary Brown']);
  assert.equal(await corrections(page), null);
  await correct(page, '.words:has-text("harbour")');
  await page.locator(`${PART} dialog.correct`).getByLabel('Who said it', { exact: true }).selectOption({ label: 'Ann Lee' });
  const detail = await corrected(page, () => press(page, 'Apply'));
  assert.deepEqual(quotesOf(TEXT, detail.analysis).map((line) => line.split(':')[0]), ['Mary Brown', 'Ann Lee']);
  assert.equal(detail.text, TEXT);
  assert.deepEqual(detail.corrections, await corrections(page));
  assert.equal(detail.corrections.corrections[0].do, 'speaker');
  assert.match(await status(page), /^Speaker corrected/);
  await page.locator(`${PART} .speaker-card:has-text("Ann Lee") .words:has-text("harbour")`).waitFor();
  const focused = await page.evaluate(() => document.activeElement.shadowRoot.activeElement.textContent);
  assert.match(focused, /harbour/, 'the focus is on the quote');
  const undone = await corrected(page, () => press(page, 'Undo'));
  assert.deepEqual(undone.analysis, before, 'the same as before, to the byte');
  assert.equal(undone.corrections, null);
  const again = await corrected(page, () => press(page, 'Redo'));
  assert.deepEqual(again.analysis, detail.analysis);
  assertClean(page);
});

test('a speaker is typed, marked in the text, or nobody', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  const dialog = page.locator(`${PART} dialog.correct`);
  await correct(page, '.words:has-text("We lost")');
  await dialog.getByLabel('Who said it', { exact: true }).selectOption('new');
  await dialog.getByLabel('Name', { exact: true }).fill('Zora Quill');
  const typed = await corrected(page, () => press(page, 'Apply'));
  assert.match(quotesOf(TEXT, typed.analysis)[0], /^Zora Quill: /);
  await correct(page, '.words:has-text("We lost")');
  await dialog.getByRole('button', { name: 'Who said it' }).click();
  await select(page, 'Ann Lee');
  const marked = await corrected(page, () => press(page, 'This is who said it'));
  assert.match(quotesOf(TEXT, marked.analysis)[0], /^Ann Lee: /);
  await correct(page, '.words:has-text("We lost")');
  await dialog.getByLabel('Who said it', { exact: true }).selectOption({ label: 'Nobody who is named' });
  const nobody = await corrected(page, () => press(page, 'Apply'));
  assert.match(quotesOf(TEXT, nobody.analysis)[0], /^nobody: /);
  assert.equal(nobody.corrections.corrections.length, 1, 'what is corrected again is one correction');
  assertClean(page);
});

test('a name gets another type and extent, and is taken out; a pronoun means someone else', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  await correct(page, '.entity-item:has-text("Port Eldrin")');
  const dialog = page.locator(`${PART} dialog.correct`);
  await dialog.getByLabel('Type', { exact: true }).selectOption('organization');
  const typed = await corrected(page, () => press(page, 'Apply'));
  assert.ok(namesOf(typed.analysis).includes('Port Eldrin organization'), namesOf(typed.analysis).join());
  await correct(page, '.entity-item:has-text("Port Eldrin")');
  await dialog.getByRole('button', { name: 'The whole name' }).click();
  await page.locator(PART).getByRole('button', { name: 'Start: on' }).click();
  const cut = await corrected(page, () => press(page, 'This is the name'));
  assert.ok(namesOf(cut.analysis).includes('Eldrin organization'), namesOf(cut.analysis).join());
  await correct(page, '.entity-item:has-text("Eldrin")');
  const gone = await corrected(page, () => press(page, 'This is no name'));
  assert.ok(!namesOf(gone.analysis).some((name) => name.includes('Eldrin')));
  await correct(page, '.words:has-text("harbour")');
  await dialog.getByRole('button', { name: 'Whom “she” stands for' }).click();
  await dialog.getByLabel('It stands for').selectOption({ label: 'Ann Lee' });
  const meant = await corrected(page, () => press(page, 'Apply'));
  assert.match(quotesOf(TEXT, meant.analysis)[1], /^Ann Lee: /, 'the quote follows its pronoun');
  assertClean(page);
});

test('words that are selected become a quote or a name, and a quote is changed and taken out', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  await select(page, 'Lee nodded');
  const added = await corrected(page, () => press(page, 'This is what was said'));
  assert.ok(quotesOf(TEXT, added.analysis).includes('nobody: Lee nodded'), quotesOf(TEXT, added.analysis).join());
  await select(page, 'vote');
  await page.locator(PART).getByLabel('Type of the name').selectOption('event');
  const named = await corrected(page, () => press(page, 'This is a name'));
  assert.ok(namesOf(named.analysis).includes('vote event'));
  await correct(page, '.words:has-text("Lee nodded")');
  await page.locator(`${PART} dialog.correct`).getByRole('button', { name: 'What was said' }).click();
  await page.locator(PART).getByRole('button', { name: 'Start: on' }).click();
  const cut = await corrected(page, () => press(page, 'This is what was said'));
  assert.ok(quotesOf(TEXT, cut.analysis).includes('nobody: nodded'), quotesOf(TEXT, cut.analysis).join());
  await correct(page, '.words:has-text("nodded")');
  const gone = await corrected(page, () => press(page, 'This is no quote'));
  assert.equal(gone.analysis.quotes.length, 2);
  assertClean(page);
});

test('corrections outlive an edit of the text, and those that lose their place are told, kept, and come back', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  await correct(page, '.words:has-text("harbour")');
  await page.locator(`${PART} dialog.correct`).getByLabel('Who said it', { exact: true }).selectOption({ label: 'Ann Lee' });
  await corrected(page, () => press(page, 'Apply'));
  await correct(page, '.entity-item:has-text("Monday")');
  await corrected(page, () => press(page, 'This is no name'));
  const longer = `A line more, of some length, 😀 before it all.\n\n${TEXT}`;
  const moved = await read(page, longer);
  assert.match(quotesOf(longer, moved)[1], /^Ann Lee: /);
  assert.ok(!namesOf(moved).includes('Monday date'));
  const shorter = TEXT.replace(/\n\n“The harbour[^]*/u, '');
  const fewer = await read(page, shorter);
  assert.deepEqual(fewer.corrections.corrections.map(({ lost }) => lost), ['words', undefined]);
  await press(page, 'Corrections (2)');
  const list = page.locator(`${PART} dialog.corrections`);
  await list.getByText('Without a place in this text').waitFor();
  await list.getByText('its words are not in the text any more').waitFor();
  await press(page, 'Close');
  const back = await read(page, longer);
  assert.match(quotesOf(longer, back)[1], /^Ann Lee: /, 'its place is there again');
  await page.getByRole('button', { name: 'Clear' }).click();
  assert.equal(await corrections(page), null, 'another article has corrections of its own');
  assertClean(page);
});

test('the list takes each correction back, and the analysis is seen as it was made', async () => {
  const page = await browser.open();
  const before = await read(page, TEXT);
  for (const item of ['.entity-item:has-text("Monday")', '.entity-item:has-text("Port Eldrin")']) {
    await correct(page, item);
    await corrected(page, () => press(page, 'This is no name'));
  }
  await press(page, 'Corrections (2)');
  const list = page.locator(`${PART} dialog.corrections`);
  const shown = nextAnalysis(page);
  await list.getByRole('button', { name: 'Show as analysed' }).click();
  assert.deepEqual(await shown, before);
  assert.equal((await corrections(page)).corrections.length, 2, 'nothing is lost by looking');
  const again = nextAnalysis(page);
  await list.getByRole('button', { name: 'Show as analysed' }).click();
  assert.equal(namesOf(await again).length, namesOf(before).length - 2);
  const one = await corrected(page, () => list.getByRole('button', { name: 'Take back: “Monday” is no name' }).click());
  assert.ok(namesOf(one.analysis).includes('Monday date') && !namesOf(one.analysis).includes('Port Eldrin place'));
  assert.ok(await list.isVisible());
  const none = await corrected(page, () => list.getByRole('button', { name: 'Take all back' }).click());
  assert.deepEqual(none.analysis, before);
  assertClean(page);
});

test('by the keyboard alone', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  await page.locator(`${PART} .words`).first().focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('e');
  await page.locator(`${PART} dialog.correct`).waitFor();
  const focus = () => page.evaluate(() => document.activeElement.shadowRoot.activeElement.localName);
  for (let i = 0; i < 5 && (await focus()) !== 'select'; i++) await page.keyboard.press('Tab');
  await page.keyboard.type('Ann');
  await page.keyboard.press('Tab');
  const detail = await corrected(page, () => page.keyboard.press('Enter'));
  assert.match(quotesOf(TEXT, detail.analysis)[0], /^Ann Lee: /);
  await corrected(page, () => page.keyboard.press('u'));
  assert.equal(await corrections(page), null);
  await page.keyboard.press('m');
  const label = () => page.locator(`${PART} .marking .label`).textContent();
  const reach = async (name) => {
    const here = () => page.evaluate(() => document.activeElement.shadowRoot.activeElement.ariaLabel ?? document.activeElement.shadowRoot.activeElement.textContent);
    for (let i = 0; i < 14 && (await here()) !== name; i++) await page.keyboard.press('Tab');
    assert.equal(await here(), name);
  };
  await reach('Sentence: on');
  const first = await label();
  await page.keyboard.press('Enter');
  assert.notEqual(await label(), first);
  assert.match(await status(page), /^Marked: /);
  await reach('End: back');
  await page.keyboard.press('Enter');
  await reach('This is what was said');
  const added = await corrected(page, () => page.keyboard.press('Enter'));
  assert.equal(added.corrections.corrections[0].do, 'quote');
  await page.keyboard.press('m');
  await page.keyboard.press('Escape');
  assert.ok(!(await page.locator(`${PART} .marking`).isVisible()));
  assertClean(page);
});

const folder = new URL('../cases/', import.meta.url);

test('the page saves the bytes that the command line prints with --corrections, and opens them again', async () => {
  const page = await browser.open();
  const article = await readFile(new URL('saved/article.txt', folder), 'utf8');
  await read(page, article);
  const shown = nextAnalysis(page);
  const made = JSON.parse(await readFile(new URL('corrected/corrections.json', folder), 'utf8'));
  await page.evaluate((given) => void (document.querySelector('said-so').corrections = given), made);
  assert.equal((await shown).corrections.corrections.filter(({ lost }) => lost).length, 1);
  const files = { json: '.json', csv: '.quotes.csv', html: '.html', corrections: '.corrections.json' };
  for (const [format, suffix] of Object.entries(files)) {
    await page.getByLabel('Save as').selectOption(format);
    const { bytes } = await download(page, page.getByRole('button', { name: 'Save', exact: true }));
    const printed = await readFile(new URL(`corrected/corrected${suffix}`, folder));
    assert.ok(bytes.equals(printed), format);
  }
  const kept = await corrections(page);
  await page.getByRole('button', { name: 'Clear' }).click();
  const opened = nextAnalysis(page, article);
  await page.setInputFiles('[name=file]', new URL('corrected/corrected.corrections.json', folder).pathname);
  await opened;
  await page.waitForFunction((n) => document.querySelector('said-so').corrections?.corrections.length === n, kept.corrections.length);
  assert.equal(await page.locator('[name=article]').inputValue(), article);
  assertClean(page);
});

test('what is no corrections is refused, and loses nothing', async () => {
  const page = await browser.open();
  const before = await read(page, TEXT);
  const found = await page.evaluate(async (text) => {
    const { createAnalyzer } = await import('/analyzer.js');
    const analyzer = await createAnalyzer();
    const made = { schema: 'saidso-corrections/1', offsets: 'utf16', corrections: [{ do: 'shout', at: [] }] };
    const refused = await analyzer.analyze(text, { corrections: made }).catch(({ code, message }) => [code, message]);
    const circle = { corrections: [] };
    circle.self = circle;
    const round = await analyzer.export(text, 'json', { corrections: circle }).catch(({ code }) => code);
    const lone = { start: 0, end: 1, exact: '\ud800' };
    const half = await analyzer.analyze('\ud800 Ann', { corrections: { ...made, corrections: [{ do: 'not-name', at: [lone] }] } }).catch(({ code }) => code);
    analyzer.dispose();
    const view = document.querySelector('said-so');
    let thrown;
    try {
      view.corrections = { schema: 'saidso/1' };
    } catch (error) {
      thrown = error.name;
    }
    return { refused, round, half, thrown, analysis: view.analysis };
  }, TEXT);
  assert.equal(found.refused[0], 'input');
  assert.match(found.refused[1], /shout/);
  assert.deepEqual([found.round, found.half, found.thrown], ['input', 'input', 'TypeError']);
  assert.deepEqual(found.analysis, before);
  assertClean(page);
});

test('an analyzer of the host that takes no corrections is left to its work', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  await page.evaluate(() => {
    const view = document.querySelector('said-so');
    const analysis = view.analysis;
    view.analyzer = { analyze: async () => analysis };
  });
  await correct(page, '.entity-item:has-text("Monday")');
  const shown = nextAnalysis(page);
  await press(page, 'This is no name');
  await shown;
  await page.waitForFunction(() => document.querySelector('said-so').shadowRoot.querySelector('.status').textContent === 'This analyzer takes no corrections');
  assert.equal(await corrections(page), null);
  assertClean(page);
});

test('why is told of what was found, also among corrections', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  await correct(page, '.entity-item:has-text("Mary Brown")');
  await page.locator(`${PART} dialog.correct`).getByLabel('Type', { exact: true }).selectOption('work');
  await corrected(page, () => press(page, 'Apply'));
  await correct(page, '.entity-item:has-text("Monday")');
  await corrected(page, () => press(page, 'This is no name'));
  await choose(page, '.entity-item:has-text("Port Eldrin")');
  await press(page, 'Why?');
  await page.locator(`${PART} .why-panel dl`).waitFor();
  assert.match(await page.locator(`${PART} .why-panel`).textContent(), /Port Eldrin.*Taken for.*place/u);
  assertClean(page);
});
