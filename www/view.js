/**
 * The view inside `<said-so>`: filters, the article, the lists beside it, and what happens between them.
 */
import { ArticleView } from './article-view.js';
import { copyText } from './clipboard.js';
import { count } from './dom.js';
import { meant } from './entities.js';
import { FilterView } from './filter-view.js';
import { PanelView } from './panel-view.js';
import { detailOf, placesOf, spanOf, speakerMention } from './places.js';
import { quoteWithAttribution } from './quote-text.js';
import { createFilter, createReading, pruneFilter } from './reading.js';
import { skeleton } from './skeleton.js';
import { isUnsure } from './sureness.js';
import { offsetOf } from './text-range.js';
import { Tip } from './tip.js';
import { Walk } from './walk.js';
import { WhyView } from './why-view.js';

/** Milliseconds to wait for a painting at most: a page in the background is not painted. */
const UNSEEN = 100;

export class View {
  #reading = null;
  #filter = createFilter();
  #parts;
  #article;
  #panel;
  #filters;
  #walk;
  #why;
  #tip;
  /** The item of the lists, and the place in the text, that are chosen. */
  #selected;
  #place = null;

  /**
   * @param {ShadowRoot} root is filled
   * @param {{ select: (detail: object) => void, explain: () => Promise<object>, cancel: () => void,
   *           retry: () => void }} host what the element does
   */
  constructor(root, host) {
    this.#parts = skeleton(host);
    const parts = this.#parts;
    root.append(parts.frame);
    this.#article = new ArticleView(parts.article);
    this.#tip = new Tip(parts.tip);
    this.#filters = new FilterView(parts.filters, () => this.#refilter());
    this.#panel = new PanelView(parts.panel, {
      select: (thing, origin) => this.#walk.go(thing, origin),
      point: (thing) => this.#point(thing),
      copy: (quote, origin) => this.#copyQuote(quote, origin),
    });
    this.#walk = new Walk(parts, this.#article, {
      reading: () => this.#reading,
      say: (words) => this.say(words),
      itemOf: (thing) => this.#panel.buttonOf(thing),
      chosen: (thing, place) => this.#chosen(thing, place, host),
    });
    this.#why = new WhyView(parts, {
      reading: () => this.#reading,
      explain: host.explain,
      say: (words) => this.say(words),
      reveal: () => this.#walk.reveal(),
      go: (mention) => this.#walk.to(thingAt(this.#reading, { layer: 'mention', id: mention }), { layer: 'mention', id: mention }),
    });
    this.#listen(root);
  }

  /**
   * Shows `text` as `analysis` has it. Resolves when the lists are there, to a promise of the last of the text; or to null
   * when something else is shown by then.
   */
  async show(text, analysis) {
    this.#walk.clear();
    this.#tip.hide();
    const anew = this.#reading === null;
    const reading = createReading(text, analysis);
    this.#reading = reading;
    pruneFilter(this.#filter, reading);
    this.#state('view');
    // The text first: its marks are what the reader waits for. Where nothing was shown, the lists are begun when the marks
    // are seen; where lists are, new ones come at once, as they would flicker.
    const drawn = this.#article.draw(reading, this.#filter);
    if (anew) await painted();
    if (this.#reading !== reading) return null;
    this.#filters.draw(reading, this.#filter);
    this.#panel.draw(reading, this.#filter);
    return { drawn };
  }

  /** Shows that there is nothing. */
  empty() {
    this.#walk.clear();
    this.#tip.hide();
    this.#reading = null;
    this.#article.clear();
    this.#filters.clear();
    this.#panel.clear();
    this.#state('empty');
    this.say('');
  }

  /** Shows that reading takes its time; `length` characters are being read. */
  busy(length) {
    this.#parts.busyText.textContent = `Reading ${count(length, 'character')} …`;
    this.#parts.busy.hidden = false;
    this.say(this.#parts.busyText.textContent);
  }

  /** Reading is over, one way or the other. */
  idle() {
    this.#parts.busy.hidden = true;
  }

  /** Shows why there is no reading of this text. */
  fail(message) {
    this.#walk.clear();
    this.#parts.failureText.textContent = message;
    this.#state('failure');
  }

  /** Tells screen readers. */
  say(words) {
    if (this.#parts.status.textContent !== words) this.#parts.status.textContent = words;
  }

  #state(shown) {
    for (const name of ['view', 'empty', 'failure']) this.#parts[name].hidden = name !== shown;
  }

  #refilter() {
    this.#article.filter(this.#filter);
    this.#panel.draw(this.#reading, this.#filter);
    this.#walk.relight();
    const { speakers, types, sureness, manners } = this.#filter;
    const shown = [...speakers].map((name) => name || 'no speaker named').join(', ') || 'all speakers';
    const parts = [shown, [...types].join(', ') || 'all names and values', [...sureness].join(' and '), [...manners].join(' and ')];
    this.say(`Showing ${parts.filter(Boolean).join('; ')}`);
  }

  /** Something was chosen, in the lists or in the text, or nothing is any more. */
  #chosen(thing, place, host) {
    this.#selected?.removeAttribute('aria-current');
    this.#selected = thing && this.#panel.buttonOf(thing);
    this.#selected?.setAttribute('aria-current', 'true');
    this.#place = place;
    this.#why.offer(place);
    if (!thing) return this.#tip.hide();
    const [start, end] = spanOf(this.#reading, place);
    host.select({ kind: thing.kind, id: thing.id, start, end });
    this.#tipWho(place);
  }

  /** The pointer or the focus is on an item of the lists: its places light up, and "he" says who that is. */
  #point(thing) {
    if (!thing) return this.#rest();
    this.#tip.hide();
    const places = placesOf(this.#reading, thing);
    this.#walk.light(places);
    if (places[0]) this.#tipFor(places[0]);
  }

  /** Nothing is pointed at: what is chosen shows again. */
  #rest() {
    this.#tip.hide();
    this.#walk.relight();
    if (this.#place) this.#tipWho(this.#place);
  }

  /** Over a mention what is known of it, unless it is no name of anything; over the speaker of a quote who "she" is. */
  #tipFor(place) {
    const { analysis, listed } = this.#reading;
    const mention = place.layer === 'mention' ? analysis.mentions[place.id] : null;
    if (mention && listed.has(mention.entity)) this.#tipOver(place, detailOf(this.#reading, place));
    else this.#tipWho(place);
  }

  /** Over a pronoun or description whom it stands for: all else of what is chosen is in the bar. */
  #tipWho({ layer, id }) {
    const { analysis, text } = this.#reading;
    const mention = layer === 'quote' ? speakerMention(this.#reading, id) : layer === 'mention' && analysis.mentions[id];
    if (!mention || !meant(mention, analysis, text)) return this.#tip.hide();
    const place = { layer: 'mention', id: mention.id };
    this.#tipOver(place, detailOf(this.#reading, place));
  }

  #tipOver({ layer, id }, words) {
    const [target] = this.#article.elementsOf(layer, id);
    if (target) this.#tip.show(target, words);
    else this.#tip.hide();
  }

  #listen(root) {
    const { article } = this.#parts;
    article.addEventListener('pointerover', (event) => this.#hover(event.target));
    article.addEventListener('pointerleave', () => this.#hover(null));
    article.addEventListener('click', (event) => this.#click(event.target));
    article.addEventListener('copy', (event) => this.#copyText(event, root));
    root.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape' || !this.#walk.thing) return;
      event.preventDefault();
      if (!this.#why.close()) this.#walk.back();
    });
  }

  #hover(target) {
    const place = placeUnder(target, this.#parts.article);
    if (!place) return this.#rest();
    const { analysis } = this.#reading;
    const entity = place.layer === 'mention' ? analysis.mentions[place.id].entity : null;
    this.#walk.light(entity === null ? [place] : placesOf(this.#reading, { kind: 'entity', id: entity }));
    this.#tip.hide();
    if (place.layer === 'mention') return this.#tipFor(place);
    // A quote's tip would hide the line above it: only what is drawn faint says why, and the rest when it is chosen.
    if (place.layer === 'quote' && isUnsure(analysis.quotes[place.id])) this.#tipOver(place, detailOf(this.#reading, place));
  }

  #click(target) {
    // The end of marking text is no click.
    if (document.getSelection()?.type === 'Range') return;
    const place = placeUnder(target, this.#parts.article, ['quote', 'cue', 'speaker', 'mention', 'note']);
    if (!place) return this.#walk.clear();
    const thing = thingAt(this.#reading, place);
    this.#walk.mark(thing, place);
    this.#panelTo(this.#panel.buttonOf(thing));
  }

  /** Brings an item into view where the lists have a scroll bar of their own; the page itself stays where it is. */
  #panelTo(item) {
    const { panel } = this.#parts;
    if (!item || panel.scrollHeight <= panel.clientHeight) return;
    const [there, here] = [item.getBoundingClientRect(), panel.getBoundingClientRect()];
    panel.scrollTop += there.top - here.top - (here.height - there.height) / 2;
  }

  /** Marked text is copied as it was given, line breaks and all. */
  #copyText(event, root) {
    const { article } = this.#parts;
    const range = document.getSelection()?.getComposedRanges?.({ shadowRoots: [root] })[0];
    if (!range || !article.contains(range.startContainer) || !article.contains(range.endContainer)) return;
    const [start, end] = [offsetOf(article, range.startContainer, range.startOffset), offsetOf(article, range.endContainer, range.endOffset)];
    event.clipboardData.setData('text/plain', this.#reading.text.slice(start, end));
    event.preventDefault();
  }

  async #copyQuote(quote, origin) {
    const { text, speakerOf } = this.#reading;
    try {
      await copyText(quoteWithAttribution(quote, speakerOf[quote.id], text));
      this.say('Quote copied with its attribution');
      origin.textContent = 'Copied';
    } catch {
      this.say('The browser refused to copy');
      origin.textContent = 'Not copied';
    }
    setTimeout(() => (origin.textContent = 'Copy'), 2000);
  }
}

/** The innermost thing under an element of the article: a mention before the quote it lies in, unless `layers` says else. */
function placeUnder(target, article, layers = ['mention', 'quote', 'cue', 'speaker', 'note']) {
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

/** What stands at a place: of a mention, whom it stands for. */
function thingAt({ analysis }, { layer, id }) {
  return layer === 'mention' ? { kind: 'entity', id: analysis.mentions[id].entity } : { kind: layer, id };
}

/** Resolves when what was drawn has been painted. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN);
  });
}
