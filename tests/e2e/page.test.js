/** The page as a reader uses it. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SAMPLE } from '../../www/sample.js';
import { drop, paste } from './entries.js';
import { assertClean, download, nextAnalysis, read, readSample, useBrowser } from './harness.js';

const browser = useBrowser();

/** The text that the view shows, character by character. */
const shownText = (page) => page.evaluate(() => document.querySelector('said-so').shadowRoot.querySelector('article').textContent);

/** The words under the marks of one layer, by id. */
const marked = (page, layer) =>
  page.evaluate((name) => {
    const found = {};
    for (const element of document.querySelector('said-so').shadowRoot.querySelectorAll(`article [data-${name}]`)) {
      for (const id of element.dataset[name].split(' ')) found[id] = (found[id] ?? '') + element.textContent;
    }
    return found;
  }, layer);

test('the sample is read, marked and listed', async () => {
  const page = await browser.open();
  assert.ok(await page.getByText('Paste an article to see who said what').isVisible());
  const analysis = await readSample(page);
  assert.equal(await shownText(page), SAMPLE);
  const speaker = await page.locator('said-so .speaker-card', { hasText: 'Amara Okafor' }).first();
  assert.match(await speaker.textContent(), /transport commissioner.*We are not building a museum piece/s);
  const quotes = await marked(page, 'quotes');
  for (const { id, content } of analysis.quotes) assert.equal(quotes[id], content.map(([start, end]) => SAMPLE.slice(start, end)).join(''));
  const people = page.locator('said-so [data-type=person]');
  assert.match(await people.textContent(), /Lucía Fernández/);
  assert.ok(!(await page.getByText('Paste an article to see who said what').isVisible()));
  assertClean(page);
});

test('typed text is read as it is typed, and the last of it wins', async () => {
  const page = await browser.open();
  await page.locator('[name=article]').pressSequentially('“It rained,” said Ann Lee.', { delay: 20 });
  await page.locator('said-so .speaker-card', { hasText: 'Ann Lee' }).waitFor();
  const longer = '“It rained,” said Ann Lee. “It poured,” said Bob Ray.';
  const analysed = nextAnalysis(page, longer);
  await page.locator('[name=article]').pressSequentially(' “It poured,” said Bob Ray.', { delay: 20 });
  await analysed;
  assert.equal(await shownText(page), longer);
  assert.equal(await page.locator('said-so .speaker-card').count(), 2);
  await page.fill('[name=article]', '');
  await page.getByText('Paste an article to see who said what').waitFor();
  assertClean(page);
});

test('pasted text is read', async () => {
  const page = await browser.open();
  const text = '“We sail at noon,” said Olga Brandt.\n\nNobody else spoke.';
  await page.evaluate((words) => navigator.clipboard.writeText(words), text);
  await page.focus('[name=article]');
  await page.keyboard.press('Control+V');
  await page.locator('said-so .speaker-card', { hasText: 'Olga Brandt' }).waitFor();
  assert.equal(await shownText(page), text);
  assertClean(page);
});

test('offsets cut the right words behind characters of every width', async () => {
  const page = await browser.open();
  const text = '😀👩‍👩‍👧 é 漢字 𝒳.\n\n“We won 😀 at last,” said Maria López. \u202bשלום\u202c “Go 🇸🇪!” she added.';
  const analysis = await read(page, text);
  assert.equal(analysis.offsets, 'utf16');
  assert.equal(analysis.length, text.length);
  const [first] = analysis.quotes;
  assert.equal(text.slice(...first.content[0]), '“We won 😀 at last,”');
  assert.equal(text.slice(...first.speaker.spans[0]), 'Maria López');
  assert.equal((await marked(page, 'quotes'))[0].startsWith('“We won 😀 at last,”'), true);
  assert.equal(await shownText(page), text);
  assertClean(page);
});

test('the publication date is what relative days are counted from', async () => {
  const page = await browser.open();
  await read(page, 'The vote is next Monday.');
  const analysed = nextAnalysis(page);
  await page.fill('[name=published]', '2026-03-05');
  const monday = (await analysed).entities.find(({ name }) => name === 'next Monday');
  assert.equal(monday.value.start, '2026-03-09');
  assertClean(page);
});

test('files are opened and dropped, and what is no text is refused', async () => {
  const page = await browser.open();
  const html = '<html><head><title>No</title></head><body><nav>Menu</nav><p>“Open &amp; shut,”\n said <b>Jo</b> Park.</p><p>Two<o:p>!</o:p></p></body></html>';
  await page.setInputFiles('[name=file]', { name: 'a.html', mimeType: 'text/html', buffer: Buffer.from(html) });
  await page.getByText('Opened “a.html”.').waitFor();
  assert.equal(await page.inputValue('[name=article]'), '“Open & shut,” said Jo Park.\n\nTwo!');
  await page.setInputFiles('[name=file]', { name: 'b.txt', mimeType: 'text/plain', buffer: Buffer.from([0x93, 0x4e, 0x6f, 0x94]) });
  await page.getByText('Opened “b.txt”. It is not UTF-8 and was read as Windows-1252').waitFor();
  assert.equal(await page.inputValue('[name=article]'), '“No”');
  await page.setInputFiles('[name=file]', { name: 'c.pdf', mimeType: 'application/pdf', buffer: Buffer.from('%PDF') });
  await page.getByText('“c.pdf” is damaged').waitFor();
  await drop(page, { name: 'd.htm', buffer: Buffer.from('<article><h1>Head</h1><p>“Dropped,” said Al Ito.</p></article><p>Related</p>') });
  await page.getByText('Opened “d.htm”. Its article was taken').waitFor();
  assert.equal(await page.inputValue('[name=article]'), 'Head\n\n“Dropped,” said Al Ito.');
  assertClean(page);
});

test('a quote is copied with its attribution, and marked text as it stands', async () => {
  const page = await browser.open();
  const text = 'Head\n\n“We won,” said Ana Ruiz, the mayor.\n\n\nThe end 😀.';
  await read(page, text);
  await page.getByRole('button', { name: /^Copy with attribution: “We won,”/ }).click();
  await page.locator('said-so .copy', { hasText: 'Copied' }).waitFor();
  const copied = await page.evaluate(() => navigator.clipboard.readText());
  assert.match(copied, /^“We won,”\n— Ana Ruiz(, the mayor)?$/);
  await page.evaluate(() => {
    const article = document.querySelector('said-so').shadowRoot.querySelector('article');
    document.getSelection().setBaseAndExtent(article, 0, article, article.childNodes.length);
  });
  await page.keyboard.press('Control+C');
  assert.equal(await page.evaluate(() => navigator.clipboard.readText()), text);
  assertClean(page);
});

test('once loaded, the page asks for nothing more', async () => {
  const page = await browser.open();
  await page.waitForLoadState('networkidle');
  const before = page.requests.length;
  assert.equal(page.requests.filter((url) => url.endsWith('.wasm')).length, 1, 'the core is loaded once, before it is needed');
  await page.context().setOffline(true);
  await readSample(page);
  await read(page, '“Still here,” said Eva Holm.');
  await page.evaluate(() => document.querySelector('[name=article]').select());
  await paste(page, '', '<img src="/pixel.png"><link rel=stylesheet href=/x.css><p style="background:url(/y.png)">“Text,” said Bo Ek.</p>');
  await page.locator('said-so .speaker-card', { hasText: 'Bo Ek' }).waitFor();
  await page.locator('said-so .words').first().click();
  await page.locator('said-so .chip').nth(1).click();
  await download(page, page.getByRole('button', { name: 'Save', exact: true }));
  assert.deepEqual(page.requests.slice(before).filter((url) => !url.startsWith('blob:')), []);
  assertClean(page);
});
