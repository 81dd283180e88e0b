/** saidso in WordPress's own editor: what is saved stays what it is, and what is drawn is what was found. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from '../e2e/axe.js';
import { PASTED, TYPED, copy } from '../editors/work.js';
import { assertClean } from '../e2e/harness.js';
import { canvasOf, marked, openEditor, openSidebar, putCaret, save, settled, state, traces, useWordPress, within } from './editor.js';
import { ARTICLE, BLOCKS, LONG, TITLE } from './posts.js';

const wordpress = useWordPress();

/** A morning's work on the post: after each step, what WordPress would save and could undo. At the end it is saved. */
async function work(page, reads) {
  const states = [];
  const step = async (doing, words) => {
    await page.evaluate(() => globalThis.goOn());
    await doing();
    if (reads) await settled(page, words);
    else await page.waitForTimeout(200);
    states.push(await state(page));
  };
  const keys = async (...all) => {
    for (const key of all) await page.keyboard.press(key);
  };
  await step(() => putCaret(page, 'Jonas'));
  await step(() => keys('Control+End', 'End', 'Enter'));
  await step(() => page.keyboard.type(TYPED), TYPED);
  await step(() => keys('Enter'));
  await copy(page, PASTED);
  await step(() => keys('Control+v'), 'Kallen Post');
  await step(() => putCaret(page, 'rides'));
  await step(() => page.keyboard.type('hardly, x“y '), 'hardly');
  await step(() => keys('Backspace', 'Backspace', 'Delete', 'Enter', 'Backspace'));
  for (let i = 0; i < 6; i++) await step(() => keys('Control+z'));
  for (let i = 0; i < 4; i++) await step(() => keys('Control+Shift+z'));
  await step(() => putCaret(page, 'Ferry'));
  await step(() => page.keyboard.type('“No more”: '), '“No more”: ');
  await save(page);
  states.push(await state(page));
  return states;
}

test('what is saved, its revisions and what can be undone are the same with the plugin and without', async () => {
  await wordpress.wp('deactivate');
  const bare = await wordpress.wp('write', TITLE, ARTICLE);
  const alone = await openEditor(wordpress, bare);
  const without = await work(alone, false);
  await alone.context().close();
  assert.ok(new Set(without.map(({ content }) => content)).size > 6, 'the work changes what is saved');
  assert.ok(without.some(({ content }) => content.includes('<strong>never</strong>')) && without.at(-1).title.startsWith('“No more”'));

  await wordpress.wp('activate');
  const id = await wordpress.wp('write', TITLE, ARTICLE);
  const page = await openEditor(wordpress, id);
  await openSidebar(page);
  const origin = new URL(page.url()).origin;
  const states = await work(page, true);
  for (const [i, each] of states.entries()) assert.deepEqual(each, without[i], `after step ${i}`);
  assert.deepEqual(await wordpress.wp('read', id), await wordpress.wp('read', bare));
  assert.deepEqual(page.requests.filter((url) => new URL(url).origin !== origin && !url.startsWith('blob:') && !url.startsWith('data:')), []);
  const ours = page.requests.filter((url) => url.includes('plugins/saidso')).map((url) => new URL(url).pathname.split('/saidso/')[1]);
  assert.deepEqual(ours.sort(), ['pkg/saidso_bg.wasm', 'reader.js', 'sidebar.css', 'sidebar.js', 'worker.js']);
  assertClean(page);
  await page.context().close();
});

test('the sidebar lists who said what, the canvas shows it, and a closed sidebar leaves nothing', async () => {
  const page = await openEditor(wordpress, await wordpress.wp('write', TITLE, ARTICLE));
  assert.deepEqual(page.workers().length, 0, 'nothing is loaded until it is asked for');
  await openSidebar(page);
  const lists = page.locator('said-so .panel');
  for (const words of ['Mira Holt', 'Jonas Brekke', 'the managing director of Kallen Lines', '“Nobody rides it after eleven,”']) assert.ok((await lists.innerText()).includes(words), words);
  const quotes = () => page.evaluate(() => {
    const { text, analysis } = document.querySelector('said-so');
    return analysis.quotes.flatMap(({ content }) => content.map(([start, end]) => text.slice(start, end)));
  });
  assert.deepEqual(await marked(page, ['quote', 'unsure']), await quotes());

  await putCaret(page, 'KALLEN');
  await page.keyboard.type('“It is over,” said Ana Prieto. ');
  await settled(page, 'Ana Prieto');
  assert.equal((await quotes())[0], '“It is over,”');
  assert.deepEqual(await marked(page, ['quote', 'unsure']), await quotes());
  assert.ok((await lists.innerText()).includes('Ana Prieto'));

  await putCaret(page, 'slow way');
  await page.locator('said-so [aria-current="true"]', { hasText: 'a slow way to close an island' }).waitFor();
  assert.deepEqual(await marked(page, ['lit']), ['Jonas Brekke, who runs the inn at Sandvik,', 'called', 'the decision “a slow way to close an island.”']);

  await page.evaluate(() => {
    const reader = document.querySelector('said-so');
    const exact = '“Nobody rides it after eleven,”';
    const start = reader.text.indexOf(exact);
    reader.corrections = { schema: 'saidso-corrections/1', offsets: 'utf16', corrections: [{ do: 'speaker', at: [{ start, end: start + exact.length, exact }], who: { name: 'Zora Quill' } }] };
  });
  await page.locator('said-so .panel', { hasText: 'Zora Quill' }).waitFor();
  const there = await traces(page);
  assert.ok(there.rules > 0 && there.highlights.length > 0 && there.elements === 0);
  await page.getByRole('button', { name: 'Close plugin' }).click();
  // It may take its time to slide away.
  await page.locator('said-so').waitFor({ state: 'detached' });
  assert.deepEqual(await traces(page), { highlights: [], rules: 0, elements: 0 });
  assert.equal(page.workers().length, 0);
  await openSidebar(page);
  assert.deepEqual(await marked(page, ['quote', 'unsure']), await quotes());
  assert.ok((await lists.innerText()).includes('Zora Quill'), 'what was corrected outlives a closed sidebar');
  assertClean(page);
  await page.context().close();
});

test('a chosen quote is brought into sight, and undoing in a field of ours undoes nothing in the post', async () => {
  const page = await openEditor(wordpress, await wordpress.wp('write', TITLE, LONG));
  await openSidebar(page);
  const isSeen = () =>
    within(page, () => {
      const [range] = CSS.highlights.get('saidso-lit') ?? [];
      const { top, bottom } = range?.getBoundingClientRect() ?? { top: -1, bottom: -1 };
      return top >= 0 && bottom <= innerHeight && range.toString();
    });
  assert.equal(await isSeen(), false);
  await page.locator('said-so .words', { hasText: 'We are tired' }).click();
  assert.equal(await isSeen(), '“We are tired,”');

  await putCaret(page, 'tired');
  await page.keyboard.type('very ');
  await settled(page, 'very tired');
  await page.locator('said-so input[type=search]').fill('nothing');
  await page.keyboard.press('Control+z');
  assert.match((await state(page)).content, /very tired/);
  await page.keyboard.press('Control+z');
  assert.match((await state(page)).content, /very tired/);
  assertClean(page);
  await page.context().close();
});

test('blocks are read as paragraphs, and nothing that they only show', async () => {
  const page = await openEditor(wordpress, await wordpress.wp('write', TITLE, BLOCKS.map(([markup]) => markup).join('\n\n')));
  await canvasOf(page).locator('.wp-block-latest-posts li').first().waitFor();
  await openSidebar(page);
  const text = await page.evaluate(() => document.querySelector('said-so').text);
  assert.equal(text, [TITLE, ...BLOCKS.map(([, words]) => words).filter(Boolean)].join('\n\n'));
  await page.context().close();
});

test('another canvas is followed: a narrow preview, the code editor and back, and an editor without a frame', async () => {
  const id = await wordpress.wp('write', TITLE, ARTICLE);
  const page = await openEditor(wordpress, id);
  await openSidebar(page);
  const quotes = await marked(page, ['quote', 'unsure']);
  assert.ok(quotes.length > 3);
  const preview = (width) =>
    page.evaluate((name) => {
      const { dispatch } = globalThis.wp.data;
      // Its name before WordPress 6.5.
      const set = dispatch('core/editor').setDeviceType ?? dispatch('core/edit-post').__experimentalSetPreviewDeviceType;
      return set(name);
    }, width);
  for (const width of ['Mobile', 'Desktop']) {
    await preview(width);
    await settled(page, 'Mira Holt');
    assert.deepEqual(await marked(page, ['quote', 'unsure']), quotes, width);
  }
  const mode = (name) => page.evaluate((wanted) => globalThis.wp.data.dispatch('core/edit-post').switchEditorMode(wanted), name);
  await mode('text');
  await page.getByText('In the code editor nothing is read').waitFor();
  await mode('visual');
  await settled(page, 'Mira Holt');
  assert.deepEqual(await marked(page, ['quote', 'unsure']), quotes);
  assertClean(page);

  await page.goto(`${page.url()}&without-frame`);
  await page.locator('.editor-styles-wrapper .is-root-container').waitFor();
  await openSidebar(page);
  const inPage = await page.evaluate(() => [...CSS.highlights].filter(([key]) => /^saidso-(quote|unsure)/.test(key)).flatMap(([, ranges]) => [...ranges].map(String)));
  assert.deepEqual(inPage.sort(), quotes.sort());
  await page.context().close();
});

test('what can’t be loaded is told, and tried again when the sidebar is opened again', async () => {
  const page = await openEditor(wordpress, await wordpress.wp('write', TITLE, ARTICLE));
  await page.route('**/reader.js*', (route) => route.abort());
  const button = page.getByRole('button', { name: 'Who said what' });
  await button.click();
  await page.locator('.saidso-reader [role=alert]', { hasText: 'It could not be loaded' }).waitFor();
  await page.unroute('**/reader.js*');
  await button.click();
  await page.locator('.saidso-reader').waitFor({ state: 'detached' });
  await openSidebar(page);
  assert.ok((await marked(page, ['quote'])).length > 3);
  await page.context().close();
});

test('the sidebar fits its 280 pixels, and axe finds nothing in it', async () => {
  const page = await openEditor(wordpress, await wordpress.wp('write', TITLE, ARTICLE));
  await openSidebar(page);
  const check = async (when) => {
    const { host, wide } = await page.evaluate(() => {
      const reader = document.querySelector('said-so');
      const right = reader.getBoundingClientRect().right + 1;
      const seen = [...reader.shadowRoot.querySelectorAll('*')].filter((each) => each.checkVisibility() && getComputedStyle(each).position !== 'absolute');
      return { host: reader.closest('.saidso-panel').clientWidth, wide: seen.filter((each) => each.getBoundingClientRect().right > right).map(({ className }) => className) };
    });
    assert.equal(host, 280);
    assert.deepEqual(wide, [], when);
    assert.deepEqual(await violations(page, { include: ['said-so'] }), [], when);
  };
  await check('at first');
  await page.locator('said-so .words').first().click();
  await check('with a quote chosen');
  await page.getByRole('button', { name: 'Filters' }).click();
  await check('with filters');
  await page.context().close();
});
