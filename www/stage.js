/**
 * What `<said-so>` shows at a time: the view, that there is nothing to read, or why there is no reading; that a text is being read;
 * and what screen readers are told.
 */
import { count } from './dom.js';

const SCENES = ['view', 'empty', 'failure'];

/** Milliseconds to wait for a painting at most: a page in the background is not painted. */
const UNSEEN = 100;

export class Stage {
  #parts;

  /** @param {Record<'view' | 'empty' | 'failure' | 'failureText' | 'busy' | 'busyText' | 'status' | 'frame' | 'article', HTMLElement>} parts */
  constructor(parts) {
    this.#parts = parts;
  }

  /** @param {'view' | 'empty' | 'failure'} scene */
  show(scene) {
    for (const name of SCENES) this.#parts[name].hidden = name !== scene;
  }

  /** The view in place of what was there before any text; a focus that was on that goes on to the text, and is not lost. */
  open() {
    const { host } = this.#parts.frame.getRootNode();
    const active = document.activeElement;
    const goes = active !== host && host.contains(active);
    this.show('view');
    if (goes) this.#parts.article.focus({ preventScroll: true });
  }

  fail(message) {
    this.#parts.failureText.textContent = message;
    this.show('failure');
  }

  /** Shows that reading takes its time; `length` characters are being read. */
  busy(length) {
    this.#parts.busyText.textContent = `Reading ${count(length, 'character')} …`;
    this.#parts.busy.hidden = false;
    this.say(this.#parts.busyText.textContent);
  }

  /** Reading is over, one way or the other. */
  idle() {
    this.#parts.busy.hidden = true;
  }

  /** Tells screen readers. */
  say(words) {
    if (this.#parts.status.textContent !== words) this.#parts.status.textContent = words;
  }
}

/** Resolves when what was drawn has been painted. */
export function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN);
  });
}
