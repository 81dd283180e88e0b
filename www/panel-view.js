/**
 * What stands beside the article: who said what, the entities by type, and the notes. Lists of buttons, so that the
 * keyboard reaches all of it without a stop at every word of the text.
 */
import { button, count, fillList, make } from './dom.js';
import { mannerWords } from './manner.js';
import { KINDS, introduction, quoteText, shortened } from './quote-text.js';
import { listedSpeakers, listedTypes, styleOf } from './reading.js';
import { isUnsure, percent } from './sureness.js';
import { valueText } from './value-text.js';

/**
 * @typedef {object} PanelActions
 * @property {(what: { kind: string, id: number | string }, origin: HTMLElement) => void} select
 * @property {(what: { kind: string, id: number | string } | null) => void} point at what the reader is on
 * @property {(quote: object, origin: HTMLElement) => void} copy
 */

export class PanelView {
  #actions;
  #buttons = new Map();

  /**
   * @param {HTMLElement} root is emptied and filled
   * @param {PanelActions} actions
   */
  constructor(root, actions) {
    this.root = root;
    this.#actions = actions;
  }

  /** @param {import('./reading.js').Reading} reading */
  draw(reading, filter) {
    this.#buttons.clear();
    const speakers = this.#speakers(listedSpeakers(reading, filter), reading);
    const entities = this.#entities(listedTypes(reading, filter), reading);
    const sections = [speakers, entities, this.#notes(reading.analysis.notes)];
    this.root.replaceChildren(...sections);
  }

  clear() {
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
    return make('section', { 'aria-labelledby': id, part: `section ${name}` }, make('h2', { id }, heading), ...content);
  }

  #speakers(speakers, reading) {
    if (speakers.length === 0) return this.#section('speakers', 'Who said what', nothing('No quotes found.'));
    const list = make('ol', { class: 'speakers' });
    fillList(list, speakers, (group) => this.#speaker(group, reading), 40);
    return this.#section('speakers', 'Who said what', list);
  }

  #speaker(group, reading) {
    const percent = Math.round(group.share * 100);
    const name = group.name || 'No speaker named';
    const bar = make('span', { class: 'bar', 'aria-hidden': 'true' });
    bar.style.setProperty('--share', `${percent}%`);
    const quotes = make('ol', { class: 'quotes' });
    fillList(quotes, group.quotes, (id) => this.#quote(reading.analysis.quotes[id], name, reading.text), 12);
    return make(
      'li',
      { class: `speaker-card ${styleOf(group)}`, part: 'speaker-card' },
      make('h3', {}, this.#item('speaker', group.key, { class: 'name' }, make('span', { class: 'swatch' }), name)),
      group.role ? make('p', { class: 'role', dir: 'auto' }, group.role) : null,
      group.anonymous && group.name ? make('p', { class: 'role' }, 'Unnamed source') : null,
      make('p', { class: 'share' }, bar, `${count(group.words, 'word')}, ${percent}%`),
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
      fillList(list, group.entities, (entity) => this.#entity(entity, reading.unsure.has(entity.id)));
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
    return this.#section('notes', 'Notes', fillList(list, [...notes.entries()], draw));
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
