/**
 * The search and the chips above the article that choose speakers, types, kinds of quote, what is said or believed, and the
 * sure or the unsure. They are its legend too: each speaker's chip shows the colour and the line, and a line says what is
 * drawn faint.
 */
import { button, make } from './dom.js';
import { KINDS } from './quote-text.js';
import { styleOf } from './reading.js';
import { UNSURE, percent } from './sureness.js';

/** How many speakers have a chip before the rest is folded away. */
const CHIPS = 8;

/** Milliseconds without a keystroke before the search is made. */
const PAUSE = 120;

export class FilterView {
  #change;
  #open = false;
  #drawn = null;
  #search;
  #rows;

  /**
   * @param {HTMLElement} root is filled
   * @param {HTMLInputElement} search
   * @param {() => void} change is called when the choice has changed
   */
  constructor(root, search, change) {
    this.#rows = root;
    this.#search = search;
    this.#change = change;
    let waiting;
    search.addEventListener('input', () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.#seek(), PAUSE);
    });
  }

  #seek() {
    if (!this.#drawn) return;
    this.#drawn[1].words = this.#search.value;
    this.#change();
  }

  draw(reading, filter) {
    this.#drawn = [reading, filter];
    const short = [this.#kinds(reading, filter), this.#manners(reading, filter), this.#sureness(reading, filter)].filter(Boolean);
    const rows = [this.#speakers(reading, filter), this.#types(reading, filter), short.length ? make('div', { class: 'short-rows' }, ...short) : null];
    this.#rows.replaceChildren(...rows.filter(Boolean));
  }

  clear() {
    this.#drawn = null;
    this.#rows.replaceChildren();
  }

  #speakers({ speakers }, { speakers: chosen }) {
    if (speakers.length === 0) return null;
    const folded = !this.#open && speakers.length > CHIPS + 1;
    const shown = folded ? speakers.filter((group, i) => i < CHIPS || chosen.has(group.name)) : speakers.slice(0, 200);
    const chips = shown.map((group) => {
      const name = group.name || 'No speaker named';
      return this.#chip(chosen, group.name, `chip ${styleOf(group)}`, make('span', { class: 'swatch' }), name);
    });
    if (folded) {
      const unfold = () => {
        this.#open = true;
        this.draw(...this.#drawn);
        this.#rows.querySelectorAll('.chip')[CHIPS]?.focus();
      };
      chips.push(button({ class: 'unfold', 'aria-expanded': 'false', onclick: unfold }, `${speakers.length - shown.length} more`));
    }
    return this.#row('Speakers', chips, chosen);
  }

  #types({ types }, { types: chosen }) {
    if (types.length === 0) return null;
    const chips = types.map(({ type, label, entities }) =>
      this.#chip(chosen, type, 'chip', label, tally(entities.length)),
    );
    return this.#row('Names and values', chips, chosen);
  }

  /** Where there is more than one kind. */
  #kinds({ kinds }, { kinds: chosen }) {
    const present = Object.entries(kinds).filter(([, n]) => n > 0);
    if (present.length < 2) return null;
    const chips = present.map(([kind, n]) => this.#chip(chosen, kind, 'chip', KINDS[kind], tally(n)));
    return this.#row('Quotes', chips, chosen);
  }

  /** Where something is no speech. */
  #manners({ manners: { said, believed } }, { manners: chosen }) {
    if (believed === 0) return null;
    const chips = [
      this.#chip(chosen, 'said', 'chip', 'Said', tally(said)),
      this.#chip(chosen, 'believed', 'chip', 'Believed or wished', tally(believed)),
    ];
    return this.#row('Said or believed', chips, chosen);
  }

  /** Where something is unsure. */
  #sureness({ sureness: { sure, unsure } }, { sureness: chosen }) {
    if (unsure === 0) return null;
    const chips = [
      this.#chip(chosen, 'sure', 'chip', 'Sure', tally(sure)),
      this.#chip(chosen, 'unsure', 'chip unsure', 'Unsure', tally(unsure)),
    ];
    const row = this.#row('How sure', chips, chosen);
    row.append(make('p', { class: 'legend' }, `Faint, with dotted edges: under ${percent(UNSURE)}, more likely wrong than right.`));
    return row;
  }

  #row(label, chips, chosen) {
    const all = button({ class: 'chip', 'aria-pressed': String(chosen.size === 0), onclick: () => this.#reset(chosen, all) }, 'All');
    const items = [all, ...chips].map((chip) => make('li', {}, chip));
    return make('div', { class: 'row', role: 'group', 'aria-label': `Show: ${label.toLowerCase()}` }, make('span', { class: 'row-label', 'aria-hidden': 'true' }, label), make('ul', {}, ...items));
  }

  #chip(chosen, value, classes, ...children) {
    const pressed = () => String(chosen.has(value));
    const toggle = () => {
      if (!chosen.delete(value)) chosen.add(value);
      this.#sync(chip, chosen);
      this.#change();
    };
    const chip = button({ class: classes, dir: 'auto', 'aria-pressed': pressed(), onclick: toggle }, ...children);
    chip.syncPressed = () => chip.setAttribute('aria-pressed', pressed());
    return chip;
  }

  #reset(chosen, all) {
    chosen.clear();
    this.#sync(all, chosen);
    this.#change();
  }

  /** Brings the row of `chip` up to date, without drawing it anew: the focus stays where it is. */
  #sync(chip, chosen) {
    const chips = chip.closest('.row').querySelectorAll('.chip');
    chips.forEach((other) => other.syncPressed?.());
    chips[0].setAttribute('aria-pressed', String(chosen.size === 0));
  }
}

/** What a filter lets through, in words. */
export function filterWords({ speakers, types, kinds, sureness, manners, words }) {
  const shown = [...speakers].map((name) => name || 'no speaker named').join(', ') || 'all speakers';
  const parts = [shown, [...types].join(', ') || 'all names and values', ...[kinds, sureness, manners].map((chosen) => [...chosen].join(' and '))];
  if (words.trim()) parts.push(`with “${words.trim()}”`);
  return parts.filter(Boolean).join('; ');
}

const tally = (n) => make('span', { class: 'tally' }, ` ${n.toLocaleString('en')}`);
