/**
 * Pieces of text with their places on a page, gathered into rows and, where a page has columns or a table, into blocks.
 *
 * @typedef {{ str: string, x: number, y: number, width: number, size: number }} Item a piece of text: left end, baseline
 *   counted downwards, width and letter size, in points
 * @typedef {{ items: Item[], x: number, right: number, y: number, size: number, text: string, cells?: true }} Row what stands on one line
 */

/** Shares of the letter size: how far baselines of one row differ, what a space is, what at least is between two columns. */
const SAME_ROW = 0.4;
const SPACE = 0.15;
const GUTTER = 0.8;

/** Rows on each side of it that make a strip of white the space between columns, or between the cells of a table. */
const LEAST_ROWS = 3;

/** The share of the letter size by which the spaces in a line differ that was stretched to its measure. */
const EVEN = 0.15;

/** Characters a row, on average: cells have fewer than the first, columns of running text more than the second; between them it counts how many rows go on in lower case. */
const CELL = 12;
const RUNNING_TEXT = 25;
const GOES_ON = 0.25;

/** Strips of white that are looked at, the widest first. */
const STRIPS = 8;

/** Columns within columns that are looked for. */
const DEEPEST = 6;

/**
 * The rows of `items` from top to bottom.
 * @param {Item[]} items
 * @returns {Row[]}
 */
export function rowsOf(items) {
  const rows = [];
  for (const item of items.slice().sort((a, b) => a.y - b.y || a.x - b.x)) {
    const row = rows.at(-1);
    if (row && item.y - row[0].y <= SAME_ROW * Math.max(row[0].size, item.size)) row.push(item);
    else rows.push([item]);
  }
  return rows.map((each) => rowOf(each.sort((a, b) => a.x - b.x)));
}

function rowOf(items) {
  const longest = items.reduce((a, b) => (b.width > a.width ? b : a));
  const right = items.reduce((most, { x, width }) => Math.max(most, x + width), 0);
  return { items, x: items[0].x, right, y: longest.y, size: longest.size, text: joined(items, Infinity) };
}

/** Items of one row as text: spaces where they stand apart, tabs where they are `apart` or more. */
function joined(items, apart) {
  let text = '';
  let end = Infinity;
  for (const { str, x, width, size } of items) {
    const gap = x - end;
    if (gap >= apart) text = `${text.trimEnd()}\t`;
    else if (gap > SPACE * size) text += ' ';
    text += str;
    end = x + width;
  }
  return text.replace(/[^\S\t]+/g, ' ').replace(/ ?\t ?/g, '\t').trim();
}

/**
 * The blocks of a page in reading order: column after column, a table's rows as rows with tabs between the cells.
 * @param {Item[]} items
 * @returns {Row[][]}
 */
export function blocksOf(items, depth = 0) {
  return bandsOf(rowsOf(items)).flatMap(({ rows, cut }) => {
    if (!cut || depth === DEEPEST) return [rows];
    if (cut.table) return [rows.map((row) => ({ ...row, cells: true, text: joined(row.items, GUTTER * row.size) }))];
    const all = rows.flatMap((row) => row.items);
    return [all.filter(({ x }) => x < cut.to), all.filter(({ x }) => x >= cut.to)].flatMap((side) => blocksOf(side, depth + 1));
  });
}

/** Runs of rows that have strips of white in common, and the rows between them. */
function bandsOf(rows) {
  const { left, right } = extent(rows);
  const bands = [];
  let open = null;
  for (const row of rows) {
    const full = row.x - left < row.size && right - row.right < row.size;
    const gaps = gapsOf(row, full);
    const edges = [[left, row.x], ...gaps, [row.right, right]].filter(([from, to]) => to - from >= GUTTER * row.size);
    const common = open ? shared(open.gaps, edges, GUTTER * row.size) : [];
    if (common.length) {
      open.rows.push(row);
      open.gaps = common;
    } else {
      // What stands on one side alone, or across, begins no columns.
      open = gaps.length ? { rows: [row], gaps } : null;
      bands.push(open ?? { rows: [row], gaps });
    }
  }
  return merged(bands);
}

/**
 * Bands that are no columns and no table, next to each other, are one: its paragraphs are told apart later. Rows above
 * columns that leave their strip white are the beginning of one of them.
 */
function merged(bands) {
  const all = [];
  for (const { rows, gaps } of bands) {
    const cut = bestCut(rows, gaps);
    const last = all.at(-1);
    if (!cut && last && !last.cut) last.rows.push(...rows);
    else all.push({ rows: [...(cut && last && !last.cut ? above(last.rows, cut) : []), ...rows], cut });
  }
  return all.filter(({ rows }) => rows.length > 0);
}

/** Takes from `rows` those at the end that leave the strip of `cut` white. */
function above(rows, { table, from, to }) {
  if (table) return [];
  const crossing = rows.findLastIndex(({ items }) => items.some(({ x, width }) => x < to && x + width > from));
  return rows.splice(crossing + 1);
}

/** The white within a row, as [from, to]; but in a row of `full` width not between words that were spread over it. */
function gapsOf({ items, x: first, size }, full) {
  const gaps = [];
  let end = first;
  for (const { x, width } of items) {
    if (x > end) gaps.push([end, x]);
    end = Math.max(end, x + width);
  }
  return full && stretched(gaps, size) ? [] : gaps.filter(([from, to]) => to - from >= GUTTER * size);
}

/** Whether the spaces of a row are all the same: then they are between words, however wide. */
function stretched(gaps, size) {
  const widths = gaps.map(([from, to]) => to - from);
  return widths.length > 1 && Math.max(...widths) - Math.min(...widths) < EVEN * size;
}

/** The left end of the leftmost row and the right end of the rightmost. */
export function extent(rows) {
  const start = { left: Infinity, right: -Infinity };
  return rows.reduce(({ left, right }, row) => ({ left: Math.min(left, row.x), right: Math.max(right, row.right) }), start);
}

/** What two lists of strips have in common, where it is wide enough. */
function shared(a, b, least) {
  const common = [];
  for (let i = 0, j = 0; i < a.length && j < b.length; ) {
    const strip = [Math.max(a[i][0], b[j][0]), Math.min(a[i][1], b[j][1])];
    if (strip[1] - strip[0] >= least) common.push(strip);
    if (a[i][1] < b[j][1]) i++;
    else j++;
  }
  return common;
}

/** Where to cut a band in two, if it is columns or a table: in the widest strip with enough on both sides. */
function bestCut(rows, gaps) {
  const widest = gaps.slice().sort((a, b) => b[1] - b[0] - (a[1] - a[0])).slice(0, STRIPS);
  for (const [from, to] of widest) {
    const sides = [(x) => x < to, (x) => x >= to].map((on) => rows.map(({ items }) => items.filter(({ x }) => on(x))));
    const [before, behind] = sides.map((side) => side.filter((items) => items.length > 0));
    if (Math.min(before.length, behind.length) < LEAST_ROWS) continue;
    return { from, to, table: isTable(before, behind) };
  }
  return null;
}

/** Whether the rows on both sides of a strip are cells rather than running text. */
function isTable(before, behind) {
  const least = Math.min(length(before), length(behind));
  if (least < CELL || least >= RUNNING_TEXT) return least < CELL;
  const all = [...before, ...behind];
  return all.filter(([{ str }]) => /^\p{Ll}/u.test(str)).length < GOES_ON * all.length;
}

/** Characters a row, on average. */
function length(rows) {
  return rows.reduce((sum, items) => sum + items.reduce((all, { str }) => all + str.length, 0), 0) / rows.length;
}
