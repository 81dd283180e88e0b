/**
 * The text of an editor, put together piece by piece, and for each piece where it came from. No DOM here.
 *
 * Offsets are UTF-16 code units. A place is whatever the editor calls one: a text node, a position in its document. Between the
 * pieces stand the line breaks that keep paragraphs apart, which are nowhere in the editor.
 *
 * @template Place
 */
export class PlacedText {
  #words = [];
  #length = 0;
  /** Line breaks owed before the next words. */
  #breaks = 0;
  /** `{ at, length, place }`, ascending. */
  #pieces = [];
  #text = null;

  /** Everything that was added. */
  get text() {
    this.#text ??= this.#words.join('');
    return this.#text;
  }

  /** A line ends here (1), or a paragraph (2). */
  breakLine(count) {
    this.#breaks = Math.max(this.#breaks, count);
  }

  /** A line ends here; two in a row make a paragraph. */
  addBreak() {
    this.#breaks = Math.min(2, this.#breaks + 1);
  }

  /**
   * Adds words, the first character of which stands at `place`.
   * @param {string} words
   * @param {Place} place
   */
  add(words, place) {
    if (words === '') return;
    if (this.#breaks && this.#length) this.#put('\n'.repeat(this.#breaks));
    this.#breaks = 0;
    this.#pieces.push({ at: this.#length, length: words.length, place });
    this.#put(words);
  }

  #put(words) {
    this.#words.push(words);
    this.#length += words.length;
    this.#text = null;
  }

  /**
   * The places of the characters `start..end`: `[place, distance]` of the first and of what follows the last, `distance` being
   * counted in characters from the place. Null where all of them are line breaks of ours.
   * @returns {[[Place, number], [Place, number]] | null}
   */
  placesOf(start, end) {
    const first = this.#pieces[this.#firstEndingAfter(start)];
    const last = this.#pieces[this.#firstEndingAfter(end - 1)] ?? this.#pieces.at(-1);
    if (!first || start >= end) return null;
    // The end may be among line breaks, which belong to no piece: then it is where the piece before them ends.
    const closing = last.at < end ? last : this.#pieces[this.#pieces.indexOf(last) - 1];
    const from = Math.max(start, first.at);
    const to = closing && Math.min(end, closing.at + closing.length);
    if (!closing || from >= to) return null;
    return [
      [first.place, from - first.at],
      [closing.place, to - closing.at],
    ];
  }

  /** The index of the first piece that ends after `offset`. */
  #firstEndingAfter(offset) {
    return lowest(this.#pieces.length, (i) => this.#pieces[i].at + this.#pieces[i].length > offset);
  }

  /**
   * The offset of a place of the editor.
   * @param {(place: Place, length: number) => number} distance how far it lies behind a piece's beginning, in characters: under 0
   *   when it lies before it, over `length` when behind its end
   * @returns {number | null} null when there is no text
   */
  offsetOf(distance) {
    const pieces = this.#pieces;
    if (pieces.length === 0) return null;
    const next = lowest(pieces.length, (i) => distance(pieces[i].place, pieces[i].length) <= pieces[i].length);
    if (next === pieces.length) return this.#length;
    const { at, length, place } = pieces[next];
    return at + Math.min(length, Math.max(0, distance(place, length)));
  }
}

/** The lowest index of `count` for which `holds`, which holds for all after it; `count` when there is none. */
function lowest(count, holds) {
  let [low, high] = [0, count];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(middle)) high = middle;
    else low = middle + 1;
  }
  return low;
}
