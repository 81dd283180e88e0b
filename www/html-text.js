/**
 * The text of an HTML document, with its paragraphs. Nothing of the document is ever shown, loaded or run.
 *
 * The browser's own parsers won't do: they are Trusted Types sinks or don't exist everywhere, and each inline style they
 * come across is a violation of the page's policy. Articles need only a reader of tags.
 */
import { readTags } from './html-tags.js';

const set = (names) => new Set(names.split(' '));

/** Elements whose text is no part of an article. */
const DROPPED = set('script style noscript template title svg math iframe object canvas audio video nav button select datalist dialog textarea');

/** Elements that begin and end a line, and those that stand apart by a blank line. */
const LINES = set('br li tr dt dd hr');
const BLOCKS = set(
  'address article aside blockquote body center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header html main menu ol p pre section summary table ul',
);

/** Elements whose end tag may be missing: hiding one of them could hide all that follows. */
const OPEN_ENDED = set('p li dt dd td th tr tbody thead tfoot body html head');

/** Elements that end a drawing or formula whose own end tag is missing, as in every browser. */
const BREAKOUT = set(
  'b big blockquote body br center code dd div dl dt em embed h1 h2 h3 h4 h5 h6 head hr i img li menu meta ol p pre ruby s ' +
    'small span strong strike sub sup table tt u ul var',
);

/**
 * The text of `html`: of its one article, or of its main part, when it has such a thing.
 * @param {string} html
 */
export function htmlText(html) {
  const builder = new TextBuilder();
  readTags(html, builder);
  return builder.text();
}

/** Collects text between tags: white space collapses, blocks become paragraphs. */
class TextBuilder {
  #parts = [];
  /** Line breaks owed before the next words. */
  #breaks = 0;
  #space = false;
  #preformatted = 0;
  /** The elements, outermost first, within which all is left out. */
  #dropped = [];
  #articles = new Regions();
  #mains = new Regions();

  open(name, hidden) {
    const outermost = this.#dropped[0];
    if ((outermost === 'svg' || outermost === 'math') && BREAKOUT.has(name) && !this.#dropped.includes('foreignobject')) this.#dropped = [];
    // Within what is left out, elements of the same name are counted, so that each end tag finds its own.
    const within = this.#dropped.length > 0 && (name === this.#dropped[0] || name === 'foreignobject');
    if (within || DROPPED.has(name) || (hidden && !OPEN_ENDED.has(name))) this.#dropped.push(name);
    if (name === 'pre') this.#preformatted++;
    if (name === 'td' || name === 'th') this.#space = true;
    this.#edge(name);
    this.#regions(name)?.open(this.#parts.length);
  }

  close(name) {
    const dropped = this.#dropped.lastIndexOf(name);
    if (dropped >= 0) this.#dropped.length = dropped;
    if (name === 'pre' && this.#preformatted > 0) this.#preformatted--;
    this.#edge(name);
    this.#regions(name)?.close(this.#parts.length);
  }

  words(words) {
    if (this.#dropped.length) return;
    if (this.#preformatted) return this.#put(words.replace(/\r\n?/g, '\n'));
    // A no-break space is a character like any other.
    const collapsed = words.replace(/[ \t\r\n\f]+/g, ' ');
    this.#space ||= collapsed.startsWith(' ');
    const trimmed = collapsed.replace(/^ | $/g, '');
    if (trimmed === '') return;
    this.#put(trimmed);
    this.#space = collapsed.endsWith(' ');
  }

  text() {
    const region = this.#articles.only() ?? this.#mains.only();
    return (region ? this.#parts.slice(...region) : this.#parts).join('').trim();
  }

  #regions(name) {
    return { article: this.#articles, main: this.#mains }[name];
  }

  #edge(name) {
    if (this.#dropped.length) return;
    if (BLOCKS.has(name)) this.#breaks = 2;
    else if (LINES.has(name)) this.#breaks = Math.max(this.#breaks, 1);
  }

  #put(words) {
    if (this.#breaks) this.#parts.push('\n'.repeat(this.#breaks));
    else if (this.#space) this.#parts.push(' ');
    this.#breaks = 0;
    this.#space = false;
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
