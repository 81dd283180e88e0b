/**
 * The article as it stands, with its quotes, cues, speakers, entities and notes marked.
 *
 * The text is drawn block by block as segments, each one element that carries the ids of all that lies over it. The
 * container's `textContent` is the text, always.
 */
import { beginning, ending } from './heard.js';
import { blocks, isHeadline } from './segments.js';
import { initials } from './speakers.js';
import { showsMention, showsQuote, styleOf } from './reading.js';
import { pace } from './side.js';
import { Slices } from './slices.js';
import { isUnsure } from './sureness.js';

/** So many blocks make a stretch; in a text of several, those out of sight are not laid out. */
const STRETCH = 64;

export class ArticleView {
  /** @param {HTMLElement} root is emptied and filled */
  constructor(root) {
    this.root = root;
    this.#clear();
  }

  #clear() {
    this.#elements = new Map();
    this.#drawn = [];
    this.#todo = null;
    this.#stretches = [];
    this.#begun = false;
    this.root.replaceChildren();
  }

  #reading;
  #filter;
  /** `"layer id"` to the elements of its segments, in text order. */
  #elements;
  /** Every element drawn, with its segment. */
  #drawn;
  /** The blocks that are still to come; null when all are drawn. */
  #todo;
  /** Each stretch, with how many elements were drawn before it. */
  #stretches;
  /** Whether the first paragraph, which may be a headline, is drawn. */
  #begun;
  #lit = [];
  /** The restyling under way, to see whether another has taken over. */
  #restyling = null;

  /**
   * Draws `reading`; resolves when all of it is there, or when another drawing has taken over.
   * @param {import('./reading.js').Reading} reading
   */
  async draw(reading, filter) {
    this.#clear();
    this.#reading = reading;
    this.#filter = filter;
    // Each paragraph has a gap behind it.
    this.root.classList.toggle('long', reading.analysis.paragraphs.length > 2 * STRETCH);
    const todo = (this.#todo = blocks(reading.analysis, reading.spans));
    const slices = new Slices();
    for (let next = todo.next(); !next.done; next = todo.next()) {
      this.#drawBlock(next.value);
      if (slices.due) await slices.breathe();
      if (todo !== this.#todo) return;
    }
    this.#todo = null;
  }

  /** Draws at once what is still to come. */
  finish() {
    for (const block of this.#todo ?? []) this.#drawBlock(block);
    this.#todo = null;
  }

  clear() {
    this.#clear();
  }

  #drawBlock(block) {
    const { text } = this.#reading;
    const element = document.createElement('div');
    const first = block.kind === 'paragraph' && !this.#begun;
    this.#begun ||= block.kind === 'paragraph';
    element.className = block.kind;
    element.part = block.kind;
    element.dir = 'auto';
    const headline = first && isHeadline(text.slice(block.start, block.end));
    if (headline) element.classList.add('headline');
    if (block.kind === 'paragraph') element.setAttribute('role', headline ? 'heading' : 'paragraph');
    if (headline) element.setAttribute('aria-level', '2');
    for (const segment of block.segments) element.append(this.#drawSegment(segment));
    this.#stretch().append(element);
  }

  /** Where the next block goes. */
  #stretch() {
    const last = this.root.lastElementChild;
    if (last && last.childElementCount < STRETCH) return last;
    const stretch = document.createElement('div');
    stretch.className = 'stretch';
    this.root.append(stretch);
    this.#stretches.push([stretch, this.#drawn.length]);
    return stretch;
  }

  #drawSegment(segment) {
    const words = this.#reading.text.slice(segment.start, segment.end);
    if (segment.spans.length === 0) return document.createTextNode(words);
    const quoted = segment.spans.some((span) => span.layer === 'quote');
    const element = document.createElement(quoted ? 'mark' : 'span');
    element.textContent = words;
    for (const { layer, id } of segment.spans) {
      const key = `${layer} ${id}`;
      const known = this.#elements.get(key);
      if (known) known.push(element);
      else this.#elements.set(key, [element]);
      const ids = element.dataset[`${layer}s`];
      element.dataset[`${layer}s`] = ids === undefined ? id : `${ids} ${id}`;
    }
    this.#drawn.push([element, segment]);
    this.#style(element, segment);
    return element;
  }

  /** Gives a segment the look of what the filter lets through. */
  #style(element, segment) {
    const { analysis, speakerOf } = this.#reading;
    const classes = new Set();
    const quoted = [];
    let inner = null;
    for (const span of segment.spans) {
      if (span.layer === 'note') classes.add('note');
      else if (span.layer === 'mention') this.#styleMention(classes, analysis.mentions[span.id]);
      else if (showsQuote(this.#reading, this.#filter, span.id)) {
        classes.add(span.layer);
        // Within a quote in a quote the inner speaker's colour wins: spans come outer first.
        inner = span.id;
        this.#edges(classes, segment, span);
        if (span.layer === 'quote') quoted.push(span);
      }
    }
    const unsure = inner !== null && isUnsure(analysis.quotes[inner]);
    if (unsure) classes.add('unsure-quote');
    const parts = [...classes].filter((name) => !name.includes('-'));
    if (unsure || classes.has('unsure-name')) parts.push('unsure');
    element.part = parts.join(' ');
    if (element.classList.contains('lit')) classes.add('lit');
    element.className = `${[...classes].join(' ')} ${inner === null ? '' : styleOf(speakerOf[inner])}`;
    element.removeAttribute('data-label');
    // The mark of doubt needs no colour to be seen.
    if (classes.has('quote-first')) element.dataset.label = initials(speakerOf[inner].name) + (unsure ? ' ?' : '');
    this.#tell(element, segment, quoted);
  }

  /** Has screen readers told of the quotes that begin and end here; they read it as the style sheet puts it in. */
  #tell(element, segment, quoted) {
    const { analysis, speakerOf } = this.#reading;
    const begin = quoted.filter(({ start }) => start === segment.start);
    const end = quoted.filter((span) => span.end === segment.end).reverse();
    const set = (name, words) => (words ? element.setAttribute(name, words) : element.removeAttribute(name));
    set('data-begins', begin.map(({ id, part }) => beginning(analysis.quotes[id], speakerOf[id], part)).join(''));
    set('data-ends', end.map(({ id }) => ending(analysis.quotes[id])).join(''));
  }

  #styleMention(classes, mention) {
    if (!showsMention(this.#reading, this.#filter, mention)) return;
    classes.add('entity');
    if (isUnsure(mention)) classes.add('unsure-name');
  }

  /** A label stands where a quote begins, and a box has two ends. */
  #edges(classes, segment, span) {
    if (segment.start === span.start && (span.layer === 'speaker' || span.part === 0)) classes.add(`${span.layer}-first`);
    if (segment.end === span.end) classes.add(`${span.layer}-last`);
  }

  /** Shows only what `filter` lets through: of a long text what is in sight first, and the rest in slices. */
  async filter(filter) {
    this.#filter = filter;
    const drawn = this.#drawn;
    const all = drawn.length;
    const first = this.#firstInSight();
    const restyling = (this.#restyling = {});
    const slices = new Slices();
    for (let i = 0; i < all; i++) {
      this.#style(...drawn[(first + i) % all]);
      if (!slices.due) continue;
      await slices.breathe();
      // Another filter, or another text, has taken over.
      if (this.#restyling !== restyling || this.#drawn !== drawn) return;
    }
  }

  /** How many elements are drawn before the stretch that is in sight. */
  #firstInSight() {
    return this.#stretches.find(([stretch]) => stretch.getBoundingClientRect().bottom > 0)?.[1] ?? 0;
  }

  /**
   * The elements of one thing, in text order.
   * @param {import('./segments.js').Layer} layer
   */
  elementsOf(layer, id) {
    const key = `${layer} ${id}`;
    if (!this.#elements.has(key)) this.finish();
    return this.#elements.get(key) ?? [];
  }

  /** Brings a place into sight, and the focus there if that is wished. @param {import('./places.js').Place} place */
  go({ layer, id }, focus) {
    const [target] = this.elementsOf(layer, id);
    if (!target) return;
    if (focus) {
      // No stop for the Tab key: only this program puts the focus here.
      target.tabIndex = -1;
      target.focus({ preventScroll: true });
    }
    target.scrollIntoView({ block: 'center', behavior: pace() });
  }

  /** Brings a place into sight where something has come over it. */
  reveal({ layer, id }) {
    this.elementsOf(layer, id)[0]?.scrollIntoView({ block: 'nearest', behavior: pace() });
  }

  /** Sets off places from the rest, and no others. @param {import('./places.js').Place[]} places */
  light(places) {
    const elements = places.flatMap(({ layer, id }) => this.elementsOf(layer, id));
    for (const element of this.#lit) element.classList.remove('lit');
    for (const element of elements) element.classList.add('lit');
    this.#lit = elements;
  }
}
