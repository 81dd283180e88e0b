/** Saving from the page: the bytes of the command line, through the menu and through the analyzer. */
import assert from 'node:assert/strict';
import { readdir, readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { isFirefox } from './browsers.js';
import { assertClean, download, nextAnalysis, read, useBrowser } from './harness.js';

const browser = useBrowser();

/** What `saidso analyze --format` printed of the article, by the names under which the page saves it. */
const folder = new URL('../cases/saved/', import.meta.url);
const article = await readFile(new URL('article.txt', folder), 'utf8');
const printed = new Map();
for (const name of await readdir(folder)) if (name !== 'article.txt') printed.set(name, await readFile(new URL(name, folder)));

const save = (page) => page.getByRole('button', { name: 'Save', exact: true });

const saved = (page) => download(page, save(page));

/** Chromium now and then drops a download of a page that has made about ten of them, so a page saves fewer here. */
const AT_ONCE = isFirefox ? Infinity : 4;

test('every format of the menu is saved as the command line prints it', async () => {
  const first = await browser.open();
  assert.ok(await save(first).isDisabled(), 'without a text there is nothing to save');
  const options = first.getByLabel('Save as').locator('option');
  const formats = await options.evaluateAll((all) => all.map(({ value }) => value));
  const names = new Set();
  for (let from = 0; from < formats.length; from += AT_ONCE) {
    const page = await browser.open();
    await read(page, article);
    for (const format of formats.slice(from, from + AT_ONCE)) {
      await page.getByLabel('Save as').selectOption(format);
      const { name, bytes } = await saved(page);
      assert.ok(printed.has(name), `${format}: ${name}`);
      assert.ok(bytes.equals(printed.get(name)), `${name} has other bytes than tests/cases/saved/${name}`);
      await page.getByText(`Saved “${name}”.`).waitFor();
      names.add(name);
    }
    assertClean(page);
  }
  // JSON Lines are for streams: the analyzer has them, the menu does not.
  assert.deepEqual([...printed.keys()].filter((name) => !names.has(name)).map((name) => name.replace(/^[^.]*/, '')), ['.jsonl']);
});

test('the analyzer exports every format, with the name and the unit that are given', async () => {
  const page = await browser.open();
  const found = await page.evaluate(async (text) => {
    const { createAnalyzer } = await import('/analyzer.js');
    const analyzer = await createAnalyzer();
    const refused = await analyzer.export(text, 'xml').catch(({ code, message }) => [code, message]);
    const unit = await analyzer.export(text, 'json', { offsets: 'bytes' }).catch(({ code }) => code);
    const lines = await analyzer.export(text, 'jsonl');
    const own = await analyzer.export(text, 'csv', { name: 'Desk: “storm”', offsets: 'utf16', published: '2026-03-09' });
    const empty = await analyzer.export('', 'html');
    const lone = await analyzer.export('\ud800 “No,” said Ann Lee.', 'json', { offsets: 'utf16' });
    const [analysis, json] = [await analyzer.analyze(text), await analyzer.export(text, 'json', { offsets: 'utf16' })];
    analyzer.dispose();
    return { refused, unit, lines, own, empty, lone, analysis, json };
  }, article);
  assert.equal(found.refused[0], 'input');
  assert.match(found.refused[1], /"xml" is not known: give one of json, jsonl, text/);
  assert.equal(found.unit, 'input');
  assert.equal(found.lines.type, 'application/x-ndjson');
  assert.ok(Buffer.from(found.lines.text).equals(printed.get(found.lines.name)));
  assert.deepEqual([found.own.name, found.own.type], ['desk-storm.quotes.csv', 'text/csv;charset=utf-8']);
  assert.match(found.own.text, /\r\nDesk: “storm”,0,/);
  assert.deepEqual([found.empty.name, /<title>article<\/title>/.test(found.empty.text)], ['article.html', true]);
  assert.equal(JSON.parse(found.lone.text).length, '\ud800 “No,” said Ann Lee.'.length);
  assert.deepEqual(JSON.parse(found.json.text), found.analysis, 'no offset drifts between the analysis and its file');
  assertClean(page);
});

test('the day of publication is told to what is saved', async () => {
  const page = await browser.open();
  await page.getByLabel('Save as').selectOption('entities-csv');
  await read(page, 'The vote is next Monday, said Ann Lee.');
  const analysed = nextAnalysis(page);
  await page.fill('[name=published]', '2026-03-05');
  await analysed;
  assert.match((await saved(page)).bytes.toString(), /next Monday,.*,2026-03-09,2026-03-09,/);
  assertClean(page);
});

test('the menu is worked by keyboard, and a text that changed must be read before it is saved', async () => {
  const page = await browser.open();
  await read(page, article);
  await page.focus('#clear');
  for (const id of ['published', 'format', 'save']) {
    // A date has several stops of its own.
    for (let stops = 0; stops < 6 && (await page.evaluate(() => document.activeElement.id || document.activeElement.name)) !== id; stops++) {
      await page.keyboard.press('Tab');
    }
  }
  assert.equal(await page.evaluate(() => document.activeElement.id), 'save');
  const { name } = await download(page, { click: () => page.keyboard.press('Enter') });
  assert.match(name, /\.html$/);
  assert.equal(await page.evaluate(() => document.activeElement.id), 'save', 'the focus stays');
  await page.locator('[name=article]').press('End');
  await page.keyboard.type('x');
  assert.ok(await save(page).isDisabled());
  await page.locator('#save:enabled').waitFor();
  assertClean(page);
});

test('the menu fits into a window of 320 pixels', async () => {
  const page = await browser.open({ viewport: { width: 320, height: 640 } });
  await read(page, article);
  // Firefox's scroll bar takes its room of it.
  assert.ok((await page.evaluate(() => document.documentElement.scrollWidth)) <= 320);
  const { x, width } = await save(page).boundingBox();
  assert.ok(x >= 0 && x + width <= 320);
});

test('a failure is told, and nothing is saved', async () => {
  const page = await browser.open();
  await read(page, article);
  await page.evaluate(() => document.querySelector('#format').add(new Option('XML', 'xml', true, true)));
  await save(page).click();
  await page.getByText('Nothing was saved: the format "xml" is not known').waitFor();
  await page.getByLabel('Save as').selectOption('html');
  assert.match((await saved(page)).name, /\.html$/);
});

test('the saved page is the article, read by the browser itself, and runs nothing', async () => {
  const page = await browser.open();
  await page.waitForLoadState('networkidle');
  const name = [...printed.keys()].find((key) => key.endsWith('.html'));
  const faults = [];
  await page.context().route('https://saved.example/**', (route) => route.fulfill({ contentType: 'text/html', body: printed.get(name) }));
  page.on('request', (request) => request.url() !== 'https://saved.example/' && faults.push(request.url()));
  await page.goto('https://saved.example/');
  const found = await page.evaluate(() => ({
    text: document.querySelector('#article').textContent,
    mode: document.compatMode,
    scripts: document.querySelectorAll('script, link, img, iframe, object, [onclick], [onerror], [src], [href]').length,
    names: [...document.querySelectorAll('#article .quote')].filter(({ title }) => title.startsWith('Marit Sand')).map(({ textContent }) => textContent),
    title: document.title,
  }));
  assert.equal(found.text, article);
  assert.deepEqual([found.mode, found.scripts, faults], ['CSS1Compat', 0, []]);
  assert.match(found.names.join(''), /“=We cannot sail \*empty\* boats,”/);
  assert.equal(found.title, 'Kallen\'s ferries to stop <at> midnight & "rest"');
});
