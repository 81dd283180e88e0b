/**
 * The balance of sources as pictures: bars, and the strip along the text; their numbers are in tables beside them.
 */
import { balanceOf, shareText } from './balance.js';
import { count, make } from './dom.js';
import { shortened } from './quote-text.js';
import { StripView } from './strip-view.js';
import { draw, picture } from './svg.js';

/** Ems from one bar to the next, to a bar's foot, and its height. */
const PITCH = 2.75;
const BAR = { top: 1.4, height: 0.75 };

/** The rest of the width is for the numbers beside the bars. */
const WIDEST_BAR = 58;

export class BalanceView {
  #strip;
  /** Whether the tables are open; they are drawn anew with every filter. */
  #open = false;

  /** @param {import('./panel-view.js').PanelActions} actions */
  constructor(actions) {
    this.#strip = new StripView(actions);
  }

  /**
   * What the section holds.
   * @param {import('./reading.js').Reading} reading
   * @returns {HTMLElement[]}
   */
  draw(reading, filter) {
    const balance = balanceOf(reading, filter);
    if (!balance) return [make('p', { class: 'nothing' }, 'There is nothing to weigh.')];
    const charts = balance.charts.map((chart) =>
      make('figure', { class: `chart chart-${chart.key}` }, make('figcaption', {}, chart.title), bars(chart), chart.note ? make('p', { class: 'note-below' }, chart.note) : null),
    );
    return [make('p', { class: 'counted' }, balance.counted), fillings(), this.#strip.draw(balance, reading), ...charts, this.#numbers(balance)];
  }

  /** A quote was chosen elsewhere. */
  mark(id) {
    this.#strip.mark(id);
  }

  #numbers({ charts }) {
    const details = make('details', { class: 'numbers', open: this.#open }, make('summary', {}, 'The numbers in tables'), ...charts.map(table));
    details.addEventListener('toggle', () => (this.#open = details.open));
    return details;
  }
}

function bars({ key, title, rows }) {
  const words = rows.map((row) => `${row.label}: ${amount(row)}`).join('; ');
  const drawn = rows.map((row, i) => bar(row, i * PITCH));
  return picture(`balance-${key}`, title, words, { class: 'bars', width: '100%', height: `${rows.length * PITCH}em` }, ...drawn);
}

function bar(row, top) {
  const place = { y: `${top + BAR.top}em`, height: `${BAR.height}em` };
  // A bar of no width would still have an edge.
  const filled = row.share > 0 ? [draw('rect', { class: 'bar-fill', x: 0, ...place, width: `${row.share * WIDEST_BAR}%` })] : [];
  return draw(
    'g',
    { class: row.look },
    draw('text', { class: 'bar-name', x: 0, y: `${top + 1}em` }, shortened(row.label, 44)),
    draw('rect', { class: 'bar-ground', x: 0, ...place, width: `${WIDEST_BAR}%` }),
    ...filled,
    draw('text', { class: 'bar-amount', x: '100%', y: `${top + BAR.top + 0.72}em`, 'text-anchor': 'end' }, amount(row)),
  );
}

const amount = ({ quotes, words, share }) => (quotes > 0 ? `${count(words, 'word')}, ${shareText(share)}` : 'none');

/** What hatched and dotted bars are filled with, wherever they are drawn. */
function fillings() {
  const line = draw('path', { class: 'filling-line', d: 'M-1 7L7 -1M3 11L11 3' });
  const dot = draw('circle', { class: 'filling-dot', cx: 3, cy: 3, r: 1.3 });
  const pattern = (id, size, mark) => draw('pattern', { id, width: size, height: size, patternUnits: 'userSpaceOnUse' }, mark);
  return draw('svg', { class: 'fillings', width: 0, height: 0, 'aria-hidden': 'true' }, draw('defs', {}, pattern('hatched', 8, line), pattern('dotted', 6, dot)));
}

function table({ title, rows }) {
  const head = (words) => make('th', { scope: 'col' }, words);
  const cell = (words) => make('td', {}, words);
  const lines = rows.map((row) =>
    make(
      'tr',
      {},
      make('th', { scope: 'row', dir: 'auto' }, row.label),
      ...[row.voices, row.quotes, row.words].map((n) => cell(n.toLocaleString('en'))),
      cell(shareText(row.share)),
    ),
  );
  return make(
    'table',
    {},
    make('caption', {}, title),
    make('thead', {}, make('tr', {}, make('td', {}), ...['Speakers', 'Quotes', 'Words', 'Share'].map(head))),
    make('tbody', {}, ...lines),
  );
}
