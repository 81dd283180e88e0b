/**
 * Going from an item in the lists to its places in the text, from one to the next, and back.
 */
import { companions, describe, detailOf, placesOf } from './places.js';
import { pace } from './side.js';

export class Walk {
  #parts;
  #article;
  #hooks;
  /** What the reader has chosen: `{ thing, places, at, origin }`. */
  #now = null;

  /**
   * @param {{ bar: HTMLElement, label: HTMLElement, detail: HTMLElement, previous: HTMLButtonElement, next: HTMLButtonElement, back: HTMLButtonElement }} parts
   * @param {() => import('./article-view.js').ArticleView} article where the text is shown at the time
   * @param {{ reading: () => import('./reading.js').Reading, say: (words: string) => void, stepQuote: (by: number) => void,
   *           chosen: (thing: object | null, place: object | null) => void, itemOf: (thing: object) => HTMLElement | null }} hooks
   */
  constructor(parts, article, hooks) {
    this.#parts = parts;
    this.#article = article;
    this.#hooks = hooks;
    parts.previous.addEventListener('click', () => this.#step(-1));
    parts.next.addEventListener('click', () => this.#step(1));
    parts.back.addEventListener('click', () => this.back());
  }

  /** What is chosen, if anything. */
  get thing() {
    return this.#now?.thing ?? null;
  }

  /** From an item of the lists to its first place in the text, or to the next when it is chosen already. */
  go(thing, origin) {
    const places = placesOf(this.#hooks.reading(), thing);
    if (places.length === 0) return;
    const again = this.#now && this.#now.thing.kind === thing.kind && this.#now.thing.id === thing.id;
    const at = again ? (this.#now.at + 1) % places.length : 0;
    this.#now = { thing, places, at, origin };
    this.#show(true);
  }

  /** A place in the text itself was chosen: `back` leads to its item. */
  mark(thing, place) {
    this.#choose(thing, place);
    this.#show(false);
  }

  /** To a place in the text, from elsewhere than the lists. */
  to(thing, place, focus = true) {
    this.#choose(thing, place);
    this.#show(true, focus);
  }

  #choose(thing, place) {
    const places = placesOf(this.#hooks.reading(), thing);
    const at = Math.max(0, places.findIndex(({ layer, id }) => layer === place.layer && id === place.id));
    this.#now = { thing, places, at, origin: null };
  }

  /** Back to the item in the lists, and nothing is chosen any more. */
  back() {
    if (!this.#now) return;
    const item = this.#item();
    this.clear();
    item?.focus({ preventScroll: true });
    item?.scrollIntoView({ block: 'center', behavior: pace() });
  }

  /** The item to go back to: null while it waits behind a "Show more". */
  #item() {
    const { thing, origin } = this.#now;
    return origin?.isConnected ? origin : this.#hooks.itemOf(thing);
  }

  /** Nothing is chosen any more. */
  clear() {
    if (!this.#now) return;
    this.#now = null;
    this.#parts.bar.hidden = true;
    this.#article().light([]);
    this.#hooks.chosen(null, null);
  }

  #step(by) {
    const { thing, places, at } = this.#now;
    // From a quote to the next one, whoever says it.
    if (thing.kind === 'quote') return this.#hooks.stepQuote(by);
    this.#now.at = (at + by + places.length) % places.length;
    this.#show(true, false);
  }

  /** Lights the present place, and goes there. From a list the focus goes along; the bar's own buttons keep it. */
  #show(move, focus = move) {
    const reading = this.#hooks.reading();
    const { thing, places, at } = this.#now;
    const place = places[at];
    const several = places.length > 1 ? `${at + 1} of ${places.length}. ` : '';
    this.#parts.label.textContent = several + describe(reading, place);
    this.#parts.detail.textContent = detailOf(reading, place);
    this.#parts.previous.hidden = this.#parts.next.hidden = places.length < 2 && thing.kind !== 'quote';
    this.#parts.back.hidden = !this.#item();
    this.#parts.bar.hidden = false;
    this.#hooks.chosen(thing, place);
    if (move) this.#article().go(place, focus);
    this.light(thing.kind === 'entity' ? places : [place]);
    const { label, detail } = this.#parts;
    if (move) this.#hooks.say(`${[label.textContent, detail.textContent].filter(Boolean).join('. ')}. Escape leads back to the list.`);
  }

  /** Brings the present place into sight where something has come over it. */
  reveal() {
    if (this.#now) this.#article().reveal(this.#now.places[this.#now.at]);
  }

  /** Lights places with what belongs to them. */
  light(places) {
    this.#article().light(places.flatMap(companions));
  }

  /** Lights what is chosen again, after something else was. */
  relight() {
    if (!this.#now) return this.#article().light([]);
    const { thing, places, at } = this.#now;
    this.light(thing.kind === 'entity' ? places : [places[at]]);
  }
}
