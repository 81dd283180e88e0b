/**
 * Pages of a PDF as running text: it knows of no paragraphs, only of words at places.
 */
import { withoutFurniture } from './furniture.js';
import { joinLines, wholeWords } from './hyphens.js';
import { blocksOf, extent } from './rows.js';

/** A paragraph begins where lines stand further apart than this, in usual distances. */
const APART = 1.3;

/** Letters of another size, by this share, are another paragraph's: a headline's. */
const OTHER_SIZE = 0.12;

/** Shares of the letter size: the least indent of a first line, and what still counts as flush. */
const INDENT = 0.7;

/** The share of a line that stays empty, from which on it is a paragraph's last whatever it ends with. */
const SHORT = 0.25;

const BULLET = /^(?:[•▪●◦‣·*]|[–-](?=\s)|\(?\d{1,2}[.)](?=\s))/;
const ENDS = /[.!?…:][”"’')\]]*$|[”"]$/;

/**
 * @param {{ width: number, height: number, items: import('./rows.js').Item[] }[]} pages
 * @returns {string} paragraphs with a blank line between them; list items and rows of tables on lines of their own
 */
export function reflow(pages) {
  const blocks = withoutFurniture(pages)
    .filter((items) => items.length > 0)
    .flatMap((items) => blocksOf(items));
  const words = wholeWords(blocks.flat().map(({ text }) => text));
  const paragraphs = [];
  for (const block of blocks) addBlock(paragraphs, block);
  return paragraphs.map(({ lines, tight }, i) => (i === 0 ? '' : tight ? '\n' : '\n\n') + joinLines(lines, words)).join('');
}

/** Adds the paragraphs of a block; its first may go on the last of the block before. */
function addBlock(paragraphs, rows) {
  const shape = shapeOf(rows);
  rows.forEach((row, i) => {
    const before = rows[i - 1];
    const last = paragraphs.at(-1);
    const goesOn = before ? !begins(row, before, last, shape) : last !== undefined && continues(row, last, shape);
    if (goesOn) last.lines.push(row.text);
    else paragraphs.push({ lines: [row.text], tight: tight(row, before, shape) });
    Object.assign(paragraphs.at(-1), { row, shape });
  });
}

/** Where a block's lines usually begin and end, and how far apart they usually are. */
function shapeOf(rows) {
  const leadings = rows.slice(1).map(({ y }, i) => y - rows[i].y).sort((a, b) => a - b);
  // A little below the middle: where every paragraph has two lines, half of the distances are between paragraphs.
  const leading = leadings[Math.floor(leadings.length * 0.4)] ?? 0;
  return { ...extent(rows), leading };
}

/** Whether a paragraph begins with `row`. */
function begins(row, before, { lines }, shape) {
  if (row.cells || before.cells || BULLET.test(row.text)) return true;
  if (row.y - before.y > APART * shape.leading || otherSize(row, before)) return true;
  if (goesOnWord(row, before)) return false;
  const indent = row.x - before.x;
  const hangs = BULLET.test(lines[0]);
  if (indent > INDENT * row.size && !hangs) return true;
  const room = shape.right - before.right;
  if (room > SHORT * (shape.right - shape.left) && !(hangs && indent > 0)) return true;
  return ENDS.test(before.text) && firstWord(row) < room - INDENT * row.size;
}

/** How wide the first word of a row is, with the space before it: where there was room for it, the line was ended on purpose. */
function firstWord({ text, x, right }) {
  const letters = text.split(' ', 1)[0].length + 1;
  return ((right - x) * letters) / Math.max(text.length, 1);
}

/** Whether a block's first row goes on the paragraph that a column or page before it ended with. */
function continues(row, { row: last, shape: before }, shape) {
  if (row.cells || last.cells || BULLET.test(row.text) || otherSize(row, last)) return false;
  if (row.x - shape.left > INDENT * row.size) return false;
  if (/^\p{Ll}/u.test(row.text) || goesOnWord(row, last)) return true;
  return !ENDS.test(last.text) && before.right - last.right < SHORT * (before.right - before.left);
}

/** Whether the row before ends with a word that is cut. */
function goesOnWord(row, before) {
  return /\p{L}[-‐\u00ad]$/u.test(before.text) && /^\p{L}/u.test(row.text);
}

function otherSize(a, b) {
  return Math.abs(a.size - b.size) > OTHER_SIZE * Math.max(a.size, b.size);
}

/** Whether only a line's end stands before a paragraph: within lists and tables. */
function tight(row, before, { leading }) {
  if (!before) return false;
  const near = row.y - before.y <= APART * leading;
  return (row.cells && before.cells) === true || (near && BULLET.test(row.text));
}
