/**
 * What stands at the head and the foot of pages and is no part of the text: the paper's name, dates, numbers of pages.
 */
import { rowsOf } from './rows.js';

/** Rows at the top and at the bottom of a page that may be such. */
const OUTERMOST = 3;

/** The share of pages on which it stands at least: left and right pages may differ. */
const SHARE = 0.4;

/** Points by which its place may differ from page to page. */
const ABOUT = 4;

const NUMBER = /^(?:page\s*)?[-–—|]?\s*\d{1,4}\s*[-–—|]?(?:\s*(?:of|\/)\s*\d{1,4})?$/i;

/**
 * The items of each page, without its furniture.
 * @param {{ height: number, items: import('./rows.js').Item[] }[]} pages
 * @returns {import('./rows.js').Item[][]}
 */
export function withoutFurniture(pages) {
  const edges = pages.map(({ items }) => edgesOf(items));
  const counts = new Map();
  for (const page of edges) {
    for (const key of new Set(page.flat().flatMap(keysOf))) counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  const often = Math.max(2, pages.length * SHARE);
  const repeated = (row) => keysOf(row).some((key) => counts.get(key) >= often);
  const furniture = (row) => repeated(row) || (pages.length > 1 && NUMBER.test(row.text));
  return pages.map(({ items }, i) => {
    const dropped = new Set(edges[i].flatMap((rows) => leading(rows, furniture)).flatMap((row) => row.items));
    return items.filter((item) => !dropped.has(item));
  });
}

/** The rows at the top, and those at the bottom, each from the edge inwards. */
function edgesOf(items) {
  const rows = rowsOf(items);
  const half = Math.min(OUTERMOST, Math.floor(rows.length / 2));
  return [rows.slice(0, half), rows.slice(rows.length - half).reverse()];
}

/** By what a row is known again: its words without numbers, and its place. Both neighbouring places count. */
function keysOf({ text, y }) {
  const words = text.toLowerCase().replace(/\d+/g, '#');
  const place = Math.round(y / ABOUT);
  return [place, place + 1].map((each) => `${each} ${words}`);
}

/** The rows at the beginning for which `holds`. */
function leading(rows, holds) {
  const end = rows.findIndex((row) => !holds(row));
  return end < 0 ? rows : rows.slice(0, end);
}
