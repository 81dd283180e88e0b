/**
 * Pointing at things: what the pointer or the focus is on lights up, and a small label over the text tells who "she" is.
 */
import { meant } from './entities.js';
import { detailOf, placesOf, speakerMention } from './places.js';
import { isUnsure } from './sureness.js';
import { Tip } from './tip.js';

/** What is looked for under a click: a quote's own words before the names in it. */
const CHOOSING = ['quote', 'cue', 'speaker', 'mention', 'note'];

/** Likewise under a pointer that rests: a name tells more than the quote that it lies in. */
const POINTING = ['mention', 'quote', 'cue', 'speaker', 'note'];

export class Pointing {
  #tip;
  #article;
  #hooks;

  /**
   * @param {{ article: HTMLElement, tip: HTMLElement }} parts
   * @param {() => import('./article-view.js').ArticleView} article where the text is shown at the time
   * @param {{ reading: () => import('./reading.js').Reading, chosen: () => import('./places.js').Place | null,
   *           light: (places: object[]) => void, relight: () => void, choose: (place: object | null) => void }} hooks
   *   `chosen` is the place that was chosen last; `choose` is told of a click, with null beside everything
   */
  constructor(parts, article, hooks) {
    this.#tip = new Tip(parts.tip);
    this.#article = article;
    this.#hooks = hooks;
    this.#listen(parts.article);
  }

  #listen(article) {
    let last;
    article.addEventListener('pointerover', ({ target, screenX, screenY }) => {
      // Text that scrolls by under a resting pointer is not pointed at.
      const here = `${screenX} ${screenY}`;
      if (here !== last) this.#hover(placeUnder(target, article, POINTING));
      last = here;
    });
    article.addEventListener('pointerleave', () => this.rest());
    article.addEventListener('click', ({ target }) => {
      // The end of marking text is no click.
      if (document.getSelection()?.type !== 'Range') this.#hooks.choose(placeUnder(target, article, CHOOSING));
    });
  }

  hide() {
    this.#tip.hide();
  }

  /** The pointer or the focus is on an item of the lists: its places light up, and "he" says who that is. */
  point(thing) {
    if (!thing) return this.rest();
    this.hide();
    const places = placesOf(this.#hooks.reading(), thing);
    this.#hooks.light(places);
    if (places[0]) this.#tell(places[0]);
  }

  /** Nothing is pointed at: what is chosen shows again. */
  rest() {
    this.hide();
    this.#hooks.relight();
    const place = this.#hooks.chosen();
    if (place) this.tellWho(place);
  }

  #hover(place) {
    if (!place) return this.rest();
    const { analysis } = this.#hooks.reading();
    const entity = place.layer === 'mention' ? analysis.mentions[place.id].entity : null;
    this.#hooks.light(entity === null ? [place] : placesOf(this.#hooks.reading(), { kind: 'entity', id: entity }));
    this.hide();
    if (place.layer === 'mention') return this.#tell(place);
    // A quote's tip would hide the line above it: only what is drawn faint says why, and the rest when it is chosen.
    if (place.layer === 'quote' && isUnsure(analysis.quotes[place.id])) this.#tellAt(place);
  }

  /** Over a mention what is known of it, unless it is no name of anything; over the speaker of a quote who "she" is. */
  #tell(place) {
    const { analysis, listed } = this.#hooks.reading();
    const mention = place.layer === 'mention' ? analysis.mentions[place.id] : null;
    if (mention && listed.has(mention.entity)) this.#tellAt(place);
    else this.tellWho(place);
  }

  /** Over a pronoun or description whom it stands for: all else of what is chosen is in the bar. */
  tellWho({ layer, id }) {
    const reading = this.#hooks.reading();
    const { analysis, text } = reading;
    const mention = layer === 'quote' ? speakerMention(reading, id) : layer === 'mention' && analysis.mentions[id];
    if (!mention || !meant(mention, analysis, text)) return this.hide();
    this.#tellAt({ layer: 'mention', id: mention.id });
  }

  #tellAt(place) {
    const [target] = this.#article().elementsOf(place.layer, place.id);
    if (target) this.#tip.show(target, detailOf(this.#hooks.reading(), place));
    else this.hide();
  }
}

/** The innermost thing of the first of `layers` under an element of the article. */
function placeUnder(target, article, layers) {
  const element = target?.closest?.('mark, span');
  if (!element || !article.contains(element)) return null;
  for (const layer of layers) {
    const ids = element.dataset[`${layer}s`];
    if (ids === undefined) continue;
    const id = Number(ids.split(' ').at(-1));
    return { layer: layer === 'cue' || layer === 'speaker' ? 'quote' : layer, id };
  }
  return null;
}
