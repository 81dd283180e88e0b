/**
 * The elements inside `<said-so>` that stay while texts come and go.
 */
import { button, make } from './dom.js';
import { helpDialog } from './help.js';
import { listButtons } from './side.js';

const dialog = (name) => make('dialog', { class: `help ${name}`, part: name, closedby: 'any' });

/** @param {{ cancel: () => void, retry: () => void }} host what the element does */
export function skeleton(host) {
  const parts = {
    busyText: make('span'),
    failureText: make('span'),
    search: make('input', { type: 'search', class: 'search', 'aria-label': 'Search quotes, speakers and names', placeholder: 'Search quotes and names', autocomplete: 'off', spellcheck: 'false' }),
    found: make('span', { class: 'found' }),
    steps: button({ class: 'tool' }, 'Step through the quotes'),
    // Where there is little room, the rows of chips wait behind it.
    fold: button({ class: 'tool fold', 'aria-expanded': 'false', 'aria-controls': 'filters' }, 'Filters'),
    undo: button({ class: 'tool', hidden: true }, 'Undo'),
    redo: button({ class: 'tool', hidden: true }, 'Redo'),
    corrections: button({ class: 'tool', 'aria-haspopup': 'dialog' }, 'Corrections'),
    correctDialog: dialog('correct'),
    listDialog: dialog('corrections'),
    marking: make('div', { class: 'bar-at-foot marking', part: 'marking', role: 'group', hidden: true }),
    help: button({ class: 'tool', 'aria-haspopup': 'dialog' }, 'Keys and legend'),
    helpDialog: helpDialog(),
    filters: make('div', { id: 'filters', class: 'filters', part: 'filters' }),
    // No stop for the Tab key: a click in the text gives it the focus, for the keys to work.
    article: make('article', { class: 'article', part: 'article', 'aria-label': 'The article', tabindex: -1 }),
    nav: make('nav', { class: 'nav', part: 'nav', 'aria-label': 'Lists' }),
    tip: make('div', { class: 'tip', part: 'tip', role: 'tooltip', dir: 'auto' }),
    label: make('p', { class: 'label', dir: 'auto' }),
    detail: make('p', { class: 'detail', dir: 'auto' }),
    previous: button({ 'aria-label': 'Previous place' }, '‹'),
    next: button({ 'aria-label': 'Next place' }, '›'),
    copy: button({ class: 'copy-place', hidden: true }, 'Copy quote'),
    back: button({ class: 'back' }, 'Back to the list'),
    correct: button({ class: 'correct', 'aria-haspopup': 'dialog', hidden: true }, 'Correct …'),
    why: button({ class: 'why', 'aria-expanded': 'false', 'aria-controls': 'why', hidden: true }, 'Why?'),
    // It may have a scroll bar, which the keyboard must reach.
    whyPanel: make('div', { id: 'why', class: 'why-panel', part: 'why', role: 'group', 'aria-label': 'Why', tabindex: 0, hidden: true }),
    panel: make('div', { class: 'panel', part: 'panel', role: 'region', 'aria-label': 'What was found' }),
    status: make('p', { class: 'status', role: 'status' }),
    empty: make('div', { class: 'empty', part: 'empty' }, make('slot', { name: 'empty' }, 'Nothing to read yet.')),
  };
  parts.fold.addEventListener('click', () => parts.fold.setAttribute('aria-expanded', String(parts.filters.classList.toggle('unfolded'))));
  parts.nav.append(...listButtons(parts.panel));
  const { busyText, failureText, filters, article, tip, label, detail, previous, next, copy, back, why, correct, whyPanel, nav, panel, status, empty } = parts;
  const words = make('div', { class: 'told' }, label, detail);
  const steps = make('div', { class: 'steps' }, previous, next, copy, back, why, correct);
  parts.bar = make('div', { class: 'bar-at-foot', part: 'bar', role: 'group', 'aria-label': 'Place in the text', hidden: true }, words, steps, whyPanel);
  parts.busy = make(
    'div',
    { class: 'busy', part: 'progress', hidden: true },
    make('progress', { 'aria-label': 'Reading the text' }),
    busyText,
    button({ onclick: host.cancel }, 'Cancel'),
  );
  parts.failure = make('div', { class: 'failure', part: 'failure', role: 'alert', hidden: true }, failureText, button({ onclick: host.retry }, 'Try again'));
  const tools = make('div', { class: 'tools' }, parts.search, parts.found, parts.fold, parts.steps, parts.undo, parts.redo, parts.corrections, parts.help);
  const above = make('div', { class: 'above', role: 'group', 'aria-label': 'What is shown' }, tools, filters);
  parts.view = make('div', { class: 'view', hidden: true }, above, make('div', { class: 'text' }, article, tip, parts.bar, parts.marking), make('div', { class: 'side' }, nav, panel), parts.helpDialog, parts.correctDialog, parts.listDialog);
  parts.frame = make('div', { class: 'frame', part: 'frame' }, parts.busy, parts.failure, empty, parts.view, status);
  return parts;
}
