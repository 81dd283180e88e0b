/**
 * The keys of the view, and the buttons that do the same.
 */
import { commandOf } from './keys.js';

/** Where letters are text. */
const FIELDS = 'input, textarea, select, [contenteditable]:not([contenteditable=false])';

/**
 * Keys work while the focus is in the view alone: a page around it may have keys of its own, and who speaks to the computer
 * sets none off elsewhere.
 * @param {ShadowRoot} root
 * @param {{ search: HTMLInputElement, why: HTMLButtonElement, help: HTMLButtonElement, helpDialog: HTMLDialogElement, steps: HTMLButtonElement }} parts
 * @param {{ step: (by: number) => void } & Record<'copy' | 'back' | 'correct' | 'mark' | 'undo' | 'redo', () => boolean>} actions all but
 *   `step` say whether there was anything to do
 */
export function listenForCommands(root, parts, { step, ...actions }) {
  const { search, why, help, helpDialog, steps } = parts;
  const doing = {
    next: () => step(1),
    previous: () => step(-1),
    ...actions,
    why: () => !why.hidden && why.click(),
    search: () => search.focus(),
    help: () => helpDialog.showModal(),
  };
  root.addEventListener('keydown', (event) => {
    const command = commandOf(event, event.composedPath()[0].matches?.(FIELDS));
    // A dialog knows Escape itself.
    if (!command || root.querySelector('dialog[open]') || doing[command]() === false) return;
    event.preventDefault();
  });
  help.addEventListener('click', doing.help);
  steps.addEventListener('click', doing.next);
}
