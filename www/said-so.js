/**
 * `<said-so>`: give it a text, and it shows who said what. Import `define.js` to register it under that name.
 *
 * Properties `text`, `analysis`, `corrections`, `analyzer`, `editor`; attributes `published`, `for`; events `saidso-analysis`,
 * `saidso-select`, `saidso-correct`, `saidso-error`. All that a host may rely on is in custom-elements.json.
 */
import { createAnalyzer, version } from './analyzer.js';
import { History, translated } from './corrections.js';
import { correctSheet, markedSheet } from './correct-style.js';
import { count } from './dom.js';
import { picturesSheet } from './pictures-style.js';
import { sheet } from './said-so-style.js';
import { View } from './view.js';

/** Milliseconds of reading after which progress is shown; a sooner end would only make it flicker. */
const PATIENCE = 250;

/** Likewise while lists stand that are nearly right, beside an editor. */
const PATIENCE_BESIDE = 1500;

export class SaidSo extends HTMLElement {
  static observedAttributes = ['published', 'for'];
  static version = version;

  #text = '';
  #analysis = null;
  #analyzer = null;
  /** The analyzer this element started for want of another, as a promise. */
  #own = null;
  /** Aborts the reading under way. */
  #reading = null;
  #asked = false;
  /** Why the present text is read as it is, as a promise, once that was asked; and what gives it up. */
  #why = null;
  #explaining = null;
  /** What the reader, or the host, has corrected; the unit of its offsets; whether the text is shown as if nothing were. */
  #history = new History();
  #units = 'utf16';
  #plain = false;
  /** What the view does when the corrections that the reader just made are shown. */
  #settle = null;
  #view;
  /** The editor that a host gave, and what ends the following of it, or of that beside the element. */
  #editor = null;
  #following = null;
  /** Tells what follows an editor that no text is being read. */
  #idle = null;

  constructor() {
    super();
    const root = this.attachShadow({ mode: 'open' });
    root.adoptedStyleSheets = [sheet, picturesSheet, correctSheet, markedSheet];
    this.#view = new View(root, {
      select: (detail) => this.#emit('saidso-select', { ...detail, analysis: this.#analysis }),
      explain: () => this.#explain(),
      cancel: () => this.#cancel(),
      retry: () => this.#ask(),
      history: this.#history,
      changed: (settle) => this.#correct(settle),
      plain: (is) => this.#showPlain(is),
      isPlain: () => this.#plain,
    });
    this.#view.empty();
  }

  /** The text; setting it has it analysed and shown. */
  get text() {
    return this.#text;
  }

  set text(value) {
    const text = String(value ?? '');
    if (text === this.#text) return;
    this.#text = text;
    this.#settle = null;
    this.#ask();
  }

  /** The analysis of `text`; null until there is one. Setting it shows it, and nothing is analysed. */
  get analysis() {
    return this.#analysis;
  }

  set analysis(analysis) {
    this.#stop();
    this.#forgetWhy();
    this.#asked = this.#plain = false;
    this.#settle = null;
    if (analysis === null || analysis === undefined) {
      this.#analysis = null;
      return this.#view.empty();
    }
    if (analysis.schema !== 'saidso/1' || analysis.offsets !== 'utf16' || analysis.length !== this.#text.length) {
      throw new TypeError('The analysis must be saidso/1 with UTF-16 offsets, of the text that was set');
    }
    this.#history.reset(analysis.corrections?.corrections);
    this.#units = 'utf16';
    this.#show(analysis);
  }

  /** What was corrected, with its places in `text`; null when nothing was. Setting it has the text read anew with it. */
  get corrections() {
    const { list } = this.#history;
    return list.length ? { schema: 'saidso-corrections/1', offsets: this.#units, corrections: list } : null;
  }

  set corrections(made) {
    if (made != null && (made.schema !== 'saidso-corrections/1' || !Array.isArray(made.corrections))) {
      throw new TypeError('The corrections must be saidso-corrections/1');
    }
    const had = this.#history.list.length;
    this.#history.reset(made?.corrections);
    this.#units = made?.offsets ?? 'utf16';
    this.#plain = false;
    if (this.#text && (had || made?.corrections.length)) this.#ask();
  }

  /** What analyses; one is started when none was given. */
  get analyzer() {
    return this.#analyzer;
  }

  set analyzer(analyzer) {
    this.#analyzer = analyzer ?? null;
    this.#forgetWhy();
    this.#disposeOwn();
    if (this.#text && !this.#analysis) this.#ask();
  }

  /** The day of publication, `2026-03-05`, from which "last Friday" is counted. */
  get published() {
    return this.getAttribute('published') ?? '';
  }

  set published(day) {
    if (day) this.setAttribute('published', day);
    else this.removeAttribute('published');
  }

  /** The id of a text area, or of an element that can be edited, whose text is read while it is written. */
  get htmlFor() {
    return this.getAttribute('for') ?? '';
  }

  set htmlFor(id) {
    if (id) this.setAttribute('for', id);
    else this.removeAttribute('for');
  }

  /** The editor whose text is read while it is written; it goes before that of `for`. */
  get editor() {
    return this.#editor;
  }

  set editor(editor) {
    this.#editor = editor ?? null;
    this.#follow();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after) return;
    if (name === 'for') this.#follow();
    else if (this.#text) this.#ask();
  }

  connectedCallback() {
    for (const name of ['text', 'analysis', 'corrections', 'analyzer', 'published', 'htmlFor', 'editor']) this.#adopt(name);
    this.#follow();
    if (this.#text && !this.#analysis) this.#ask();
    // All is loaded before the first text comes. A microtask later, since a host may set an analyzer of its own right away.
    queueMicrotask(() => {
      if (this.isConnected && !this.#analyzer) this.#startOwn().catch((error) => this.#fail(error));
    });
  }

  disconnectedCallback() {
    this.#following?.abort();
    this.#stop();
    this.#forgetWhy();
    this.#disposeOwn();
  }

  /** What a host set before this class was there lies on the element itself, and hides what the class does with it. */
  #adopt(name) {
    if (!Object.hasOwn(this, name)) return;
    const value = this[name];
    delete this[name];
    this[name] = value;
  }

  /** Has the text read once the present task is over: several properties may be set in it. */
  #ask() {
    this.#stop();
    this.#forgetWhy();
    this.#analysis = null;
    if (this.#asked) return;
    this.#asked = true;
    queueMicrotask(() => {
      if (this.#asked && this.isConnected) this.#read();
      this.#asked = false;
    });
  }

  async #read() {
    if (this.#text === '') return this.#view.empty();
    const reading = (this.#reading = new AbortController());
    const patience = setTimeout(() => this.#view.stage.busy(this.#text.length), this.#idle ? PATIENCE_BESIDE : PATIENCE);
    reading.signal.addEventListener('abort', () => clearTimeout(patience));
    try {
      const analyzer = this.#analyzer ?? (await this.#startOwn());
      const { signal } = reading;
      const sent = this.#history.list;
      const corrections = this.#plain ? undefined : (this.corrections ?? undefined);
      const analysis = await analyzer.analyze(this.#text, { signal, published: this.published || undefined, corrections });
      if (signal.aborted) return;
      if (corrections) this.#corrected(sent, analysis);
      await this.#show(analysis);
    } catch (error) {
      if (!reading.signal.aborted) this.#fail(error);
    } finally {
      clearTimeout(patience);
      if (this.#reading === reading) this.#stop();
    }
  }

  async #show(analysis) {
    const text = this.#text;
    this.#analysis = analysis;
    const shown = await this.#view.show(text, analysis);
    if (!shown || this.#analysis !== analysis) return;
    const { quotes, notes } = analysis;
    const speakers = new Set(quotes.map((quote) => quote.speaker?.entity).filter((entity) => entity != null));
    this.#view.stage.say(`${count(quotes.length, 'quote')} by ${count(speakers.size, 'named speaker')}, ${count(notes.length, 'note')}`);
    this.#emit('saidso-analysis', { text, analysis });
    this.#settled(text, analysis);
    await shown.drawn;
  }

  /** Follows the editor there is. What that takes is loaded when it is needed first. */
  async #follow() {
    this.#following?.abort();
    if (!this.isConnected || !(this.#editor || this.htmlFor)) return;
    const { signal } = (this.#following = new AbortController());
    try {
      const { editorBeside, follow } = await import('./overlay/follow.js');
      // Of the page, what comes behind this element may not be there yet.
      if (document.readyState === 'loading') await new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
      if (signal.aborted) return;
      const editor = this.#editor ?? editorBeside(this, this.htmlFor);
      const following = follow(editor, { read: (text) => (this.text = text), article: (article) => this.#showIn(article), caret: (at) => this.#view.chooseAt(at) }, signal);
      this.addEventListener('saidso-analysis', following.shown, { signal });
      this.#idle = following.idle;
      signal.addEventListener('abort', () => (this.#idle = null));
    } catch (error) {
      if (!signal.aborted) this.#fail(error);
    }
  }

  /** What was read goes with the editor it was read from. */
  #showIn(article) {
    this.text = '';
    this.#view.showIn(article);
  }

  /** The explanation of the present text: had once, when it is first asked for. A failure is not kept. */
  #explain() {
    if (this.#why) return this.#why;
    const explaining = (this.#explaining = new AbortController());
    const why = this.#askWhy(explaining.signal);
    this.#why = why;
    why.catch(() => this.#why === why && (this.#why = null));
    return why;
  }

  async #askWhy(signal) {
    const analyzer = this.#analyzer ?? (await this.#startOwn());
    if (typeof analyzer.explain !== 'function') throw new Error('this analyzer has no explanations.');
    const settings = { signal, published: this.published || undefined };
    const shown = this.#analysis;
    const explanation = await analyzer.explain(this.#text, settings);
    // It is of what was found.
    return shown?.corrections ? translated(explanation, await analyzer.analyze(this.#text, settings), shown) : explanation;
  }

  /** The reader has changed the corrections: they are laid over the text anew, and then `settle` is done. */
  #correct(settle) {
    this.#plain = false;
    this.#settle = settle;
    this.#ask();
  }

  #showPlain(is) {
    this.#plain = is;
    this.#settle = { words: is ? 'As analysed' : 'With corrections', stay: true, silent: true };
    this.#ask();
  }

  /** Corrections hold where the core has found their places. */
  #corrected(sent, { corrections }) {
    if (!corrections) {
      this.#history.reset();
      this.#settle = { words: 'This analyzer takes no corrections', stay: true, silent: true };
      return;
    }
    this.#history.refresh(sent, corrections.corrections);
    this.#units = 'utf16';
  }

  #settled(text, analysis) {
    const settle = this.#settle;
    if (!settle) return;
    this.#settle = null;
    const lost = this.#plain ? 0 : this.#history.list.filter((each) => each.lost).length;
    this.#view.settle({ ...settle, words: lost ? `${settle.words}. ${count(lost, 'correction')} without a place in this text` : settle.words });
    if (!settle.silent) this.#emit('saidso-correct', { text, analysis, corrections: this.corrections });
  }

  #forgetWhy() {
    this.#explaining?.abort();
    this.#explaining = this.#why = null;
  }

  #fail(error) {
    this.#view.fail(error?.message ?? String(error));
    this.#emit('saidso-error', { error });
  }

  #cancel() {
    this.#stop();
    this.#view.fail('Reading was stopped.');
  }

  #stop() {
    this.#reading?.abort();
    this.#reading = null;
    this.#view.stage.idle();
    this.#idle?.();
  }

  #startOwn() {
    // A failure is not kept: the next text tries again.
    this.#own ??= createAnalyzer().catch((error) => {
      this.#own = null;
      throw error;
    });
    return this.#own;
  }

  #disposeOwn() {
    this.#own?.then((analyzer) => analyzer.dispose(), () => {});
    this.#own = null;
  }

  #emit(type, detail) {
    this.dispatchEvent(new CustomEvent(type, { detail, bubbles: true, composed: true }));
  }
}
