/**
 * The view inside `<said-so>`: filters, the article, the lists beside it, and what happens between them.
 */
import { ArticleView } from './article-view.js';
import { listenForCommands } from './commands.js';
import { copyAsGiven, copyQuote } from './copying.js';
import { CorrectView } from './correct-view.js';
import { count } from './dom.js';
import { FilterView, filterWords } from './filter-view.js';
import { neighbour } from './keys.js';
import { listsAlike } from './likeness.js';
import { PanelView } from './panel-view.js';
import { quoteAt, spanOf, thingAt } from './places.js';
import { Pointing } from './pointing.js';
import { createFilter, pruneFilter, readingSteps, shownQuotes } from './reading.js';
import { bringToView } from './side.js';
import { skeleton } from './skeleton.js';
import { inSlices } from './slices.js';
import { Walk } from './walk.js';
import { WhyView } from './why-view.js';

/** Milliseconds to wait for a painting at most: a page in the background is not painted. */
const UNSEEN = 100;

export class View {
  #reading = null;
  /** The reading that the lists were drawn of. */
  #listed = null;
  /** The showing that came last, to see whether another has taken over. */
  #showing = null;
  #filter = createFilter();
  #parts;
  /** What shows the text: `#here`, or what an editor put in its place. */
  #article;
  #here;
  #panel;
  #filters;
  #walk;
  #why;
  #correct;
  #pointing;
  /** The item of the lists, and the place in the text, that are chosen. */
  #selected;
  #place = null;

  /**
   * @param {ShadowRoot} root is filled
   * @param {{ select: (detail: object) => void, explain: () => Promise<object>, cancel: () => void, retry: () => void,
   *           history: import('./corrections.js').History, changed: (settle: object) => void, plain: (is: boolean) => void,
   *           isPlain: () => boolean }} host what the element does
   */
  constructor(root, host) {
    this.#parts = skeleton(host);
    const parts = this.#parts;
    root.append(parts.frame);
    this.#article = this.#here = new ArticleView(parts.article);
    this.#filters = new FilterView(parts.filters, parts.search, () => this.#refilter());
    this.#panel = new PanelView(parts.panel, {
      select: (thing, origin) => this.#walk.go(thing, origin),
      point: (thing) => this.#pointing.point(thing),
      copy: ({ id }, origin) => this.#copy(id, origin),
    });
    this.#walk = new Walk(parts, () => this.#article, {
      reading: () => this.#reading,
      say: (words) => this.say(words),
      stepQuote: (by) => this.#stepQuote(by, false),
      itemOf: (thing) => this.#panel.buttonOf(thing),
      chosen: (thing, place) => this.#chosen(thing, place, host),
    });
    this.#pointing = new Pointing(parts, () => this.#article, {
      reading: () => this.#reading,
      chosen: () => this.#place,
      light: (places) => this.#walk.light(places),
      relight: () => this.#walk.relight(),
      choose: (place) => this.#choose(place),
    });
    this.#why = new WhyView(parts, {
      reading: () => this.#reading,
      explain: host.explain,
      say: (words) => this.say(words),
      reveal: () => this.#walk.reveal(),
      go: (mention) => this.#walk.to(thingAt(this.#reading, { layer: 'mention', id: mention }), { layer: 'mention', id: mention }),
    });
    this.#correct = new CorrectView(root, parts, {
      ...host,
      reading: () => this.#reading,
      say: (words) => this.say(words),
      finish: () => this.#article.finish(),
      spanOf: (place) => spanOf(this.#reading, place),
    });
    this.#listen(root);
  }

  /**
   * Shows `text` as `analysis` has it. Resolves when the lists are there, to a promise of the last of the text; or to null
   * when something else is shown by then.
   */
  async show(text, analysis) {
    this.#correct.close();
    this.#pointing.hide();
    if (this.#article !== this.#here && this.#reading && listsAlike(this.#listed, { text, analysis })) return this.#showMoved(text, analysis);
    this.#walk.clear();
    const anew = this.#reading === null;
    const showing = (this.#showing = {});
    const reading = await inSlices(readingSteps(text, analysis), () => this.#showing === showing);
    if (this.#showing !== showing) return null;
    this.#reading = this.#listed = reading;
    pruneFilter(this.#filter, reading);
    this.#showView(anew);
    // The text first: its marks are what the reader waits for. Where nothing was shown, the lists are begun when the marks
    // are seen; where lists are, new ones come at once, as they would flicker.
    const drawn = this.#article.draw(reading, this.#filter);
    if (anew) await painted();
    if (this.#showing !== showing) return null;
    this.#filters.draw(reading, this.#filter);
    this.#countFound();
    this.#correct.draw();
    await this.#panel.draw(reading, this.#filter);
    return this.#showing === showing ? { drawn } : null;
  }

  /** Corrections are shown: tells so, and goes where they were made, unless the reader is to `stay` elsewhere. */
  settle({ words, at, stay }) {
    const { quotes, mentions } = this.#reading.analysis;
    const is = (start, end) => start === at?.[0] && end === at?.[1];
    const quote = quotes.find(({ content }) => is(...content[0]));
    const mention = quote ? null : mentions.find(({ start, end }) => is(start, end));
    const place = quote ? { layer: 'quote', id: quote.id } : mention && { layer: 'mention', id: mention.id };
    if (place) this.#walk.to(thingAt(this.#reading, place), place);
    else if (!stay) this.#parts.article.focus({ preventScroll: true });
    this.say(words);
  }

  /** Of a text that is edited elsewhere only places have moved: the lists stand, and what is chosen in them. */
  #showMoved(text, analysis) {
    this.#showing = {};
    this.#reading = { ...this.#listed, text, analysis };
    this.#state('view');
    const drawn = this.#article.draw(this.#reading, this.#filter);
    this.#walk.relight();
    return { drawn };
  }

  /** The view in place of what was there; a focus that was on it goes on to the text, and is not lost. */
  #showView(anew) {
    const { host } = this.#parts.frame.getRootNode();
    const active = document.activeElement;
    const goes = anew && active !== host && host.contains(active);
    this.#state('view');
    if (goes) this.#parts.article.focus({ preventScroll: true });
  }

  /**
   * Has the text shown elsewhere from now on, by what does all that an ArticleView does, and here again when that is null.
   */
  showIn(article) {
    this.empty();
    this.#article = article ?? this.#here;
    this.#parts.frame.classList.toggle('far', this.#article !== this.#here);
  }

  /** Chooses the innermost quote at an offset of the text, or nothing where nothing is said. */
  chooseAt(offset) {
    if (!this.#reading) return;
    const id = quoteAt(this.#reading.analysis, offset);
    if (id === undefined) return this.#walk.clear();
    if (this.#place?.layer === 'quote' && this.#place.id === id) return;
    this.#walk.mark({ kind: 'quote', id }, { layer: 'quote', id });
    bringToView(this.#parts.panel, this.#selected);
  }

  /** Shows that there is nothing. */
  empty() {
    this.#correct.close();
    this.#walk.clear();
    this.#pointing.hide();
    this.#reading = this.#showing = null;
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
    this.#showing = null;
    this.#walk.clear();
    this.#article.clear();
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
    const found = this.#countFound();
    this.say(`Showing ${filterWords(this.#filter)}: ${found}`);
  }

  /** Tells how many quotes the filters let through. */
  #countFound() {
    const all = this.#reading.analysis.quotes.length;
    const shown = shownQuotes(this.#reading, this.#filter).length;
    const found = shown < all ? `${shown.toLocaleString('en')} of ${count(all, 'quote')}` : count(all, 'quote');
    this.#parts.found.textContent = found;
    this.#parts.steps.disabled = shown === 0;
    return found;
  }

  /** To the quote after or before the one that is chosen, of those that are shown. */
  #stepQuote(by, focus = true) {
    if (!this.#reading) return;
    const id = neighbour(shownQuotes(this.#reading, this.#filter), this.#place?.layer === 'quote' ? this.#place.id : null, by);
    if (id === undefined) return this.say('No quote is shown');
    this.#walk.to({ kind: 'quote', id }, { layer: 'quote', id }, focus);
    bringToView(this.#parts.panel, this.#selected);
  }

  /** Copies the quote that is chosen; says whether one is. */
  #copyChosen() {
    if (this.#place?.layer !== 'quote') return false;
    this.#copy(this.#place.id, this.#parts.copy);
    return true;
  }

  #copy(quote, origin) {
    copyQuote(this.#reading, quote, origin, (words) => this.say(words));
  }

  /** Something was chosen, in the lists or in the text, or nothing is any more. */
  #chosen(thing, place, host) {
    this.#selected?.removeAttribute('aria-current');
    this.#selected = thing && this.#panel.buttonOf(thing);
    this.#selected?.setAttribute('aria-current', 'true');
    this.#place = place;
    const quote = place?.layer === 'quote';
    this.#parts.copy.hidden = !quote;
    if (quote) this.#panel.mark(place.id);
    this.#why.offer(place);
    this.#correct.offer(place);
    if (!thing) return this.#pointing.hide();
    const [start, end] = spanOf(this.#reading, place);
    host.select({ kind: thing.kind, id: thing.id, start, end });
    this.#pointing.tellWho(place);
  }

  /** A place in the text was clicked on, or none. */
  #choose(place) {
    if (!place) return this.#walk.clear();
    const thing = thingAt(this.#reading, place);
    this.#walk.mark(thing, place);
    bringToView(this.#parts.panel, this.#panel.buttonOf(thing));
  }

  #listen(root) {
    copyAsGiven(root, this.#parts.article, () => this.#reading.text);
    this.#parts.copy.addEventListener('click', () => this.#copyChosen());
    listenForCommands(root, this.#parts, {
      step: (by) => this.#stepQuote(by),
      copy: () => this.#copyChosen(),
      correct: () => this.#correct.open(),
      mark: () => this.#correct.mark(),
      undo: () => this.#correct.undo(),
      redo: () => this.#correct.redo(),
      back: () => {
        if (this.#correct.close()) return true;
        if (!this.#walk.thing) return false;
        if (!this.#why.close()) this.#walk.back();
        return true;
      },
    });
  }
}

/** Resolves when what was drawn has been painted. */
function painted() {
  return new Promise((resolve) => {
    requestAnimationFrame(() => setTimeout(resolve));
    setTimeout(resolve, UNSEEN);
  });
}
