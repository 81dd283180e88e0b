/**
 * The text of an HTML document, with its paragraphs. Nothing of the document is ever shown, loaded or run.
 *
 * The browser's own parsers won't do: they are Trusted Types sinks or don't exist everywhere, and each inline style they
 * come across is a violation of the page's policy. Articles need only a reader of tags.
 */
import { BLOCKS, LINES } from './html-blocks.js';
import { readTags } from './html-tags.js';

const set = (names) => new Set(names.split(' '));

/** Elements whose text is no part of an article. */
const DROPPED = set('script style noscript template title svg math iframe object canvas audio video nav button select datalist dialog textarea');

const LISTS = set('ul ol menu');
const CELLS = set('td th');

/** Characters that are not seen and only part words: soft hyphens, marks of where a line may break. Joiners stay. */
const INVISIBLE = /[\u00ad\u200b\u2060\ufeff]/g;

/** Elements whose end tag may be missing: hiding one of them could hide all that follows. */
const OPEN_ENDED = set('p li dt dd td th tr tbody thead tfoot body html head');

/** Elements that end a drawing or formula whose own end tag is missing, as in every browser. */
const BREAKOUT = set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta ol p pre ruby s ' +
    'small span strong strike sub sup table tt u ul var',
);

/**
 * The text of `html`; with `article`, that of its one article or of its main part, when it has such a thing.
 * @param {string} html
 * @param {{ article?: boolean }} [settings]
 */
export function htmlText(html, { article = false } = {}) {
  const builder = new TextBuilder();
  readTags(html, builder);
  return builder.text(article);
}

/**
 * How deep the elements of `html` are nested, at most, but for those that may lack an end.
 * @param {string} html
 */
export function depth(html) {
  const open = new Map();
  const add = (name, by) => open.set(name, (open.get(name) ?? 0) + by);
  let [now, most] = [0, 0];
  readTags(html, {
    open(name) {
      if (OPEN_ENDED.has(name)) return;
      add(name, 1);
      most = Math.max(most, ++now);
    },
    close(name) {
      if (!open.get(name)) return;
      add(name, -1);
      now--;
    },
    words() {},
  });
  return most;
}

/** Collects text between tags: white space collapses, blocks become paragraphs, rows of tables and items of lists lines. */
class TextBuilder {
  #parts = [];
  /** Line breaks owed before the next words, or else a space or a tab. */
  #breaks = 0;
  #space = '';
  #preformatted = 0;
  /** The elements, outermost first, within which all is left out. */
  #dropped = [];
  #articles = new Regions();
  #mains = new Regions();
  /** For each open list, whether an item of it is open. */
  #lists = [];
  /** Whether an item or cell has no words yet: what begins with it begins no paragraph of its own. */
  #fresh = false;
  /** Whether the present row of a table has words. */
  #row = false;

  open(name, hidden) {
    const outermost = this.#dropped[0];
    if ((outermost === 'svg' || outermost === 'math') && BREAKOUT.has(name) && !this.#dropped.includes('foreignobject')) this.#dropped = [];
    // Within what is left out, elements of the same name are counted, so that each end tag finds its own.
    const within = this.#dropped.length > 0 && (name === this.#dropped[0] || name === 'foreignobject');
    if (within || DROPPED.has(name) || (hidden && !OPEN_ENDED.has(name))) this.#dropped.push(name);
    if (name === 'pre') this.#preformatted++;
    if (name === 'br' && !this.#dropped.length && !this.#fresh) this.#breaks = Math.min(2, this.#breaks + 1);
    this.#opensPart(name);
    this.#regions(name)?.open(this.#parts.length);
  }

  close(name) {
    const dropped = this.#dropped.lastIndexOf(name);
    if (dropped >= 0) this.#dropped.length = dropped;
    if (name === 'pre' && this.#preformatted > 0) this.#preformatted--;
    this.#closesPart(name);
    this.#regions(name)?.close(this.#parts.length);
  }

  words(words) {
    if (this.#dropped.length) return;
    const seen = words.replace(INVISIBLE, '').replaceAll('\u00a0', ' ');
    if (this.#preformatted) return this.#put(seen.replace(/\r\n?/g, '\n'));
    const collapsed = seen.replace(/[ \t\r\n\f]+/g, ' ');
    if (collapsed.startsWith(' ')) this.#space ||= ' ';
    const trimmed = collapsed.replace(/^ | $/g, '');
    if (trimmed === '') return;
    this.#put(trimmed);
    this.#space = collapsed.endsWith(' ') ? ' ' : '';
  }

  text(article) {
    const region = article ? (this.#articles.only() ?? this.#mains.only()) : undefined;
    return (region ? this.#parts.slice(...region) : this.#parts).join('').trim();
  }

  /** Lists, their items and the cells of tables; then what any block does. */
  #opensPart(name) {
    // An item ends where the next one begins.
    if (name === 'li' && this.#lists.at(-1)) this.#endItem();
    if (name === 'tr') this.#row = false;
    if (CELLS.has(name) && this.#row && !this.#dropped.length) [this.#breaks, this.#space] = [0, '\t'];
    this.#edge(name);
    if (name === 'li' || CELLS.has(name)) this.#fresh = true;
    if (name === 'li' && this.#lists.length) this.#lists[this.#lists.length - 1] = true;
    if (LISTS.has(name)) this.#lists.push(false);
  }

  #closesPart(name) {
    if (name === 'li' && this.#lists.at(-1)) this.#endItem();
    if (LISTS.has(name)) this.#lists.pop();
    if (CELLS.has(name) && !this.#fresh && !this.#dropped.length) this.#breaks = 0;
    if (name === 'li' || CELLS.has(name)) this.#fresh = false;
    this.#edge(name);
  }

  #endItem() {
    if (!this.#fresh && !this.#dropped.length) this.#breaks = Math.min(this.#breaks, 1);
    this.#lists[this.#lists.length - 1] = false;
  }

  #regions(name) {
    if (name === 'article') return this.#articles;
    return name === 'main' ? this.#mains : undefined;
  }

  #edge(name) {
    if (this.#dropped.length || this.#fresh) return;
    // A list within another goes on line by line.
    const line = LINES.has(name) || (LISTS.has(name) && this.#lists.length > 0);
    if (line) this.#breaks = Math.max(this.#breaks, 1);
    else if (BLOCKS.has(name)) this.#breaks = 2;
  }

  #put(words) {
    if (this.#breaks) this.#parts.push('\n'.repeat(this.#breaks));
    else if (this.#space) this.#parts.push(this.#space);
    this.#breaks = 0;
    this.#space = '';
    this.#fresh = false;
    this.#row = true;
    this.#parts.push(words);
  }
}

/** The outermost elements of one name, as ranges of parts. */
class Regions {
  #ranges = [];
  #depth = 0;

  open(at) {
    if (this.#depth++ === 0) this.#ranges.push([at, undefined]);
  }

  close(at) {
    if (this.#depth > 0 && --this.#depth === 0) this.#ranges.at(-1)[1] = at;
  }

  /** The one range; undefined when there are several or none. */
  only() {
    return this.#ranges.length === 1 ? this.#ranges[0] : undefined;
  }
}
