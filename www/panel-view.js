/**
 * What stands beside the article: who said what, the balance of sources, the entities by type, and the notes. Lists of
 * buttons, so that the keyboard reaches all of it without a stop at every word of the text.
 */
import { BalanceView } from './balance-view.js';
import { shareText } from './balance.js';
import { button, count, fillList, make } from './dom.js';
import { mannerWords } from './manner.js';
import { KINDS, introduction, quoteText, shortened } from './quote-text.js';
import { listedSpeakers, listedTypes, styleOf } from './reading.js';
import { Slices } from './slices.js';
import { speakerSections } from './sources.js';
import { isUnsure, percent } from './sureness.js';
import { valueText } from './value-text.js';

/**
 * @typedef {object} PanelActions
 * @property {(what: { kind: string, id: number | string }, origin: HTMLElement) => void} select
 * @property {(what: { kind: string, id: number | string } | null) => void} point at what the reader is on
 * @property {(quote: object, origin: HTMLElement) => void} copy
 */

/** How many speakers, and quotes of one, are shown at once. */
const SPEAKERS = 12;
const QUOTES = 6;

/** Likewise names or values of one type, and notes. */
const NAMES = 40;
const NOTES = 40;

export class PanelView {
  #actions;
  #balance;
  #buttons = new Map();
  /** What is being drawn, to see whether something else is by now. */
  #drawing = null;

  /**
   * @param {HTMLElement} root is emptied and filled
   * @param {PanelActions} actions
   */
  constructor(root, actions) {
    this.root = root;
    this.#actions = actions;
    this.#balance = new BalanceView(actions);
  }

  /**
   * Draws the lists; of a long text in slices, the old ones standing until the new are done.
   * @param {import('./reading.js').Reading} reading
   */
  async draw(reading, filter) {
    const drawing = (this.#drawing = {});
    this.#buttons.clear();
    const slices = new Slices();
    const sections = [];
    const parts = [
      () => this.#speakers(listedSpeakers(reading, filter), reading),
      () => this.#section('balance', 'Balance of sources', ...this.#balance.draw(reading, filter)),
      () => this.#entities(listedTypes(reading, filter), reading),
      () => this.#notes(reading.analysis.notes),
    ];
    for (const part of parts) {
      if (slices.due) await slices.breathe();
      if (this.#drawing !== drawing) return;
      sections.push(part());
    }
    this.root.replaceChildren(...sections);
  }

  /** A quote was chosen: the strip shows where it is. */
  mark(id) {
    this.#balance.mark(id);
  }

  clear() {
    this.#drawing = null;
    this.#buttons.clear();
    this.root.replaceChildren();
  }

  /** The button that stands for something, if it is in the lists. */
  buttonOf({ kind, id }) {
    const found = this.#buttons.get(`${kind} ${id}`);
    return found?.isConnected ? found : null;
  }

  #section(name, heading, ...content) {
    const id = `heading-${name}`;
    return make('section', { class: `section-${name}`, 'aria-labelledby': id, part: `section ${name}` }, make('h2', { id }, heading), ...content);
  }

  #speakers(speakers, reading) {
    if (speakers.length === 0) return this.#section('speakers', 'Who said what', nothing('No quotes found.'));
    const sections = speakerSections(speakers, reading.analysis).map(({ heading, groups }) => {
      const list = make('ol', { class: 'speakers' });
      fillList(list, groups, (group) => this.#speaker(group, reading), SPEAKERS);
      return make('div', { class: 'sources' }, make('h3', {}, heading, tally(groups.length)), list);
    });
    return this.#section('speakers', 'Who said what', ...sections);
  }

  #speaker(group, reading) {
    const name = group.name || 'No speaker named';
    const bar = make('span', { class: 'bar', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', `${Math.round(group.share * 100)}%`);
    const quotes = make('ol', { class: 'quotes' });
    fillList(quotes, group.quotes, (id) => this.#quote(reading.analysis.quotes[id], name, reading.text), QUOTES);
    // All that counts, not the hits of a search alone: a share is one of the whole.
    const share = `${count(group.count, 'quote')}, ${count(group.words, 'word')}, ${shareText(group.share)}`;
    return make(
      'li',
      { class: `speaker-card ${styleOf(group)}`, part: 'speaker-card' },
      make('h4', {}, this.#item('speaker', group.key, { class: 'name', dir: 'auto' }, make('span', { class: 'swatch' }), name)),
      group.role ? make('p', { class: 'role', dir: 'auto' }, group.role) : null,
      make('p', { class: 'share' }, bar, share),
      quotes,
    );
  }

  #quote(quote, name, text) {
    const words = shortened(quoteText(quote, text));
    const how = [KINDS[quote.kind], mannerWords(quote), introduction(quote, text)].filter(Boolean).join(' · ');
    const unsure = isUnsure(quote) ? `unsure, ${percent(quote.confidence)}` : null;
    const copy = button(
      { class: 'copy', 'aria-label': `Copy with attribution: ${shortened(words, 60)} ${name}`, onclick: () => this.#actions.copy(quote, copy) },
      'Copy',
    );
    return make(
      'li',
      { class: unsure && 'unsure' },
      this.#item('quote', quote.id, { class: 'words', dir: 'auto', 'aria-description': unsure }, words),
      make('p', { class: 'how' }, make('span', { dir: 'auto' }, shortened(how, 90), unsure && doubt(` · ${unsure}`)), copy),
    );
  }

  #entities(types, reading) {
    if (types.length === 0) return this.#section('entities', 'Names and values', nothing('None found.'));
    const groups = types.map((group) => {
      const list = make('ul', { class: 'entities' });
      fillList(list, group.entities, (entity) => this.#entity(entity, reading.unsure.has(entity.id)), NAMES);
      return make('div', { class: 'type', 'data-type': group.type }, make('h3', {}, group.label, tally(group.entities.length)), list);
    });
    return this.#section('entities', 'Names and values', ...groups);
  }

  #entity(entity, unsure) {
    const times = entity.mentions.length;
    const value = valueText(entity.value);
    return make(
      'li',
      {},
      this.#item(
        'entity',
        entity.id,
        { class: `entity-item ${unsure ? 'unsure' : ''}`, dir: 'auto' },
        shortened(entity.name, 80),
        value ? make('span', { class: 'value' }, ` ${value}`) : null,
        times > 1 ? tally(times) : null,
        unsure ? doubt(' unsure') : null,
      ),
    );
  }

  #notes(notes) {
    if (notes.length === 0) return this.#section('notes', 'Notes', nothing('Nothing to look at.'));
    const list = make('ul', { class: 'notes' });
    const draw = ([id, note]) =>
      make(
        'li',
        { class: note.severity },
        this.#item('note', id, {}, make('strong', {}, note.severity === 'warning' ? 'Check: ' : 'Note: '), note.message),
      );
    return this.#section('notes', 'Notes', fillList(list, [...notes.entries()], draw, NOTES));
  }

  /** A button that leads to something in the text. */
  #item(kind, id, set, ...children) {
    const what = { kind, id };
    const { select, point } = this.#actions;
    const item = button(
      {
        ...set,
        part: `item ${kind}-item`,
        onclick: () => select(what, item),
        onpointerenter: () => point(what),
        onpointerleave: () => point(null),
        onfocus: () => point(what),
        onblur: () => point(null),
      },
      ...children,
    );
    this.#buttons.set(`${kind} ${id}`, item);
    return item;
  }
}

const nothing = (words) => make('p', { class: 'nothing' }, words);

const tally = (n) => make('span', { class: 'tally' }, ` ${n.toLocaleString('en')}`);

const doubt = (words) => make('span', { class: 'doubt' }, words);
