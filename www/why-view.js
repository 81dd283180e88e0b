/**
 * "Why?": a button in the bar at the foot of the text, and under it, when it is pressed, what led to the quote or name that
 * is chosen. Nothing is computed before it is pressed.
 */
import { button, fillList, make } from './dom.js';
import { checkedExplanation, isExplained, whyOf } from './why.js';

/** How many other mentions are shown before the rest is folded away. */
const OTHERS = 5;

export class WhyView {
  #button;
  #root;
  #hooks;
  #place = null;
  #open = false;

  /**
   * @param {{ why: HTMLButtonElement, whyPanel: HTMLElement }} parts
   * @param {{ reading: () => import('./reading.js').Reading, explain: () => Promise<object>, say: (words: string) => void,
   *           reveal: () => void, go: (mention: number) => void }} hooks
   */
  constructor({ why, whyPanel }, hooks) {
    this.#button = why;
    this.#root = whyPanel;
    this.#hooks = hooks;
    why.addEventListener('click', () => (this.#open ? this.close() : this.#ask()));
  }

  /** `place` is chosen: "why" is offered where it can be asked, and told at once where it was asked before. */
  offer(place) {
    this.#place = place && isExplained(this.#hooks.reading(), place) ? place : null;
    if (!this.#place) this.close();
    // Silently: where the reader has come to is being told.
    else if (this.#open) this.#show(() => {});
    this.#button.hidden = !this.#place;
  }

  /** Closes what is open, and gives the focus back to the button when it was within; says whether anything was open. */
  close() {
    if (!this.#open) return false;
    const within = this.#root.contains(this.#root.getRootNode().activeElement);
    this.#open = false;
    this.#root.hidden = true;
    this.#root.replaceChildren();
    this.#button.setAttribute('aria-expanded', 'false');
    if (within) this.#button.focus({ preventScroll: true });
    return true;
  }

  /** The button was pressed. What is told takes room, maybe where the place itself stands. */
  async #ask() {
    await this.#show(this.#hooks.say);
    if (this.#open) this.#hooks.reveal();
  }

  async #show(say) {
    const place = this.#place;
    this.#open = true;
    this.#button.setAttribute('aria-expanded', 'true');
    this.#root.hidden = false;
    this.#tell('Working out why …', say);
    try {
      const explanation = checkedExplanation(await this.#hooks.explain());
      if (this.#shows(place)) this.#draw(whyOf(explanation, place, this.#hooks.reading()), say);
    } catch (error) {
      if (this.#shows(place)) this.#tell(`Why can’t be told: ${error?.message ?? error}`, say);
    }
  }

  /** Whether `place` is still what is asked about. */
  #shows(place) {
    return this.#open && this.#place === place;
  }

  #tell(words, say) {
    this.#root.replaceChildren(make('p', { class: 'nothing' }, words));
    say(words);
  }

  #draw({ heading, facts, carried, others }, say) {
    const parts = [
      make('h2', { dir: 'auto' }, heading),
      make('dl', {}, ...facts.map(({ term, text }) => make('div', {}, make('dt', {}, term), make('dd', { dir: 'auto' }, text)))),
      carried.length ? block('What carried it', make('ul', {}, ...carried.map((words) => make('li', {}, words)))) : null,
      others.length ? block('Other mentions', fillList(make('ul', { class: 'others' }), others, (other) => this.#other(other), OTHERS)) : null,
    ];
    this.#root.replaceChildren(...parts.filter(Boolean));
    say([heading, ...facts.map(({ term, text }) => `${term}: ${text}.`), ...carried].join(' '));
  }

  #other({ id, before, words, after }) {
    return make('li', {}, button({ class: 'other', dir: 'auto', onclick: () => this.#hooks.go(id) }, before, make('b', {}, words), after));
  }
}

const block = (heading, list) => make('div', { class: 'block' }, make('h3', {}, heading), list);
