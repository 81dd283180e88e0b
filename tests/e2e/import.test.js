/** Files that are opened, dropped and pasted: what text comes of them, and what the reader is told. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { docx, item, paragraph, table } from '../files/docx.js';
import { lines, lockedPdf, pdf } from '../files/pdf.js';
import { zip } from '../files/zip.js';
import { drop, paste } from './entries.js';
import { isFirefox } from './browsers.js';
import { assertClean, read, useBrowser } from './harness.js';

const browser = useBrowser();

const file = (name, content, mimeType = '') => ({ name, mimeType, buffer: Buffer.from(content) });
const text = (page) => page.inputValue('[name=article]');
const message = (page) => page.locator('#message');

/** Opens a file and waits until the page tells the outcome, which it returns. */
async function open(page, given) {
  await page.setInputFiles('[name=file]', [given]);
  return outcome(page, given.name);
}

async function outcome(page, name) {
  await message(page).filter({ hasText: name }).filter({ hasNotText: 'Opening' }).waitFor({ timeout: 60_000 });
  return message(page).textContent();
}

/** Millimetres of paper: Playwright tells Firefox inches where that takes centimetres. */
const mm = (n) => `${isFirefox ? n * 2.54 : n}mm`;

/** `html` printed to a PDF by the browser, on A4. */
async function printed(page, html, options = {}) {
  const other = await page.context().newPage();
  await other.setContent(html);
  const bytes = await other.pdf({ width: mm(210), height: mm(297), ...options });
  await other.close();
  return bytes;
}

const STORY = docx(
  [
    paragraph('Quay to stay in public hands', 'Heading1'),
    paragraph('“We will not sell,” said Ada Renner, the chair.'),
    item('Three berths stay open'),
    item('One berth closes'),
    table([['Member', 'Vote'], ['Ada Renner', 'against']]),
    paragraph('The vote is on Friday.'),
  ].join(''),
);
const STORY_TEXT =
  'Quay to stay in public hands\n\n“We will not sell,” said Ada Renner, the chair.\n\nThree berths stay open\nOne berth closes\n\n' +
  'Member\tVote\nAda Renner\tagainst\n\nThe vote is on Friday.';

test('a Word file is read, with its headings, lists and tables', async () => {
  const page = await browser.open();
  assert.equal(await open(page, file('story.docx', STORY)), 'Opened “story.docx”.');
  assert.equal(await text(page), STORY_TEXT);
  await page.locator('said-so .speaker-card', { hasText: 'Ada Renner' }).waitFor();
  assertClean(page);
});

const PROSE = [
  'The harbour committee met on Tuesday night, and after two hours of speeches by nearly everybody in the hall it was clear that nothing would be sold to anyone.',
  '“We will not sell the long-standing waterfront properties,” said Ada Renner, the chair, who had come by ferry, late, and wet from the rain that fell all day.',
  'Mr. Okoye disagreed. “It costs us two million a year,” he said, and he asked the members to think of the harbour master, the crane and the sheds, none of which is insured.',
];

test('a PDF of two columns on several pages is read in order, without what is printed round it', { timeout: 120_000 }, async () => {
  const page = await browser.open();
  const told = Array.from({ length: 30 }, (_, i) => `${i + 1}: ${PROSE[i % 3]}`);
  const style = 'body{font:11pt/1.4 serif}p{margin:0;text-indent:1em;text-align:justify}div{columns:2;column-gap:2em}';
  const html = `<html lang=en><style>${style}</style><h1>Quay to stay in public hands</h1><div>${told.map((words) => `<p>${words}</p>`).join('')}</div>`;
  const small = (words) => `<span style="font-size:9px;margin:0 40px">${words}</span>`;
  const bytes = await printed(page, html, {
    displayHeaderFooter: true,
    headerTemplate: small('The Quay Times'),
    footerTemplate: small('Page <span class=pageNumber></span> of <span class=totalPages></span>'),
    margin: { top: mm(16), bottom: mm(16), left: mm(13), right: mm(13) },
  });
  assert.equal(await open(page, file('paper.pdf', bytes, 'application/pdf')), 'Opened “paper.pdf”.');
  assert.equal(await text(page), ['Quay to stay in public hands', ...told].join('\n\n'));
  assertClean(page);
});

test('a PDF of one column is read, and its lines are paragraphs again', async () => {
  const page = await browser.open();
  const html = `<html lang=en><h1>Quay to stay in public hands</h1>${PROSE.map((words) => `<p>${words}</p>`).join('')}`;
  await open(page, file('page.pdf', await printed(page, html)));
  assert.equal(await text(page), ['Quay to stay in public hands', ...PROSE].join('\n\n'));
  assertClean(page);
});

const PAGE = `<!doctype html><html><head><meta charset=utf-8><title>Quay to stay in public hands | The Quay Times</title></head><body>
<header><h1>The Quay Times</h1><nav><ul><li><a href="/">Home</a></li></ul></nav></header>
<div id=story><h1>Quay to stay in public hands</h1>${[...PROSE, ...PROSE].map((words) => `<p>${words}</p>`).join('\n')}</div>
<div class="sidebar related"><h3>Most read</h3><ul><li><a href="/a">Cat found on crane</a></li></ul></div>
<footer><p>About us, and who we are</p></footer></body></html>`;

test('the article of a saved page is taken, and the whole page on request', async () => {
  const page = await browser.open();
  const told = await open(page, file('saved.html', PAGE, 'text/html'));
  assert.equal(told, 'Opened “saved.html”. Its article was taken, without what stands around it.');
  assert.equal(await text(page), ['Quay to stay in public hands', ...PROSE, ...PROSE].join('\n\n'));
  await page.getByRole('button', { name: 'Take the whole page' }).click();
  assert.match(await text(page), /^The Quay Times\n\nQuay to stay[^]*Cat found on crane[^]*who we are$/);
  assert.equal(await message(page).textContent(), 'Took all the text of “saved.html”.');
  assertClean(page);
});

test('Markdown is read without its markup and its head', async () => {
  const page = await browser.open();
  await open(page, file('a.md', '---\ntitle: T\n---\n# Head\n\n“We *won*,”\nsaid [Bo Ek](x).\n\n- one\n- two\n'));
  assert.equal(await text(page), 'Head\n\n“We won,” said Bo Ek.\n\none\ntwo');
  assertClean(page);
});

const WINDOWS = Buffer.from([0x93, 0x4e, 0x6f, 0x2c, 0x94, ...Buffer.from(' said Bo Ek.')]);
const TEXTS = [
  ['utf8.txt', '\ufeff“No,” said Bo Ek.', '“No,” said Bo Ek.', /^Opened “utf8.txt”\.$/],
  ['utf16.txt', Buffer.from('\ufeff“No,” said Bo Ek.', 'utf16le'), '“No,” said Bo Ek.', /^Opened “utf16.txt”\.$/],
  ['windows.txt', WINDOWS, '“No,” said Bo Ek.', /read as Windows-1252: check its quote marks and accents\.$/],
  ['broken.txt', Buffer.concat([Buffer.from('“No,” said Bo Ek.'), Buffer.from([0xff])]), '“No,” said Bo Ek.\ufffd', /One place is damaged/],
  ['page.txt', '<!doctype html><title>x</title><p>“No,” said Bo Ek.', '“No,” said Bo Ek.', /^Opened “page.txt”\.$/],
  ['text.html', '“No,” said Bo Ek.\n1 < 2', '“No,” said Bo Ek.\n1 < 2', /^Opened “text.html”\.$/],
];

test('texts are read whatever they are written in and called', async () => {
  const page = await browser.open();
  for (const [name, content, wanted, told] of TEXTS) {
    assert.match(await open(page, file(name, content)), told);
    assert.equal(await text(page), wanted, name);
  }
  assertClean(page);
});

const BOMB = docx('', { parts: { 'word/document.xml': '<x>'.padEnd(70_000_000, ' ') } });
const PICTURE = 'data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M9QDwADhgGAWjR9awAAAABJRU5ErkJggg==';
const REFUSED = [
  [file('old.doc', Buffer.from('d0cf11e0a1b11ae1', 'hex')), /is an old Word file \(\.doc\): save it as \.docx/],
  [file('locked.docx', Buffer.from('d0cf11e0a1b11ae1', 'hex')), /is locked with a password/],
  [file('cut.docx', STORY.slice(0, 900)), /is damaged: it is cut short/],
  [file('wrong.docx', docx('<w:p><unclosed>')), /is damaged: Word itself may mend it/],
  [file('bomb.docx', BOMB), /unpacks to more than 64 MB/],
  [file('empty.docx', docx('')), /There is no text in “empty.docx”/],
  [file('sheet.xlsx', zip({ 'xl/workbook.xml': '<x/>' })), /is a spreadsheet/],
  [file('photo.txt', Buffer.from('89504e470d0a1a0a', 'hex')), /is a picture/],
  [file('program.txt', Buffer.alloc(1000)), /is no text\. Text, Markdown, HTML, Word \(\.docx\) and PDF files can be opened\./],
  [file('no.pdf', 'not at all'), /is damaged, or not what its name says/],
  [file('cut.pdf', '%PDF-1.7\n1 0 obj\n<<'), /is damaged, or no PDF/],
  [file('locked.pdf', lockedPdf()), /is locked with a password: open it in a PDF reader/],
  [file('empty.txt', ''), /“empty.txt” is empty/],
  [file('blank.txt', ' \n\n\t '), /There is no text in “blank.txt”/],
  [file('tags.html', '<!doctype html><p> <br>'), /There is no text in “tags.html”/],
];

test('what can’t be read is refused with what to do, and the text stays', { timeout: 240_000 }, async () => {
  const page = await browser.open();
  await read(page, '“Still here,” said Eva Holm.');
  const scan = await printed(page, `<img src="${PICTURE}" width=300 height=300>`);
  const all = [...REFUSED, [file('scan.pdf', scan), /holds pictures of pages and no text: run text recognition/]];
  for (const [given, words] of all) {
    assert.match(await open(page, given), words);
    assert.equal(await text(page), '“Still here,” said Eva Holm.', given.name);
  }
  assertClean(page);
});

test('a file that is too large is refused before it is read', async () => {
  const page = await browser.open();
  await page.evaluate(async () => {
    const transfer = new DataTransfer();
    transfer.items.add(new File([new Uint8Array(50_000_001)], 'large.txt'));
    document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
  });
  assert.match(await outcome(page, 'large.txt'), /too large: more than 50 MB/);
  assertClean(page);
});

test('a text of 10 MB is refused, and one of 1 MB is opened whole', { timeout: 120_000 }, async () => {
  const page = await browser.open();
  await read(page, '“Still here,” said Eva Holm.');
  const dropped = (name, times) =>
    page.evaluate(
      ([called, count]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File([`“It rained,” said Bo Ek, ${'and it rained '.repeat(70)}.\n`.repeat(count)], called));
        document.body.dispatchEvent(new DragEvent('drop', { dataTransfer: transfer, bubbles: true, cancelable: true }));
      },
      [name, times],
    );
  await dropped('ten.txt', 10_000);
  assert.match(await outcome(page, 'ten.txt'), /too long: more than 5 million characters\. Copy the part you need and paste it/);
  assert.equal(await text(page), '“Still here,” said Eva Holm.');
  await dropped('one.txt', 1000);
  assert.equal(await outcome(page, 'one.txt'), 'Opened “one.txt”.');
  assert.equal((await text(page)).length, 1_007_000);
  assertClean(page);
});

test('of several files the first is taken, and the reader is told so', async () => {
  const page = await browser.open();
  await drop(page, file('a.txt', '“No,” said Bo Ek.', 'text/plain'), file('b.txt', 'x', 'text/plain'), file('c.pdf', 'x'));
  assert.equal(await outcome(page, 'a.txt'), 'Opened “a.txt”. It is the first of 3 files: open the others one by one.');
  assert.equal(await text(page), '“No,” said Bo Ek.');
  assertClean(page);
});

test('a file that is dragged over the page is told where to go', async () => {
  const page = await browser.open();
  const over = (type, related) =>
    page.evaluate(
      ([name, stays]) => {
        const transfer = new DataTransfer();
        transfer.items.add(new File(['x'], 'a.txt'));
        const event = { dataTransfer: transfer, bubbles: true, cancelable: true, relatedTarget: stays ? document.body : null };
        return document.body.dispatchEvent(new DragEvent(name, event));
      },
      [type, related],
    );
  assert.equal(await over('dragover', true), false, 'the page takes it');
  assert.equal(await message(page).textContent(), 'Drop the file here to read it.');
  assert.equal(await message(page).getAttribute('role'), 'status');
  await over('dragleave', false);
  assert.equal(await message(page).textContent(), '');
  assertClean(page);
});

/** Pages enough to be stopped in the middle, on any machine. */
const LONG = pdf(Array.from({ length: 4000 }, (_, i) => lines(`Page ${i} says that it rained, and it did not stop.`)));

test('the reading of a long PDF shows its progress and can be stopped', { timeout: 120_000 }, async () => {
  const page = await browser.open();
  await read(page, '“Still here,” said Eva Holm.');
  await page.setInputFiles('[name=file]', [file('long.pdf', LONG)]);
  await page.getByText(/^Page \d+ of 4000$/).waitFor();
  assert.equal(await page.getByRole('progressbar', { name: 'Reading “long.pdf”' }).count(), 1);
  await page.getByRole('button', { name: 'Cancel' }).click();
  await page.getByText('Opening “long.pdf” was stopped. The text is as it was.').waitFor();
  assert.equal(await text(page), '“Still here,” said Eva Holm.');
  assert.equal(await page.getByRole('progressbar', { name: 'Reading “long.pdf”' }).count(), 0);
  assert.equal(await open(page, file('next.txt', '“Next,” said Bo Ek.')), 'Opened “next.txt”.');
  assertClean(page);
});

test('a file that is still being read gives way to what is typed', async () => {
  const page = await browser.open();
  await page.setInputFiles('[name=file]', [file('long.pdf', LONG)]);
  await page.getByRole('button', { name: 'Cancel' }).waitFor();
  await read(page, '“Mine,” said Eva Holm.');
  await page.locator('said-so .speaker-card', { hasText: 'Eva Holm' }).waitFor();
  assert.equal(await page.getByRole('button', { name: 'Cancel' }).filter({ visible: true }).count(), 0);
  assert.equal(await message(page).textContent(), '');
  assert.equal(await text(page), '“Mine,” said Eva Holm.');
  assertClean(page);
});

test('what reads files comes from the page’s own origin, only when it is asked for', async () => {
  const page = await browser.open();
  await page.waitForLoadState('networkidle');
  const asked = () => page.requests.filter((url) => url.includes('/import/')).map((url) => new URL(url).pathname);
  assert.deepEqual(asked(), []);
  await open(page, file('a.txt', '“No,” said Bo Ek.'));
  assert.deepEqual(asked(), ['/import/take.js', '/import/worker.js']);
  const after = async (given) => {
    const before = page.requests.length;
    await open(page, given);
    return page.requests.slice(before).map((url) => url.replace(browser.url, '')).filter((path) => path !== 'import/worker.js');
  };
  assert.deepEqual(await after(file('a.docx', STORY)), ['import/vendor/mammoth.js']);
  assert.deepEqual(await after(file('a.md', '# x')), ['import/vendor/marked.js']);
  assert.deepEqual(await after(file('a.html', PAGE)), ['import/vendor/readability.js']);
  assert.deepEqual(await after(file('a.pdf', pdf([lines('It rained.')]))), ['import/vendor/pdf.js']);
  assertClean(page);
});

test('where what reads files can’t be loaded, the reader is told, and the text stays', async () => {
  const page = await browser.open();
  await read(page, '“Still here,” said Eva Holm.');
  await page.context().setOffline(true);
  await page.setInputFiles('[name=file]', [file('a.txt', 'x')]);
  await page.getByText('What reads files could not be loaded: check the connection').waitFor();
  await page.context().setOffline(false);
  assert.equal(await text(page), '“Still here,” said Eva Holm.');
  assert.equal(await open(page, file('a.txt', '“Now,” said Bo Ek.')), 'Opened “a.txt”.');
});

test('every kind is read under a policy on the workers too', async () => {
  const page = await browser.open({ path: 'strict/' });
  for (const [given, wanted] of [
    [file('a.docx', STORY), STORY_TEXT],
    [file('a.pdf', pdf([lines('It rained.')])), 'It rained.'],
    [file('a.md', '# Head'), 'Head'],
    [file('a.html', '<!doctype html><p>Text'), 'Text'],
  ]) {
    await open(page, given);
    assert.equal(await text(page), wanted);
  }
  assert.deepEqual(page.faults.filter((fault) => !/WebAssembly|wasm/i.test(fault)), []);
});

test('what is pasted keeps its paragraphs, goes where the caret is, and can be undone', async () => {
  const page = await browser.open();
  await page.fill('[name=article]', 'Before. After.');
  const pasted = readFileSync(new URL('../paste/word-desktop.html', import.meta.url), 'utf8');
  await page.evaluate(() => document.querySelector('[name=article]').setSelectionRange(7, 7));
  await paste(page, '“One.”\nTwo.', '<p>“One.”</p><p>Two.</p>');
  assert.equal(await text(page), 'Before.“One.”\n\nTwo. After.');
  await page.keyboard.press('Control+Z');
  assert.equal(await text(page), 'Before. After.');
  await page.keyboard.press('Control+A');
  await paste(page, 'run together', pasted);
  const wanted = readFileSync(new URL('../paste/word-desktop.txt', import.meta.url), 'utf8').trim();
  assert.equal(await text(page), wanted);
  await page.locator('said-so .speaker-card', { hasText: 'Ada Renner' }).waitFor();
  assertClean(page);
});
