/**
 * Has a `<said-so>` follow an editor: each pause in writing is read, and the caret chooses the quote it is in.
 */
import { domEditor } from './dom-editor.js';
import { FarArticle } from './far-article.js';
import { fieldEditor } from './field-editor.js';

/**
 * Milliseconds after the last key until the text is read anew. With the analysis of 10 kB the lists are right within 150.
 */
const PAUSE = 100;

/**
 * Follows `editor` until `signal` aborts. One text is read at a time, however fast the next ones come: giving up what is under
 * way at each key, a slow machine would never come to an end.
 * @param {import('./dom-editor.js').Editor} editor
 * @param {{ read: (text: string) => void, article: (article: FarArticle | null) => void, caret: (offset: number) => void }} reader
 *   what reads a text, shows it by an article, and is told where the caret is in it
 * @param {AbortSignal} signal
 * @returns {{ shown: () => void, idle: () => void }} to be called when what was read is shown, and when nothing is being read
 */
export function follow(editor, reader, signal) {
  let waiting;
  let busy = false;
  /** Whether the text has changed since it was read: what the caret is in is not known then. */
  let behind = true;
  let last = '';
  const later = (what) => {
    clearTimeout(waiting);
    waiting = setTimeout(() => {
      waiting = undefined;
      what();
    }, PAUSE);
  };
  const read = () => {
    if (busy || signal.aborted) return;
    const text = editor.read();
    behind = false;
    if (text === last) return choose();
    last = text;
    reader.read(text);
    busy = text !== '';
  };
  const choose = () => {
    const offset = behind || busy ? null : editor.caret();
    if (offset !== null) reader.caret(offset);
  };
  const stop = editor.listen({
    changed() {
      behind = true;
      later(read);
    },
    moved: () => waiting === undefined && later(choose),
  });
  reader.article(new FarArticle(editor));
  read();
  signal.addEventListener('abort', () => {
    clearTimeout(waiting);
    reader.article(null);
    stop();
  });
  return {
    shown() {
      busy = false;
      choose();
    },
    idle() {
      busy = false;
      if (behind && waiting === undefined) read();
    },
  };
}

/**
 * The editor that is the element with `id` beside `element`.
 * @param {HTMLElement} element
 * @param {string} id
 * @throws {Error} where there is none
 */
export function editorBeside(element, id) {
  const found = element.getRootNode().getElementById?.(id);
  if (found?.localName === 'textarea') return fieldEditor(found, element.shadowRoot);
  if (found?.isContentEditable) return domEditor(found);
  throw new Error(found ? `The element “${id}” is no text area and can’t be edited.` : `There is no element “${id}” here.`);
}
