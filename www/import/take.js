/**
 * Takes in a file that was opened, dropped or pasted, while the reader is told and can stop it. The text that was there
 * stays until there is another.
 */
import { readFile } from './read-file.js';
import { Unreadable } from './unreadable.js';

/** Milliseconds after which a reading shows that it goes on. */
const SOON = 300;

/**
 * @param {File[]} files the first is taken
 * @param {{ put: (text: string) => void, tell: (words: string) => void, about: HTMLElement, stop: AbortController }} page
 *   `tell` shows words to the reader, `about` is the place for what can be done; aborting `stop` ends the reading, without
 *   a word when the text has changed
 */
export async function take([file, ...others], { put, tell, about, stop }) {
  const { signal } = stop;
  let cancelled = false;
  const progress = new Progress(file.name, () => {
    cancelled = true;
    stop.abort();
  });
  tell(`Opening “${file.name}” …`);
  const late = setTimeout(() => about.replaceChildren(...progress.parts), SOON);
  try {
    const reading = await readFile(file, { signal, onprogress: (done, total) => progress.show(done, total) });
    clearTimeout(late);
    put(reading.text);
    tell(told(file.name, reading, others.length + 1));
    if (reading.whole !== reading.text) about.replaceChildren(wholeButton(reading.whole, file.name, put, tell));
  } catch (error) {
    clearTimeout(late);
    if (signal.aborted && !cancelled) return;
    about.replaceChildren();
    tell(cancelled ? `Opening “${file.name}” was stopped. The text is as it was.` : refusal(error, file.name));
  }
}

function told(name, { text, whole, notes }, count) {
  const several = count > 1 ? ` It is the first of ${count} files: open the others one by one.` : '';
  const part = whole === text ? '' : ' Its article was taken, without what stands around it.';
  return [`Opened “${name}”.${part}${several}`, ...notes].join(' ');
}

function refusal(error, name) {
  return error instanceof Unreadable ? error.message : `“${name}” could not be read: ${error.message}`;
}

/** A way to all of a page's text, for what is taken for its article may not be all of it. */
function wholeButton(whole, name, put, tell) {
  return button('Take the whole page', () => {
    put(whole);
    tell(`Took all the text of “${name}”.`);
    document.querySelector('[name=article]').focus();
  });
}

function button(words, act) {
  const made = document.createElement('button');
  made.type = 'button';
  made.textContent = words;
  made.addEventListener('click', act);
  return made;
}

/** A bar with a button that stops. */
class Progress {
  #bar = document.createElement('progress');
  #words = document.createElement('span');

  constructor(name, stop) {
    this.#bar.setAttribute('aria-label', `Reading “${name}”`);
    this.parts = [this.#bar, this.#words, button('Cancel', stop)];
  }

  show(done, total) {
    this.#bar.max = total;
    this.#bar.value = done;
    this.#words.textContent = `Page ${done + 1} of ${total}`;
  }
}
