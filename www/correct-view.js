/**
 * Correcting what was found: the dialog for the quote or name that is chosen, the list of all corrections, and the buttons
 * that undo and redo.
 */
import { correction, told, whoOf } from './corrections.js';
import { button, fillList, make } from './dom.js';
import { TYPES } from './entities.js';
import { MarkView } from './mark-view.js';
import { speakerMention } from './places.js';
import { quoteText, shortened } from './quote-text.js';
import { textOf } from './speakers.js';

/** So many names can be chosen from; others are typed. */
const MOST = 1000;

/** Types whose things speak or are spoken of, in place of values. */
const NAMED = ['person', 'organization', 'group', 'place', 'event', 'work'];

/** @typedef {import('./places.js').Place} Place */

export class CorrectView {
  #parts;
  #hooks;
  #marks;
  #place = null;

  /**
   * @param {ShadowRoot} root
   * @param {object} parts the elements of the view
   * @param {{ reading: () => import('./reading.js').Reading, say: (words: string) => void, finish: () => void,
   *           history: import('./corrections.js').History, changed: (settle: object) => void, plain: (is: boolean) => void }} hooks
   *   `changed` has the text read anew with what `history` holds, `plain` without or with it
   */
  constructor(root, parts, hooks) {
    this.#parts = parts;
    this.#hooks = hooks;
    this.#marks = new MarkView(root, parts, { ...hooks, free: () => this.#freeActions() });
    parts.correct.addEventListener('click', () => this.open());
    parts.undo.addEventListener('click', () => this.undo());
    parts.redo.addEventListener('click', () => this.redo());
    parts.corrections.addEventListener('click', () => this.#openList());
  }

  /** What can be corrected here: a quote or a mention. */
  offer(place) {
    this.#place = place?.layer === 'quote' || place?.layer === 'mention' ? place : null;
    this.#parts.correct.hidden = !this.#place;
  }

  /** Closes the bar for marking; says whether it was open. */
  close() {
    return this.#marks.close();
  }

  /** Opens the dialog for what is chosen; says whether anything is. */
  open() {
    if (!this.#place) return false;
    const { layer, id } = this.#place;
    if (layer === 'quote') this.#openQuote(this.#hooks.reading().analysis.quotes[id]);
    else this.#openMention(this.#hooks.reading().analysis.mentions[id]);
    return true;
  }

  /** Has words marked that are to be something: what is chosen to begin with, or the first sentence. */
  mark() {
    const reading = this.#hooks.reading();
    const span = this.#place ? this.#hooks.spanOf(this.#place) : reading?.analysis.sentences[0];
    if (!span) return false;
    this.#marks.ask('Mark words in the text', [...span], this.#freeActions());
    return true;
  }

  undo() {
    return this.#step('undo', 'Undone');
  }

  redo() {
    return this.#step('redo', 'Made again');
  }

  #step(way, words) {
    const { history, changed, say } = this.#hooks;
    if (history[way]()) changed({ words });
    else say(`Nothing to ${way}`);
    return true;
  }

  /** Shows how many corrections there are, and the list anew where it is open. */
  draw() {
    const { undo, redo, corrections, listDialog } = this.#parts;
    const { history, isPlain } = this.#hooks;
    undo.hidden = redo.hidden = !history.canUndo && !history.canRedo;
    undo.disabled = !history.canUndo;
    redo.disabled = !history.canRedo;
    const n = history.list.length;
    corrections.textContent = isPlain() ? 'As analysed' : n ? `Corrections (${n})` : 'Corrections';
    if (listDialog.open) this.#drawList();
  }

  /** Makes corrections, in one step. */
  #make(words, at, ...made) {
    this.#hooks.history.add(...made);
    this.#hooks.changed({ words, at });
  }

  #correction(...what) {
    return correction(this.#hooks.reading().text, ...what);
  }

  #freeActions() {
    const type = typeSelect('person', 'Type of the name');
    return [
      { label: 'This is what was said', run: (span) => this.#make('Quote added', span, this.#correction('quote', [span])) },
      { label: 'This is a name', with: type, run: (span) => this.#make('Name added', span, this.#correction('name', [span], { type: type.value })) },
      { label: 'This stands for …', run: ([start, end]) => this.#openMention({ start, end, kind: 'nominal', entity: null }) },
    ];
  }

  #openQuote(quote) {
    const { text } = this.#hooks.reading();
    const at = quote.content;
    const words = quote.speaker?.entity === null ? textOf(text, quote.speaker.spans).join(' … ') : '';
    const who = this.#whoFields('Who said it', quote.speaker?.entity ?? null, 'Nobody who is named', words);
    const mend = (words, action, fields, place = at) => this.#make(words, place[0], this.#correction(action, place, fields));
    const apply = () => mend('Speaker corrected', 'speaker', { who: who.value() });
    const ask = (question, span, ...actions) => () => this.#ask(question, span, actions);
    const content = ask(
      'Mark what was said',
      at[0],
      { label: 'This is what was said', run: (span) => mend('Quote corrected', 'quote', { was: at }, [span]) },
      { label: 'This as well', run: (span) => mend('Quote corrected', 'quote', { was: at }, joined([...at, span])) },
    );
    const speaker = ask('Mark who said it', quote.speaker?.spans[0] ?? at[0], {
      label: 'This is who said it',
      run: (span) => mend('Speaker corrected', 'speaker', { words: [span] }),
    });
    const cue = ask('Mark the words that tell of it, such as “said”', quote.cue[0] ?? at[0], {
      label: 'This tells of it',
      run: (span) => mend('Cue corrected', 'cue', { words: [span] }),
    });
    const source = speakerMention(this.#hooks.reading(), quote.id);
    const unnamed = source && source.kind !== 'name' && source;
    this.#dialog('Correct this quote', shortened(quoteText(quote, text), 160), apply, who.changed, who.fields, [
      ['What was said', content],
      ['Who said it', speaker],
      ['The word that tells of it', cue],
      ...(unnamed ? [[`Whom “${text.slice(unnamed.start, unnamed.end)}” stands for`, () => this.#openMention(unnamed)]] : []),
    ], [['This is no quote', () => mend('Quote taken out', 'not-quote')]]);
  }

  #openMention(mention) {
    const { text, analysis } = this.#hooks.reading();
    const { start, end, kind, entity } = mention;
    const at = [[start, end]];
    const words = text.slice(start, end);
    const isName = kind === 'name' || kind === 'value';
    const type = isName ? typeSelect(mention.type, '') : null;
    const who = this.#whoFields(isName ? 'It is' : 'It stands for', entity, isName ? 'Something else' : 'Nobody who is named');
    const mend = (said, ...made) => this.#make(said, at[0], ...made);
    const apply = () => {
      if (who.changed()) mend('Corrected', this.#correction('means', at, { who: who.value() }));
      else mend('Type corrected', this.#correction('name', at, { type: type.value }));
    };
    const same = isName ? analysis.entities[entity].mentions.map((id) => analysis.mentions[id]).filter((each) => each.kind === kind) : [];
    const none = (places) => mend('Name taken out', ...places.map((each) => this.#correction('not-name', [[each.start, each.end]])));
    const removals = isName
      ? [['This is no name', () => none([mention])], ...(same.length > 1 ? [[`No name in any of its ${same.length} places`, () => none(same)]] : [])]
      : [];
    const marks = isName
      ? [['The whole name', () => this.#ask('Mark the whole name', at[0], [{ label: 'This is the name', run: (span) => this.#make('Name corrected', span, this.#correction('name', [span], { was: at, type: type.value })) }])]]
      : [];
    const fields = [...(type ? [field('Type', type)] : []), ...who.fields];
    this.#dialog(isName ? 'Correct this name' : 'Whom it stands for', words, apply, () => who.changed() || (isName && type.value !== mention.type), fields, marks, removals);
  }

  /** From the dialog to the text, to mark words in. */
  #ask(question, span, actions) {
    this.#parts.correctDialog.close();
    this.#marks.ask(question, span, actions);
  }

  /** Whom to choose: somebody that the text names, nobody, or a name that is typed; `unknown` words stand for nobody named so far. */
  #whoFields(label, entity, nobody, unknown = '') {
    const { analysis, text, types } = this.#hooks.reading();
    const option = (value, words, selected) => make('option', { value, selected }, words);
    const known = types.filter(({ type }) => NAMED.includes(type));
    const groups = known.map((group) =>
      make('optgroup', { label: group.label }, ...group.entities.slice(0, MOST).map(({ id, name }) => option(id, shortened(name, 60), id === entity))),
    );
    const own = analysis.entities[entity];
    const unlisted = own && !known.some(({ entities }) => entities.slice(0, MOST).includes(own)) ? option(entity, shortened(own.name, 60), true) : null;
    const same = unknown && option('same', shortened(unknown, 60), true);
    const select = make('select', {}, same || null, option('', nobody, entity === null && !same), unlisted, option('new', 'Another name …'), ...groups);
    const name = make('input', { autocomplete: 'off', dir: 'auto' });
    const type = typeSelect('person', '', NAMED);
    const typed = [field('Name', name), field('Type of what is named', type)];
    for (const each of typed) each.hidden = true;
    select.addEventListener('change', () => {
      for (const each of typed) each.hidden = select.value !== 'new';
      name.required = select.value === 'new';
      if (select.value === 'new') name.focus();
    });
    const first = select.value;
    const value = () => {
      if (select.value === 'new') return name.value.trim() ? { name: name.value.trim(), type: type.value } : undefined;
      return select.value === '' ? undefined : whoOf(analysis, text, Number(select.value));
    };
    return { fields: [field(label, select), ...typed], value, changed: () => select.value !== first };
  }

  /** Fills and opens the dialog. */
  #dialog(heading, words, apply, isChanged, fields, marks, removals) {
    const { correctDialog: dialog } = this.#parts;
    const form = make('form', { method: 'dialog' }, ...fields, button({ type: 'submit', class: 'tool act' }, 'Apply'));
    form.addEventListener('submit', () => isChanged() && apply());
    const act = ([label, run]) => button({ class: 'tool', onclick: () => (dialog.close(), run()) }, label);
    const block = (title, list) => (list.length ? [make('h3', {}, title), make('div', { class: 'tools' }, ...list.map(act))] : []);
    dialog.replaceChildren(...head(dialog, heading, 'heading-correct'), make('p', { class: 'chosen', dir: 'auto' }, words), form, ...block('In the text', marks), ...block('Take out', removals));
    dialog.showModal();
    form.querySelector('select').focus();
  }

  #openList() {
    this.#drawList();
    this.#parts.listDialog.showModal();
  }

  #drawList() {
    const { listDialog: dialog } = this.#parts;
    const { history, isPlain, plain } = this.#hooks;
    const within = dialog.contains(dialog.getRootNode().activeElement);
    const [lost, kept] = [true, false].map((is) => history.list.filter((each) => Boolean(each.lost) === is));
    const gone = (each) => button({ class: 'tool', 'aria-label': `Take back: ${told(each)}`, onclick: () => this.#remove(each) }, 'Take back');
    const list = (each) => make('li', {}, make('span', { dir: 'auto' }, told(each)), gone(each));
    const section = (title, items) => (items.length ? [make('h3', {}, title), fillList(make('ol', { class: 'made' }), items, list)] : []);
    const marks = button({ class: 'tool', onclick: () => (dialog.close(), this.mark()) }, 'Mark words');
    const all = button({ class: 'tool', onclick: () => this.#remove(...history.list) }, 'Take all back');
    const toggle = button({ class: 'chip', 'aria-pressed': String(isPlain()), onclick: () => plain(!isPlain()) }, 'Show as analysed');
    const words = history.list.length ? [] : [make('p', {}, 'None yet. Choose a quote or a name and press “Correct”, or mark words in the text.')];
    dialog.replaceChildren(
      ...head(dialog, 'Corrections', 'heading-corrections'),
      ...words,
      ...section('Made', kept),
      ...section('Without a place in this text: kept, and tried again when it changes', lost),
      make('div', { class: 'tools' }, marks, ...(history.list.length ? [toggle, all] : [])),
    );
    if (within) dialog.querySelector('.made button, .close').focus();
  }

  #remove(...gone) {
    this.#hooks.history.remove(...gone);
    this.#hooks.changed({ words: 'Taken back', stay: true });
  }
}

/** A control under its label. */
function field(label, control) {
  control.id = `field-${label.replaceAll(' ', '-').toLowerCase()}`;
  return make('div', { class: 'field' }, make('label', { for: control.id }, label), control);
}

/** A choice of types. */
function typeSelect(chosen, label, types = [...TYPES.keys()]) {
  return make('select', { 'aria-label': label || null }, ...types.map((type) => make('option', { value: type, selected: type === chosen }, type)));
}

function head(dialog, heading, id) {
  dialog.setAttribute('aria-labelledby', id);
  return [make('div', { class: 'help-head' }, make('h2', { id }, heading), button({ class: 'close', onclick: () => dialog.close() }, 'Close'))];
}

/** Spans in text order, those that touch made one. */
function joined(spans) {
  const sorted = spans.toSorted((a, b) => a[0] - b[0]);
  const all = [];
  for (const [start, end] of sorted) {
    const last = all.at(-1);
    if (last && start <= last[1]) last[1] = Math.max(last[1], end);
    else all.push([start, end]);
  }
  return all;
}
