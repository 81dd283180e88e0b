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
import { placeAt, quoteAt, spanOf, thingAt } from './places.js';
import { Pointing } from './pointing.js';
import { createFilter, pruneFilter, readingSteps, shownQuotes } from './reading.js';
import { layerSpans } from './segments.js';
import { bringToView, keepInView } from './side.js';
import { skeleton } from './skeleton.js';
import { inSlices } from './slices.js';
import { Stage, painted } from './stage.js';
import { Walk } from './walk.js';
import { WhyView } from './why-view.js';

export class View {
  #reading = null;
  /** The reading that the lists were drawn of. */
  #listed = null;
  /** The showing that came last, to see whether another has taken over. */
  #showing = null;
  #filter = createFilter();
  #parts;
  /** Whether there is a reading to be seen, and what is told to screen readers. */
  stage;
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
    this.stage = new Stage(parts);
    const say = (words) => this.stage.say(words);
    this.#article = this.#here = new ArticleView(parts.article);
    this.#filters = new FilterView(parts.filters, parts.search, () => this.#refilter());
    this.#panel = new PanelView(parts.panel, {
      select: (thing, origin) => {
        this.#walk.go(thing, origin);
        keepInView(this.#parts.panel, origin);
      },
      point: (thing) => this.#pointing.point(thing),
      copy: ({ id }, origin) => this.#copy(id, origin),
    });
    this.#walk = new Walk(parts, () => this.#article, {
      reading: () => this.#reading,
      say,
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
      say,
      reveal: () => this.#walk.reveal(),
      go: (mention) => this.#walk.to(thingAt(this.#reading, { layer: 'mention', id: mention }), { layer: 'mention', id: mention }),
    });
    this.#correct = new CorrectView(root, parts, {
      ...host,
      reading: () => this.#reading,
      say,
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
    if (anew) this.stage.open();
    else this.stage.show('view');
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
    const place = at && placeAt(this.#reading.analysis, at);
    if (place) this.#walk.to(thingAt(this.#reading, place), place);
    else if (!stay) this.#parts.article.focus({ preventScroll: true });
    this.stage.say(words);
  }

  /** Of a text that is edited elsewhere only places have moved: the lists stand, and what is chosen in them. */
  #showMoved(text, analysis) {
    this.#showing = {};
    this.#reading = { ...this.#listed, text, analysis, spans: layerSpans(analysis) };
    this.stage.show('view');
    const drawn = this.#article.draw(this.#reading, this.#filter);
    this.#walk.relight();
    return { drawn };
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
    this.stage.show('empty');
    this.stage.say('');
  }

  /** Shows why there is no reading of this text. */
  fail(message) {
    this.#showing = null;
    this.#walk.clear();
    this.#article.clear();
    this.stage.fail(message);
  }

  #refilter() {
    this.#article.filter(this.#filter);
    this.#panel.draw(this.#reading, this.#filter);
    this.#walk.relight();
    const found = this.#countFound();
    this.stage.say(`Showing ${filterWords(this.#filter)}: ${found}`);
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
    if (id === undefined) return this.stage.say('No quote is shown');
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
    copyQuote(this.#reading, quote, origin, (words) => this.stage.say(words));
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
