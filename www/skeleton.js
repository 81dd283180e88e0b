/**
 * The elements inside `<said-so>` that stay while texts come and go.
 */
import { button, make } from './dom.js';

/** @param {{ cancel: () => void, retry: () => void }} host what the element does */
export function skeleton(host) {
  const parts = {
    busyText: make('span'),
    failureText: make('span'),
    filters: make('div', { class: 'filters', part: 'filters' }),
    article: make('article', { class: 'article', part: 'article', 'aria-label': 'The article' }),
    tip: make('div', { class: 'tip', part: 'tip', role: 'tooltip', dir: 'auto' }),
    label: make('p', { class: 'label', dir: 'auto' }),
    detail: make('p', { class: 'detail', dir: 'auto' }),
    previous: button({ 'aria-label': 'Previous place' }, '‹'),
    next: button({ 'aria-label': 'Next place' }, '›'),
    back: button({ class: 'back' }, 'Back to the list'),
    why: button({ class: 'why', 'aria-expanded': 'false', 'aria-controls': 'why', hidden: true }, 'Why?'),
    // It may have a scroll bar, which the keyboard must reach.
    whyPanel: make('div', { id: 'why', class: 'why-panel', part: 'why', role: 'group', 'aria-label': 'Why', tabindex: 0, hidden: true }),
    panel: make('div', { class: 'panel', part: 'panel', role: 'region', 'aria-label': 'What was found' }),
    status: make('p', { class: 'status', role: 'status' }),
    empty: make('div', { class: 'empty', part: 'empty' }, make('slot', { name: 'empty' }, 'Nothing to read yet.')),
  };
  const { busyText, failureText, filters, article, tip, label, detail, previous, next, back, why, whyPanel, panel, status, empty } = parts;
  const words = make('div', { class: 'told' }, label, detail);
  const steps = make('div', { class: 'steps' }, previous, next, back, why);
  parts.bar = make('div', { class: 'bar-at-foot', part: 'bar', role: 'group', 'aria-label': 'Place in the text', hidden: true }, words, steps, whyPanel);
  parts.busy = make(
    'div',
    { class: 'busy', part: 'progress', hidden: true },
    make('progress', { 'aria-label': 'Reading the text' }),
    busyText,
    button({ onclick: host.cancel }, 'Cancel'),
  );
  parts.failure = make('div', { class: 'failure', part: 'failure', role: 'alert', hidden: true }, failureText, button({ onclick: host.retry }, 'Try again'));
  parts.view = make('div', { class: 'view', hidden: true }, filters, make('div', { class: 'text' }, article, tip, parts.bar), panel);
  parts.frame = make('div', { class: 'frame', part: 'frame' }, parts.busy, parts.failure, empty, parts.view, status);
  return parts;
}
