/** Accessibility by rule (axe-core) of what a page passes through: files being read, taken in and refused, reading, stopping, dropping. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { docx, item, paragraph, table } from '../files/docx.js';
import { lines, pdf } from '../files/pdf.js';
import { LOOKS, violations } from './axe.js';
import { assertClean, read, useBrowser } from './harness.js';

const browser = useBrowser();

const SAID = '“We will not sell,” said Ada Renner, the chair.';
const WORD = docx([paragraph('Quay to stay in public hands', 'Heading1'), paragraph(SAID), item('One berth closes'), table([['Member', 'Vote']])].join(''));
const PAGE = `<!doctype html><html><body><nav><a href="/">Home</a></nav><article><h1>Quay to stay</h1>${`<p>${SAID} ${'The hall was full, and it stayed full. '.repeat(8)}</p>`.repeat(6)}</article><aside><p>Most read</p></aside></body></html>`;
const PRINTED = pdf([lines('\x93We will not sell,\x94 said Ada Renner.')]);

/** So many pages that its reading can be looked at. */
const LONG = pdf(Array.from({ length: 4000 }, () => lines('A line of words.')));

const WINDOWS = { light: { width: 320, height: 640 }, dark: { width: 1280, height: 900 }, 'forced colours': { width: 360, height: 740 } };

for (const [look, colours] of Object.entries(LOOKS)) {
  test(`no axe violation on the way: ${look}`, { timeout: 240_000 }, async () => {
    const page = await browser.open({ ...colours, viewport: WINDOWS[look] });
    const fine = async (what) => assert.deepEqual(await violations(page), [], what);
    const open = (name, content) => page.setInputFiles('[name=file]', { name, mimeType: '', buffer: Buffer.from(content) });

    await open('none.pdf', '%PDF');
    await page.getByText('“none.pdf” is damaged').waitFor();
    await fine('a file refused, with no text there');

    for (const [name, content] of [['a.docx', WORD], ['a.pdf', PRINTED], ['a.html', PAGE]]) {
      await open(name, content);
      await page.getByText(`Opened “${name}”.`).waitFor();
      await page.locator('said-so .speaker-card', { hasText: 'Ada Renner' }).waitFor();
      await fine(`${name} taken in`);
    }
    assert.ok(await page.getByRole('button', { name: 'Take the whole page' }).isVisible());

    await open('long.pdf', LONG);
    await page.getByText(/^Page \d+ of 4000$/).waitFor();
    await fine('a file being read');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Opening “long.pdf” was stopped.').waitFor();
    await fine('a file stopped');

    const carried = await page.evaluateHandle(() => {
      const transfer = new DataTransfer();
      transfer.items.add(new File(['x'], 'x.txt'));
      return transfer;
    });
    await page.dispatchEvent('body', 'dragover', { dataTransfer: carried });
    await page.getByText('Drop the file here to read it.').waitFor();
    await fine('a file over the page');

    await read(page, SAID);
    // An analyzer that only its signal ends, and then one that fails.
    await page.evaluate(() => {
      const view = document.querySelector('said-so');
      view.analyzer = { analyze: (text, { signal }) => new Promise((_, reject) => signal.addEventListener('abort', () => reject(signal.reason))) };
      view.text = 'x'.repeat(1234);
    });
    await page.getByText('Reading 1,234 characters …').first().waitFor();
    await fine('a text being read');
    await page.getByRole('button', { name: 'Cancel' }).click();
    await page.getByText('Reading was stopped.').waitFor();
    await fine('a reading stopped');
    assertClean(page);
  });
}
