/**
 * The page: a text comes in, `<said-so>` reads it, and what was found goes out.
 */
import './define.js';
import { fileText, transferText } from './files.js';
import { saveMenu } from './save-menu.js';
import { countWords } from './speakers.js';
import { SAMPLE } from './sample.js';
import { analyzer, loaded } from './start.js';

/** Milliseconds without a keystroke before the text is read anew. */
const DEBOUNCE = 150;

const find = (selector) => document.querySelector(selector);
const view = find('said-so');
const article = find('[name=article]');
const published = find('[name=published]');
const file = find('[name=file]');
const size = find('#size');
const message = find('#message');
const save = find('#save');

let waiting;

/** Has the text area's text read: at once, or when typing pauses. */
function read(delay = 0) {
  clearTimeout(waiting);
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
  article.value = text;
  read();
}

function tell(words) {
  message.textContent = words;
}

async function open(chosen) {
  try {
    const text = await fileText(chosen);
    put(text);
    tell(text.trim() === '' ? `There is no text in “${chosen.name}”.` : `Opened “${chosen.name}”.`);
  } catch (error) {
    tell(error.message);
  }
}

article.addEventListener('input', (event) => read(event.inputType === 'insertFromPaste' ? 0 : DEBOUNCE));
article.addEventListener('paste', (event) => {
  const [pasted] = event.clipboardData.files;
  const plain = event.clipboardData.getData('text/plain');
  if (plain || (!pasted && !event.clipboardData.getData('text/html'))) return;
  event.preventDefault();
  if (pasted) open(pasted);
  else put(transferText(event.clipboardData));
});
published.addEventListener('change', () => {
  save.disabled = true;
  view.published = published.value;
});
file.addEventListener('change', () => {
  if (file.files[0]) open(file.files[0]);
  file.value = '';
});
find('#open').addEventListener('click', () => file.click());
find('#clear').addEventListener('click', () => {
  put('');
  article.focus();
});
saveMenu({ list: find('#format'), button: save, analyzer, read: () => [view.text, { published: view.published }], tell });
for (const sample of document.querySelectorAll('.sample')) sample.addEventListener('click', () => put(SAMPLE));

view.addEventListener('saidso-analysis', ({ detail }) => {
  save.disabled = false;
  size.textContent = `${countWords(detail.text).toLocaleString('en')} words`;
});

// Anywhere on the page will do for a drop; within the text area the browser itself takes text.
addEventListener('dragover', (event) => {
  if (event.target !== article || event.dataTransfer.types.includes('Files')) event.preventDefault();
  document.body.classList.add('dropping');
});
addEventListener('dragleave', (event) => event.relatedTarget ?? document.body.classList.remove('dropping'));
addEventListener('drop', (event) => {
  document.body.classList.remove('dropping');
  const [dropped] = event.dataTransfer.files;
  if (!dropped && event.target === article) return;
  event.preventDefault();
  const text = dropped ? null : transferText(event.dataTransfer);
  if (dropped) open(dropped);
  else if (text) put(text);
});

view.analyzer = analyzer;
loaded.catch((error) => tell(error.message));

if (location.hash === '#sample') put(SAMPLE);
// A reload may bring back what was typed.
else if (article.value) read();
