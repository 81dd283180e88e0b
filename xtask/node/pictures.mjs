/**
 * Takes the pictures of the page that the documents show, from the built site: `node pictures.mjs FOLDER`.
 */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { launch } from '../../tests/e2e/browsers.js';
import { nextAnalysis, readSample } from '../../tests/e2e/harness.js';
import { serve } from '../../tests/e2e/server.js';

const WIDE = { width: 1280, height: 1120 };

/** Articles of our own, to make a long text of. */
const LONG = ['a1.txt', 'a5.txt', 'b1.txt'];

const view = (page, selector) => page.locator(`said-so ${selector}`);

/** Each picture: its name, how the browser is set, and what is done before it is taken. */
const PICTURES = [
  ['page', {}, readSample],
  ['dark', { colorScheme: 'dark' }, readSample],
  ['narrow', { viewport: { width: 360, height: 780 } }, readSample],
  ['long', {}, readLong],
  ['balance', {}, (page) => readSample(page).then(() => openBalance(page))],
  ['corrections', {}, (page) => readSample(page).then(() => openCorrection(page))],
];

async function readLong(page) {
  const files = await Promise.all(LONG.map((name) => readFile(new URL(`../../tests/quality/articles/${name}`, import.meta.url), 'utf8')));
  const text = files.join('\n').replaceAll(/<[^>]*>|^=== .*$/gmu, '');
  const analysed = nextAnalysis(page, text);
  await page.fill('[name=article]', text);
  await analysed;
  await view(page, 'article mark').nth(12).click();
}

async function openBalance(page) {
  await view(page, '.nav').getByRole('button', { name: 'Balance' }).click();
}

async function openCorrection(page) {
  await view(page, 'article mark.quote').nth(1).click();
  await page.keyboard.press('e');
  await page.getByRole('dialog').waitFor();
}

const [folder] = process.argv.slice(2);
const [server, browser] = await Promise.all([serve(), launch()]);
try {
  for (const [name, settings, prepare] of PICTURES) {
    const context = await browser.newContext({ viewport: WIDE, reducedMotion: 'reduce', ...settings });
    const page = await context.newPage();
    await page.goto(server.url);
    await prepare(page);
    await page.waitForTimeout(300);
    await page.screenshot({ path: join(folder, `${name}.png`) });
    await context.close();
  }
} finally {
  await browser.close();
  await server.close();
}
