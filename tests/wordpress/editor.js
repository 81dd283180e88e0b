/**
 * WordPress's block editor in the browser, and what can be read back of what saidso drew in it.
 */
import { fileURLToPath } from 'node:url';
import { readFile } from 'node:fs/promises';
import { useBrowser } from '../e2e/harness.js';
import { serveWordPress } from './site.js';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { version } = JSON.parse(await readFile(at('www/package.json'), 'utf8'));

/** What `cargo xtask wordpress` makes. */
export const ARCHIVE = at(`target/wordpress/saidso-${version}.zip`);

/**
 * Call at the top of a test file; see tests/e2e/harness.js. `wp` and `log` are those of site.js. The plugin is active, unless it is
 * not `installed`.
 */
export function useWordPress({ installed = true } = {}) {
  let site;
  const browser = useBrowser(async () => {
    site = await serveWordPress();
    if (!installed) return site;
    await site.wp('install', ARCHIVE);
    await site.wp('activate');
    return site;
  });
  return { open: browser.open, wp: (...words) => site.wp(...words), log: () => site.log() };
}

/**
 * WordPress groups what is undone together by a second without a key. Here that second passes when a test says so: the same keys
 * then make the same groups, however busy the machine is.
 */
function holdSeconds() {
  const held = new Map();
  const [set, clear] = [globalThis.setTimeout, globalThis.clearTimeout];
  let last = -1;
  globalThis.setTimeout = (fn, delay, ...all) => {
    if (delay !== 1000) return set(fn, delay, ...all);
    held.set(last, () => fn(...all));
    return last--;
  };
  globalThis.clearTimeout = (id) => held.delete(id) || clear(id);
  globalThis.goOn = () => {
    const due = [...held.values()];
    held.clear();
    for (const fn of due) fn();
  };
}

/** The block editor on post `id`, once it can be written in. `context` is the browser's. */
export async function openEditor(wordpress, id, context = {}) {
  const page = await wordpress.open({ ...context, path: `wp-login.php?redirect_to=${encodeURIComponent(`wp-admin/post.php?post=${id}&action=edit`)}` });
  await page.addInitScript(holdSeconds);
  await page.fill('#user_login', 'admin');
  await page.fill('#user_pass', 'secret');
  await page.click('#wp-submit');
  await page.waitForFunction(() => globalThis.wp?.data?.select('core/editor')?.getCurrentPostId());
  // Which editor the user had last is remembered.
  await page.evaluate(() => globalThis.wp.data.dispatch('core/edit-post').switchEditorMode('visual'));
  await canvasOf(page).locator('.is-root-container').waitFor();
  return page;
}

/** Where the post is written. */
export const canvasOf = (page) => page.frameLocator('iframe[name="editor-canvas"]');

/** Evaluates `fn` in the window of the canvas. */
export const within = (page, fn, argument) => page.frame('editor-canvas').evaluate(fn, argument);

/** Opens the sidebar as its user does, and waits until the post has been read. */
export async function openSidebar(page) {
  await page.getByRole('button', { name: 'Who said what' }).click();
  await settled(page);
}

/** Resolves when the lists are those of the post as it is, and it has `words` in it. */
export async function settled(page, words = '') {
  await page.waitForFunction((wanted) => {
    const reader = document.querySelector('said-so');
    return reader?.analysis && reader.text.includes(wanted) && reader.shadowRoot.querySelector('.panel section');
  }, words);
  // What was typed last is read when typing pauses.
  await page.waitForTimeout(150);
  await page.waitForFunction(() => document.querySelector('said-so').analysis);
}

/** What WordPress would save now, and whether there is something to undo and to make again. */
export const state = (page) =>
  page.evaluate(() => {
    const { getEditedPostContent, getEditedPostAttribute, hasEditorUndo, hasEditorRedo } = globalThis.wp.data.select('core/editor');
    return { title: getEditedPostAttribute('title'), content: getEditedPostContent(), undo: hasEditorUndo(), redo: hasEditorRedo() };
  });

/** Saves the post. */
export async function save(page) {
  await page.evaluate(() => globalThis.wp.data.dispatch('core/editor').savePost());
  await page.waitForFunction(() => {
    const { isSavingPost, isEditedPostDirty, isAutosavingPost } = globalThis.wp.data.select('core/editor');
    return !isSavingPost() && !isAutosavingPost() && !isEditedPostDirty();
  });
}

/** Puts the caret into the first text of the canvas that has `words` in it, before them; WordPress knows of it then. */
export async function putCaret(page, words) {
  await within(
    page,
    (wanted) => {
      const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
      while (!texts.nextNode().data.includes(wanted));
      const { currentNode } = texts;
      currentNode.parentElement.closest('[contenteditable=true]').focus();
      document.getSelection().collapse(currentNode, currentNode.data.indexOf(wanted));
    },
    words,
  );
  // It hears of the selection with the next frame, and draws what follows from that with one after.
  await page.evaluate(() => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100)))));
}

/** The words that are marked in the canvas under names that begin with `kind`, in the order of the text. */
export const marked = (page, kind) =>
  within(
    page,
    (wanted) => {
      const names = [...CSS.highlights].filter(([key]) => wanted.some((each) => key.startsWith(`saidso-${each}`)));
      const ranges = names.flatMap(([, highlight]) => [...highlight]);
      return ranges.sort((a, b) => a.compareBoundaryPoints(Range.START_TO_START, b)).map(String);
    },
    kind,
  );

/** What of ours is in the window of the canvas. */
export const traces = (page) =>
  within(page, () => ({
    highlights: [...CSS.highlights.keys()].filter((key) => key.startsWith('saidso')),
    rules: document.adoptedStyleSheets.flatMap((sheet) => [...sheet.cssRules]).filter(({ cssText }) => cssText.includes('saidso')).length,
    elements: document.querySelectorAll('[class*="saidso"], said-so').length,
  }));
