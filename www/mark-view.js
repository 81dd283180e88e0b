/**
 * Marking words of the article, to say what they are: the bar under the text, and the words set off. Words are marked by
 * selecting them; buttons move to another sentence and either end by a word, so that no mouse is needed.
 */
import { moved, sentenceNear, wholeWords } from './corrections.js';
import { button, make } from './dom.js';
import { shortened } from './quote-text.js';
import { rangeOf, selectedSpan } from './text-range.js';

/** The name under which the browser knows what is set off. */
const HIGHLIGHT = 'said-so-marked';

/** @typedef {{ label: string, run: (span: [number, number]) => void, with?: HTMLElement }} MarkAction */

export class MarkView {
  #parts;
  #hooks;
  #span = null;
  /** Whether the reader was asked to mark something, and did not just select words. */
  #asked = false;

  /**
   * @param {ShadowRoot} root
   * @param {{ article: HTMLElement, marking: HTMLElement, bar: HTMLElement }} parts
   * @param {{ reading: () => import('./reading.js').Reading, say: (words: string) => void, finish: () => void,
   *           free: () => MarkAction[] }} hooks `finish` draws what is still to come of the text; `free` are the actions for words that were just selected
   */
  constructor(root, parts, hooks) {
    this.#parts = parts;
    this.#hooks = hooks;
    const look = () => setTimeout(() => this.#look(root));
    for (const event of ['pointerup', 'pointercancel', 'keyup']) parts.article.addEventListener(event, look);
  }

  get isOpen() {
    return this.#span !== null;
  }

  /**
   * Asks for words.
   * @param {string} question what they should be
   * @param {[number, number]} span what is marked to begin with
   * @param {MarkAction[]} actions
   */
  ask(question, span, actions) {
    this.#asked = true;
    this.#open(question, span, actions);
    this.#parts.marking.querySelector('button').focus({ preventScroll: true });
  }

  /** Closes the bar; says whether it was open. */
  close() {
    if (!this.isOpen) return false;
    const { marking, bar } = this.#parts;
    const within = marking.contains(marking.getRootNode().activeElement);
    this.#span = null;
    this.#asked = false;
    marking.hidden = true;
    globalThis.CSS?.highlights?.delete(HIGHLIGHT);
    bar.classList.remove('away');
    if (within) this.#parts.article.focus({ preventScroll: true });
    return true;
  }

  /** Words of the article may be selected now, or none any more. */
  #look(root) {
    const selected = this.#hooks.reading() && selectedSpan(root, this.#parts.article);
    if (!selected) return void (this.#asked || this.close());
    const span = wholeWords(this.#hooks.reading().text, ...selected);
    if (!span) return;
    if (this.#asked) this.#mark(span);
    else this.#open('Marked words', span, this.#hooks.free());
  }

  #open(question, span, actions) {
    const { marking, bar } = this.#parts;
    const words = make('p', { class: 'label', dir: 'auto' });
    const step = (label, sign, change) => button({ 'aria-label': label, onclick: () => this.#mark(change(this.#span), true) }, sign);
    const pair = (name, change) =>
      make('span', { class: 'pair' }, step(`${name}: back`, '‹', (span) => change(span, -1)), name, step(`${name}: on`, '›', (span) => change(span, 1)));
    const { text, analysis } = this.#hooks.reading();
    marking.setAttribute('aria-label', question);
    marking.replaceChildren(
      make('div', { class: 'told' }, make('p', { class: 'detail' }, question), words),
      make(
        'div',
        { class: 'steps' },
        pair('Sentence', ([start], by) => sentenceNear(analysis.sentences, start, by) ?? this.#span),
        pair('Start', (at, by) => moved(text, at, 'start', by)),
        pair('End', (at, by) => moved(text, at, 'end', by)),
      ),
      make('div', { class: 'steps' }, ...actions.flatMap((action) => [action.with, this.#action(action)]), button({ onclick: () => this.close() }, 'Cancel')),
    );
    bar.classList.add('away');
    marking.hidden = false;
    this.#mark(span);
  }

  #action({ label, run }) {
    const act = () => {
      const span = this.#span;
      this.close();
      document.getSelection()?.empty();
      run(span);
    };
    return button({ class: 'act', onclick: act }, label);
  }

  /** Has `span` marked; where a button moved it there, what was selected is not any more, and it comes into sight. */
  #mark(span, byButton = false) {
    const { article, marking } = this.#parts;
    this.#span = span;
    const words = this.#hooks.reading().text.slice(...span).replace(/\s+/gu, ' ');
    marking.querySelector('.label').textContent = words.length > 160 ? `${shortened(words, 80)} ${words.slice(-60)}` : words;
    this.#hooks.finish();
    const range = rangeOf(article, ...span);
    globalThis.CSS?.highlights?.set(HIGHLIGHT, new Highlight(range));
    if (byButton) {
      document.getSelection()?.empty();
      range.startContainer.parentElement.scrollIntoView({ block: 'nearest' });
    }
    this.#hooks.say(`Marked: ${words}`);
  }
}
