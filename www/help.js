/**
 * The dialog that lists the keys and says what the marks mean.
 */
import { button, make } from './dom.js';
import { KEYS } from './keys.js';

/** What each kind of mark means, with the classes that draw it in the text. */
const MARKS = [
  { look: 'quote quote-first c0 l0', label: 'AL', words: '“words that were said”', meaning: 'A quote, in the colour and line of its speaker, with the speaker’s initials' },
  { look: 'speaker speaker-first speaker-last c0 l0', words: 'Ann Lee', meaning: 'Who said it, in a box' },
  { look: 'cue c0 l0', words: 'said', meaning: 'The words that tell that it was said, underlined' },
  { look: 'entity', words: 'Port Eldrin', meaning: 'A name or a value, with a thin line' },
  { look: 'quote quote-first c0 l0 unsure-quote', label: 'AL ?', words: '“words”', meaning: 'Unsure: faint, with dotted edges' },
  { look: 'note', words: 'a word', meaning: 'An editor’s note is about this' },
];

const NAMES = { Escape: 'Esc' };

/** @returns {HTMLDialogElement} */
export function helpDialog() {
  const marks = MARKS.map(({ look, label, words, meaning }) =>
    make('div', {}, make('dt', { class: 'article' }, make('span', { class: look, 'data-label': label }, words)), make('dd', {}, meaning)),
  );
  const keys = KEYS.map(({ keys: names, label }) =>
    make('div', {}, make('dt', {}, ...names.flatMap((key, i) => [i ? ' or ' : '', make('kbd', {}, NAMES[key] ?? key)])), make('dd', {}, label)),
  );
  const dialog = make(
    'dialog',
    { class: 'help', part: 'help', 'aria-labelledby': 'heading-help', closedby: 'any' },
    make('div', { class: 'help-head' }, make('h2', { id: 'heading-help' }, 'Keys and legend'), button({ class: 'close', onclick: () => dialog.close() }, 'Close')),
    make('h3', {}, 'What the marks mean'),
    make('dl', { class: 'marks' }, ...marks),
    make('p', {}, 'A screen reader tells, in the text, where a quote begins, whose it is and where it ends.'),
    make('h3', {}, 'Keys'),
    make('p', {}, 'They work while the focus is in the view: click the text first. Letters typed into a field are only text.'),
    make('dl', { class: 'keys' }, ...keys),
  );
  return dialog;
}
