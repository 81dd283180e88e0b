/**
 * The page: a text comes in, `<said-so>` reads it, and what was found goes out.
 */
import './define.js';
import { transferText } from './paste.js';
import { saveMenu } from './save-menu.js';
import { Slices } from './slices.js';
import { countWords } from './speakers.js';
import { SAMPLE } from './sample.js';
import { analyzer, loaded } from './start.js';

/** Milliseconds without a keystroke before the text is read anew. */
const DEBOUNCE = 150;

/** Lines: Chromium inserts them one by one, at some milliseconds each. */
const UNDOABLE = 100;

const find = (selector) => document.querySelector(selector);
const view = find('said-so');
const article = find('[name=article]');
const published = find('[name=published]');
const file = find('[name=file]');
const size = find('#size');
const message = find('#message');
const about = find('#about-file');
const save = find('#save');

let waiting;
let opening = new AbortController();

/** Has the text area's text read: at once, or when typing pauses. */
function read(delay = 0) {
  clearTimeout(waiting);
  // Whoever writes or pastes no longer waits for a file.
  opening.abort();
  about.replaceChildren();
  save.disabled = true;
  if (article.value === '') size.textContent = '';
  if (delay) waiting = setTimeout(read, delay);
  else view.text = article.value;
  document.body.classList.toggle('filled', article.value !== '');
  find('#clear').disabled = article.value === '';
  tell('');
}

/** Puts a text in place of the one that is there. */
function put(text) {
  // Asked of an empty text area, its place would only cost a layout.
  if (article.value !== '') article.scrollTop = 0;
  const made = correctionsIn(text);
  article.value = made?.text ?? text;
  // Those that are there are of another text.
  view.corrections = null;
  read();
  if (made) view.corrections = made;
}

function tell(words) {
  message.textContent = words;
}

/** Reads a file in place of the text. What does that is loaded when it is first used. */
async function open(list) {
  // The list itself is emptied by whoever gave it.
  const files = [...list];
  opening.abort();
  const stop = (opening = new AbortController());
  const reader = await fileReader();
  if (!reader) tell('What reads files could not be loaded: check the connection, and try again; or paste the text.');
  else if (!stop.signal.aborted) await reader.take(files, { put, tell, about, stop });
}

let refused = 0;

/** What reads files, or null where it can't be loaded. */
async function fileReader() {
  const address = new URL('./import/take.js', import.meta.url);
  // Firefox and Safari never ask again for a module that they once failed to get, but under another address.
  if (refused) address.searchParams.set('again', refused);
  try {
    return await import(address.href);
  } catch {
    refused += 1;
    return null;
  }
}

/** The corrections, with their text, that a file of them holds; null for any other text. */
function correctionsIn(text) {
  if (!/^\s*\{\s*"schema"\s*:\s*"saidso-corrections\/1"/u.test(text)) return null;
  try {
    const made = JSON.parse(text);
    return typeof made.text === 'string' && Array.isArray(made.corrections) ? made : null;
  } catch {
    return null;
  }
}

article.addEventListener('input', (event) => read(event.inputType.startsWith('insertFromPaste') ? 0 : DEBOUNCE));
article.addEventListener('paste', (event) => {
  const data = event.clipboardData;
  const text = transferText(data);
  const files = text === '' ? data.files : [];
  // What the browser itself would put in, it may: it knows best how to undo it.
  if (files.length === 0 && text.trim() === data.getData('text/plain').replace(/\r\n?/g, '\n').trim()) return;
  event.preventDefault();
  if (files.length) open(files);
  else insert(text);
});

/** Puts `text` where the caret is; so that it can be undone, unless that would take long. */
function insert(text) {
  const undoable = text.split('\n', UNDOABLE + 1).length <= UNDOABLE && document.execCommand('insertText', false, text);
  if (!undoable) article.setRangeText(text, article.selectionStart, article.selectionEnd, 'end');
  read();
}

published.addEventListener('change', () => {
  save.disabled = true;
  view.published = published.value;
});
file.addEventListener('change', () => {
  if (file.files.length) open(file.files);
  file.value = '';
});
find('#open').addEventListener('click', () => file.click());
find('#clear').addEventListener('click', () => {
  put('');
  article.focus();
});
saveMenu({ list: find('#format'), button: save, analyzer, read: () => [view.text, { published: view.published, corrections: view.corrections }], tell });
for (const sample of document.querySelectorAll('.sample')) sample.addEventListener('click', () => put(SAMPLE));

view.addEventListener('saidso-analysis', ({ detail }) => {
  save.disabled = false;
  tellSize(detail);
});

/** Tells how many words a text has; those of a long one are counted in slices. */
async function tellSize({ text, analysis }) {
  const slices = new Slices();
  let words = 0;
  for (const [start, end] of analysis.paragraphs) {
    words += countWords(text.slice(start, end));
    if (!slices.due) continue;
    await slices.breathe();
    if (view.text !== text) return;
  }
  size.textContent = `${words.toLocaleString('en')} words`;
}

// Anywhere on the page will do for a drop; within the text area the browser itself takes text.
addEventListener('dragover', (event) => {
  const files = event.dataTransfer.types.includes('Files');
  if (event.target !== article || files) event.preventDefault();
  if (files && !document.body.classList.contains('dropping')) tell('Drop the file here to read it.');
  document.body.classList.add('dropping');
});
addEventListener('dragleave', (event) => {
  if (event.relatedTarget) return;
  document.body.classList.remove('dropping');
  tell('');
});
addEventListener('drop', (event) => {
  document.body.classList.remove('dropping');
  const { files } = event.dataTransfer;
  if (!files.length && event.target === article) return;
  event.preventDefault();
  const text = files.length ? '' : transferText(event.dataTransfer);
  if (files.length) open(files);
  else if (text) put(text);
});

view.analyzer = analyzer;
loaded.catch((error) => tell(error.message));

if (location.hash === '#sample') put(SAMPLE);
// A reload may bring back what was typed.
else if (article.value) read();
