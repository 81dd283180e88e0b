/**
 * The article where it is edited: what ArticleView is for a text that `<said-so>` shows itself. Marks go into the editor, and
 * the text stays there.
 */
import { marksOf } from './marks.js';
import { rebase } from './rebase.js';

export class FarArticle {
  #editor;
  #reading = null;
  #filter;
  /** Of the present reading, `"layer id"` to its spans; made when it is first asked for. */
  #spans = null;

  /** @param {import('./dom-editor.js').Editor} editor */
  constructor(editor) {
    this.#editor = editor;
  }

  async draw(reading, filter) {
    this.#reading = reading;
    this.#spans = null;
    this.filter(filter);
  }

  filter(filter) {
    this.#filter = filter;
    this.#editor.mark(this.#now(marksOf(this.#reading, filter)));
  }

  clear() {
    this.#reading = null;
    this.#editor.mark([]);
    this.#editor.light([]);
  }

  /** Sets off the words of places. */
  light(places) {
    this.#editor.light(this.#reading ? this.#now(places.flatMap((place) => this.#spansOf(place))) : []);
  }

  /** Brings a place into sight; the focus stays in the lists, from where the reader goes on. */
  go(place) {
    const [span] = this.#now(this.#spansOf(place));
    if (span) this.#editor.show(span);
  }

  /** All of it is there. */
  finish() {}

  /** The bar covers nothing of an editor. */
  reveal() {}

  /** There are no elements of ours. */
  elementsOf() {
    return [];
  }

  #spansOf({ layer, id }) {
    this.#spans ??= Map.groupBy(this.#reading.spans, (span) => `${span.layer} ${span.id}`);
    return this.#spans.get(`${layer} ${id}`) ?? [];
  }

  /** Spans of the reading's text in the text as it is by now: it may have been edited since. */
  #now(spans) {
    return rebase(spans, this.#reading.text, this.#editor.read());
  }
}
