/**
 * The text of an element that is edited, as its reader sees it: blocks are paragraphs, white space collapses where the browser
 * collapses it, and characters that editors put in for their own ends are left out. Nothing is written.
 */
import { BLOCKS, LINES } from '../html-blocks.js';
import { PlacedText } from './placed-text.js';

/** Elements whose text is no part of what is written. */
const DROPPED = new Set('SCRIPT STYLE NOSCRIPT TEMPLATE SVG svg MATH IFRAME OBJECT CANVAS AUDIO VIDEO BUTTON SELECT DATALIST TEXTAREA'.split(' '));

/** Characters without width or meaning: editors keep carets and embedded things apart by them. */
const FILLERS = '\\u200b\\u2060\\ufeff';

const COLLAPSING = new RegExp(`[ \\t\\r\\n\\f]+|[${FILLERS}]+`, 'g');
const KEEPING = new RegExp(`[${FILLERS}]+`, 'g');

/** Text of which nothing collapses and nothing is left out, unless it begins with a space. */
const PLAIN = new RegExp(`^(?![^]*(?:[\\t\\r\\n\\f${FILLERS}]|  ))`);

/**
 * Reads `root`.
 * @param {HTMLElement} root
 * @param {string} [skip] a selector of elements that are the editor's own, and no text
 * @returns {PlacedText<{ node: Text, from: number }>}
 */
export function domText(root, skip) {
  const text = new PlacedText();
  const reader = { text, skip, space: true };
  // No recursion: pasted markup may be nested deeper than the stack.
  let node = root.firstChild;
  while (node) {
    if (enter(reader, node) && node.firstChild) {
      node = node.firstChild;
      continue;
    }
    while (node) {
      leave(reader, node);
      if (node.nextSibling) break;
      node = node.parentNode === root ? null : node.parentNode;
    }
    node = node?.nextSibling;
  }
  return text;
}

/** Whether the browser shows the white space in `element` as it is. */
function keepsSpace(element) {
  const { whiteSpaceCollapse, whiteSpace } = element.ownerDocument.defaultView.getComputedStyle(element);
  return whiteSpaceCollapse ? whiteSpaceCollapse !== 'collapse' : /^(pre|break)/.test(whiteSpace);
}

/** Whether to go on into `node`. */
function enter(reader, node) {
  if (node.nodeType === Node.TEXT_NODE) words(reader, node);
  if (node.nodeType !== Node.ELEMENT_NODE) return false;
  if (DROPPED.has(node.nodeName) || (reader.skip && node.matches(reader.skip))) return false;
  edge(reader, node);
  return true;
}

function leave(reader, node) {
  if (node.nodeType !== Node.ELEMENT_NODE || node.nodeName === 'BR') return;
  if (DROPPED.has(node.nodeName) || (reader.skip && node.matches(reader.skip))) return;
  edge(reader, node);
}

function edge(reader, { localName }) {
  const { text } = reader;
  if (localName === 'br') text.addBreak();
  else if (BLOCKS.has(localName)) text.breakLine(2);
  else if (LINES.has(localName) || localName === 'td' || localName === 'th') text.breakLine(1);
  else return;
  reader.space = true;
}

function words(reader, node) {
  const { data } = node;
  if (PLAIN.test(data) && !(reader.space && data.startsWith(' '))) return put(reader, node, 0, data.length);
  const keeps = keepsSpace(node.parentElement);
  let from = 0;
  for (const { 0: run, index } of data.matchAll(keeps ? KEEPING : COLLAPSING)) {
    put(reader, node, from, index);
    from = index + run.length;
    const isSpace = !keeps && /[ \t\r\n\f]/.test(run);
    if (isSpace && !reader.space) put(reader, node, index, index + 1, ' ');
  }
  put(reader, node, from, data.length);
}

function put(reader, node, from, to, as = node.data.slice(from, to)) {
  if (from === to) return;
  reader.text.add(as, { node, from });
  reader.space = as.endsWith(' ');
}

/**
 * The Range of the characters `start..end`, or null where they are none of the editor's.
 * @param {PlacedText<{ node: Text, from: number }>} text
 */
export function rangeIn(text, start, end) {
  const places = text.placesOf(start, end);
  if (!places) return null;
  const [[first, skipped], [last, taken]] = places;
  const range = first.node.ownerDocument.createRange();
  range.setStart(first.node, first.from + skipped);
  range.setEnd(last.node, last.from + taken);
  return range;
}

/** The offset of a position in the DOM; null when there is no text. */
export function offsetIn(text, container, offset) {
  const here = container.ownerDocument.createRange();
  here.setStart(container, offset);
  return text.offsetOf(({ node, from }, length) => {
    if (node === container) return offset - from;
    // 1 when the piece lies behind the position, which then comes before it.
    return here.comparePoint(node, from) > 0 ? 0 : length + 1;
  });
}
