/**
 * The text of an HTML document, with its paragraphs. Nothing of the document is ever shown, loaded or run.
 *
 * Browsers that can parse without a Trusted Types sink do so, inertly; for the others there is a reader of tags that is
 * just good enough for articles. Both feed the same [TextBuilder].
 */
import { readTags } from './html-tags.js';

/** Elements whose text is no part of an article. */
const DROPPED = new Set(
  ('script style noscript template head title svg math iframe object embed canvas audio video ' +
    'nav button select option datalist dialog textarea input map').split(' '),
);

/** Elements that begin and end a line, and those that stand apart by a blank line. */
const LINES = new Set('br li tr dt dd hr'.split(' '));
const BLOCKS = new Set(
  ('address article aside blockquote body center details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 ' +
    'header html main menu ol p pre section summary table ul').split(' '),
);

/** Collects text between tags: white space collapses, blocks become paragraphs. */
export class TextBuilder {
  #parts = [];
  /** Line breaks owed before the next text. */
  #breaks = 0;
  #space = false;
  #dropped = [];
  #preformatted = 0;

  open(name) {
    if (DROPPED.has(name)) this.#dropped.push(name);
    if (name === 'pre') this.#preformatted++;
    this.#edge(name);
    if (name === 'td' || name === 'th') this.#space = true;
  }

  close(name) {
    if (this.#dropped.at(-1) === name) this.#dropped.pop();
    if (name === 'pre' && this.#preformatted > 0) this.#preformatted--;
    this.#edge(name);
  }

  #edge(name) {
    if (BLOCKS.has(name)) this.#breaks = 2;
    else if (LINES.has(name)) this.#breaks = Math.max(this.#breaks, 1);
  }

  text(words) {
    if (this.#dropped.length) return;
    if (this.#preformatted) return this.#put(words.replace(/\r\n?/g, '\n'));
    // A no-break space is a character like any other.
    const collapsed = words.replace(/[ \t\r\n\f]+/g, ' ');
    const trimmed = collapsed.trim() === '' ? collapsed.replace(/ /g, '') : collapsed.replace(/^ | $/g, '');
    this.#space ||= collapsed.startsWith(' ');
    if (trimmed === '') return;
    this.#put(trimmed);
    this.#space = collapsed.endsWith(' ');
  }

  #put(words) {
    if (this.#parts.length && this.#breaks) this.#parts.push('\n'.repeat(this.#breaks));
    else if (this.#parts.length && this.#space) this.#parts.push(' ');
    this.#breaks = 0;
    this.#space = false;
    this.#parts.push(words);
  }

  toString() {
    return this.#parts.join('');
  }
}

/**
 * The text of `html`: of its one article or its main part when it has such a thing.
 * @param {string} html
 */
export function htmlText(html) {
  const builder = new TextBuilder();
  const parsed = parseInert(html);
  if (parsed) walk(articleOf(parsed), builder);
  else readTags(html, builder);
  return builder.toString();
}

function parseInert(html) {
  if (typeof Document === 'undefined' || !Document.parseHTML) return null;
  // Without a list of its own the sanitizer drops unknown elements together with their text.
  return Document.parseHTML(html, { sanitizer: { removeElements: [...DROPPED].filter((name) => name !== 'head') } });
}

function articleOf(parsed) {
  const articles = parsed.querySelectorAll('article');
  return (articles.length === 1 ? articles[0] : parsed.querySelector('main')) ?? parsed.body ?? parsed.documentElement;
}

/** Feeds a tree to `builder`, without recursion: a document may be nested as deeply as it likes. */
function walk(root, builder) {
  let node = root;
  while (node) {
    const entered = enter(node, builder);
    if (entered && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    leave(node, builder);
    while (node !== root && !node.nextSibling) {
      node = node.parentNode;
      leave(node, builder);
    }
    node = node === root ? null : node.nextSibling;
  }
}

/** Whether what is in `node` is to be visited. */
function enter(node, builder) {
  if (node.nodeType === 3) builder.text(node.data);
  if (node.nodeType !== 1 || node.hidden || node.getAttribute('aria-hidden') === 'true') return false;
  builder.open(node.localName);
  return true;
}

function leave(node, builder) {
  if (node.nodeType === 1 && !node.hidden && node.getAttribute('aria-hidden') !== 'true') builder.close(node.localName);
}
