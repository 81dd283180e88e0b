/**
 * An editor whose text is that of an element: `contenteditable`, Quill, Lexical, the body of TinyMCE's frame. It is read and drawn
 * over, never written to.
 *
 * @typedef {object} Editor what `<said-so>` needs of an editor
 * @property {() => string} read the text as it is now, paragraphs apart by a blank line. Offsets below count in what was read last.
 * @property {(on: { changed: () => void, moved: () => void }) => () => void} listen tells of every change of the text and the
 *   caret, until what is returned is called, which also leaves nothing of ours behind
 * @property {(marks: import('./marks.js').Mark[]) => void} mark draws these, and no others
 * @property {(spans: { start: number, end: number }[]) => void} light sets these off from the rest, and no others
 * @property {(span: { start: number, end: number }) => void} show brings it into sight
 * @property {() => number | null} caret where the caret is; null when it is elsewhere
 */
import { domText, offsetIn, rangeIn } from './dom-text.js';
import { Highlights } from './highlights.js';
import { PlacedText } from './placed-text.js';
import { rebase } from './rebase.js';
import { scrollToRange } from './scroll.js';

/** Up to this length, in characters, marks are put right at once after an edit; those of longer texts when typing pauses. */
const SWIFT = 50_000;

/**
 * @param {HTMLElement} root what is edited
 * @param {{ skip?: string }} [options] `skip`: a selector of elements that are the editor's own, and no text
 * @returns {Editor}
 */
export function domEditor(root, { skip } = {}) {
  return new DomEditor(root, skip);
}

class DomEditor {
  #root;
  #skip;
  #highlights;
  /** The text as it was read last; null when it has changed since. */
  #text = null;
  /** What is drawn, and the text that its offsets count in. */
  #marks = [];
  #lit = [];
  #marked = '';
  #observer = null;
  /** Who listens. */
  #on = null;
  #frame = 0;

  constructor(root, skip) {
    this.#root = root;
    this.#skip = skip;
    this.#highlights = new Highlights(root);
  }

  read() {
    return this.#placed().text;
  }

  #placed() {
    if (!this.#observer || this.#observer.takeRecords().length) this.#changed();
    // A frame that was taken away has no window, and what was written in it is gone.
    this.#text ??= this.#window ? domText(this.#root, this.#skip) : new PlacedText();
    return this.#text;
  }

  listen(on) {
    const document = this.#root.ownerDocument;
    this.#on = on;
    this.#observer = new MutationObserver(() => this.#changed());
    this.#observer.observe(this.#root, { subtree: true, childList: true, characterData: true });
    document.addEventListener('selectionchange', on.moved);
    return () => {
      document.removeEventListener('selectionchange', on.moved);
      this.#observer.disconnect();
      this.#observer = this.#on = this.#text = null;
      this.#window?.cancelAnimationFrame(this.#frame);
      this.#frame = 0;
      this.#marks = this.#lit = [];
      this.#highlights.clear();
    };
  }

  get #window() {
    return this.#root.ownerDocument.defaultView;
  }

  #changed() {
    this.#text = null;
    this.#on?.changed();
    if (this.#marked.length > SWIFT || this.#marks.length + this.#lit.length === 0) return;
    // An editor that puts other nodes in place of those that were there empties the ranges in them. Before the next painting
    // they are put where they belong.
    this.#frame ||= this.#window?.requestAnimationFrame(() => {
      this.#frame = 0;
      this.#redraw();
    });
  }

  mark(marks) {
    this.#lit = this.#moved(this.#lit);
    this.#marks = marks;
    this.#marked = this.read();
    this.#draw();
  }

  light(spans) {
    this.#marks = this.#moved(this.#marks);
    this.#lit = spans;
    this.#marked = this.read();
    this.#highlights.light(this.#ranges(spans).map(({ range }) => range));
  }

  #redraw() {
    [this.#marks, this.#lit] = [this.#moved(this.#marks), this.#moved(this.#lit)];
    this.#marked = this.read();
    this.#draw();
  }

  #moved(spans) {
    return spans.length ? rebase(spans, this.#marked, this.read()) : spans;
  }

  #draw() {
    this.#highlights.draw(this.#ranges(this.#marks));
    this.#highlights.light(this.#ranges(this.#lit).map(({ range }) => range));
  }

  #ranges(spans) {
    const text = this.#placed();
    return spans.map((span) => ({ ...span, range: rangeIn(text, span.start, span.end) })).filter(({ range }) => range);
  }

  show({ start, end }) {
    const range = rangeIn(this.#placed(), start, end);
    if (range) scrollToRange(range);
  }

  caret() {
    const home = this.#root.getRootNode();
    const selection = this.#root.ownerDocument.getSelection();
    const shadow = home !== this.#root.ownerDocument;
    const range = shadow ? selection?.getComposedRanges?.({ shadowRoots: [home] })[0] : selection?.rangeCount && selection.getRangeAt(0);
    if (!range || !this.#root.contains(range.startContainer)) return null;
    return offsetIn(this.#placed(), range.startContainer, range.startOffset);
  }
}
