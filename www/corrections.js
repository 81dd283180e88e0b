/**
 * Corrections as plain data, `saidso-corrections/1`: how they are made from what a reader chose, told in words, taken back
 * and made again. The core applies them. No DOM here.
 */
import { shortened } from './quote-text.js';

/** @typedef {import('./saidso.d.ts').Correction} Correction */

/** Characters that an anchor keeps on either side of its words. */
const CONTEXT = 32;

/** The core reads half a surrogate pair as U+FFFD, and so must what is compared with its text. */
const wellFormed = (words) => words.replace(/[\ud800-\udfff]/gu, '\ufffd');

/** The anchor of a span: where it is, its words, and what stands around them. */
export function anchorOf(text, [start, end]) {
  const prefix = [...text.slice(Math.max(0, start - 2 * CONTEXT), start)].slice(-CONTEXT).join('');
  const suffix = [...text.slice(end, end + 2 * CONTEXT)].slice(0, CONTEXT).join('');
  return { start, end, exact: wellFormed(text.slice(start, end)), prefix: wellFormed(prefix), suffix: wellFormed(suffix) };
}

/**
 * A correction of what is at `at` in `text`; `parts` are its other fields, with spans in place of anchors.
 * @returns {Correction}
 */
export function correction(text, action, at, { was, words, type, who } = {}) {
  const anchors = (spans) => spans?.map((span) => anchorOf(text, span));
  const made = { do: action, at: anchors(at), was: anchors(was), words: anchors(words), type, who };
  return Object.fromEntries(Object.entries(made).filter(([, value]) => value !== undefined));
}

/** An entity as corrections name it: by its name, and by the first place that says it best. */
export function whoOf({ entities, mentions }, text, id) {
  const { name, type, mentions: ids } = entities[id];
  const places = ids.map((each) => mentions[each]);
  const best = places.find((each) => text.slice(each.start, each.end) === name) ?? places.find(({ kind }) => kind === 'name') ?? places[0];
  return best ? { name, at: anchorOf(text, [best.start, best.end]) } : { name, type };
}

/** Whether `later` makes `earlier` of no account: it says the same thing of the same place anew. */
function replaces(later, earlier) {
  const place = ({ at }) => at.map(({ start, end }) => `${start} ${end}`).join();
  return later.do === earlier.do && place(later) === place(earlier);
}

/** The corrections of one text, with what was done before and what was undone. */
export class History {
  list = [];
  #undone = [];
  #before = [];

  /** Whether there is something to undo, and to redo. */
  get canUndo() {
    return this.#before.length > 0;
  }

  get canRedo() {
    return this.#undone.length > 0;
  }

  /** Adds corrections, as one step. */
  add(...made) {
    this.set([...this.list.filter((each) => !made.some((later) => replaces(later, each))), ...made]);
  }

  /** Takes corrections out, as one step. */
  remove(...gone) {
    this.set(this.list.filter((each) => !gone.includes(each)));
  }

  /** Puts `list` in place of what is there, as one step. */
  set(list) {
    this.#before.push(this.list);
    this.#undone = [];
    this.list = list;
  }

  /** Says whether there was a step to take back, or to take again. */
  undo() {
    return this.#go(this.#before, this.#undone);
  }

  redo() {
    return this.#go(this.#undone, this.#before);
  }

  #go(from, to) {
    if (from.length === 0) return false;
    to.push(this.list);
    this.list = from.pop();
    return true;
  }

  /** Starts anew with `list`, and nothing to undo. */
  reset(list = []) {
    this.list = list;
    this.#before = [];
    this.#undone = [];
  }

  /**
   * What came back from the core of `list` as it was `sent`: the same corrections with their places in the present text. Earlier
   * and undone steps know them by that too, so that they outlive an edit as well.
   */
  refresh(sent, returned) {
    if (sent !== this.list || sent.length !== returned.length) return;
    const now = new Map(sent.map((each, i) => [each, returned[i]]));
    const renewed = (list) => list.map((each) => now.get(each) ?? each);
    this.#before = this.#before.map(renewed);
    this.#undone = this.#undone.map(renewed);
    this.list = returned;
  }
}

/** Why a correction has no place in the text. */
const LOST = {
  words: 'its words are not in the text any more',
  quote: 'nothing is quoted there any more',
  mention: 'those words stand for nobody any more',
};

/** A correction in one line: "“We lost,” is said by Bo Ek". */
export function told({ do: action, at, words, type, who, lost }) {
  const quoted = (anchors) => anchors.map(({ exact }) => `“${shortened(exact.replace(/\s+/gu, ' '), 50).replace(/^[“"]|[”"]$/gu, '')}”`).join(' … ');
  const place = quoted(at);
  const whom = who?.name ?? (words ? quoted(words) : null);
  const line = {
    quote: () => `${place} was said`,
    'not-quote': () => `${place} is no quote`,
    cue: () => (words ? `${quoted(words)} tells that ${place} was said` : `No word tells that ${place} was said`),
    speaker: () => (whom ? `${place} is said by ${whom}` : `No speaker is named for ${place}`),
    name: () => `${place} is a name: ${type}`,
    'not-name': () => `${place} is no name`,
    means: () => (whom ? `${place} stands for ${whom}` : `${place} stands for nobody else that is named`),
  }[action]();
  return lost ? `${line}: ${LOST[lost] ?? lost}` : line;
}

/**
 * `explanation` of the analysis without corrections, `found`, in the ids of `shown`, the one with them: of what is the same in
 * both.
 */
export function translated(explanation, found, shown) {
  const key = { mentions: ({ start, end }) => `${start} ${end}`, quotes: ({ content }) => content.join() };
  const ids = (list) => {
    const now = new Map(shown[list].map((each) => [key[list](each), each.id]));
    return found[list].map((each) => now.get(key[list](each)));
  };
  const [mentions, quotes] = [ids('mentions'), ids('quotes')];
  const known = (id) => id !== undefined;
  const names = explanation.names.map((each) => ({ ...each, mention: mentions[each.mention], others: (each.others ?? []).map((id) => mentions[id]).filter(known) }));
  const told = explanation.quotes.map((each) => ({ ...each, quote: quotes[each.quote], carried: quotes[each.carried] ?? null }));
  return { ...explanation, names: names.filter(({ mention }) => known(mention)), quotes: told.filter(({ quote }) => known(quote)) };
}

/** Words, and marks one by one: what the ends of a marked place move by. */
const WORD = /[\p{L}\p{N}\p{M}]+(?:['’.,\-‑][\p{L}\p{N}\p{M}]+)*|[^\s\p{L}\p{N}\p{M}]/gu;

/** How far a word is looked for. */
const REACH = 400;

/** The span of whole words that `start..end` touches; null when it touches none. */
export function wholeWords(text, start, end) {
  const near = wordsNear(text, start - REACH, end + REACH).filter(([from, to]) => from < end && to > start);
  return near.length ? [near[0][0], near.at(-1)[1]] : null;
}

/**
 * A span with one end moved by a word.
 * @param {'start' | 'end'} which
 * @param {1 | -1} by to the word behind or before
 */
export function moved(text, [start, end], which, by) {
  const at = which === 'start' ? start : end;
  const ends = wordsNear(text, at - REACH, at + REACH).map((word) => word[which === 'start' ? 0 : 1]);
  const to = by > 0 ? ends.find((each) => each > at) : ends.findLast((each) => each < at);
  if (to === undefined) return [start, end];
  if (which === 'start') return to < end ? [to, end] : [start, end];
  return to > start ? [start, to] : [start, end];
}

/** The spans of the words between two offsets, without those that the offsets may cut. */
function wordsNear(text, from, to) {
  const [start, end] = [Math.max(0, from), Math.min(text.length, to)];
  return [...text.slice(start, end).matchAll(WORD)]
    .map(({ 0: word, index }) => [start + index, start + index + word.length])
    .filter(([first, last]) => (first > start || start === 0) && (last < end || end === text.length));
}

/** The sentence behind (`by` 1) or before (-1) an offset, round and round. */
export function sentenceNear(sentences, at, by) {
  const next = by > 0 ? sentences.find(([start]) => start > at) : sentences.findLast(([start]) => start < at);
  return next ?? sentences.at(by > 0 ? 0 : -1);
}
