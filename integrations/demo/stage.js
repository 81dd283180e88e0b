/**
 * What every demo does, whatever its editor: it starts saidso beside it, and shows what the editor saves. With `?without` in its
 * address a demo is the editor alone, to compare by.
 */
import { configure } from 'saidso';
import { ARTICLE } from './article.js';

/** Demos are bundled; worker and core lie beside them as they are. */
configure({ workerUrl: '../worker.js' });

export const alone = new URLSearchParams(location.search).has('without');

/**
 * @typedef {object} Demo
 * @property {() => string} save what the host would store
 * @property {() => void | Promise<void>} destroy ends the editor, as a host does when its page is left
 * @property {HTMLElement} [field] what is typed into, when it is not the first element that can be edited
 */

/**
 * @param {(place: HTMLElement, article: string, reader: HTMLElement | null) => Demo | Promise<Demo>} start makes the editor in
 *   `place`, with the HTML `article` in it, and has `reader` follow it
 */
export async function stage(start) {
  const reader = document.querySelector('said-so');
  if (alone) reader.remove();
  else await import('saidso/define');
  // Some editors put themselves in the place of what they are given.
  const place = document.querySelector('#editor').appendChild(document.createElement('div'));
  place.append(...place.parentElement.querySelectorAll('#sheet'));
  const demo = await start(place, globalThis.article ?? ARTICLE, alone ? null : reader);
  const saved = document.querySelector('#saved');
  saved.parentElement.addEventListener('toggle', () => (saved.textContent = demo.save()));
  globalThis.demo = demo;
}

/** HTML as nodes, which the editor takes what it knows of from. */
export function fragmentOf(html) {
  const sheet = document.createElement('div');
  // The demo's own article, and no reader's text, in browsers that have no other way.
  if (sheet.setHTML) sheet.setHTML(html);
  else sheet.innerHTML = html;
  return sheet;
}
