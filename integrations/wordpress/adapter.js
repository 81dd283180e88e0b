/** saidso for WordPress's block editor: what is found is drawn over the canvas, which knows nothing of it. */
import { configure } from 'saidso';
import 'saidso/define';
import { domEditor } from 'saidso/overlay';
import { watchCanvas } from './canvas.js';

/**
 * What in the canvas is no text of the post: whatever is no rich text, holds none and is no classic block (buttons, placeholders,
 * previews), a template's header and footer, what a field says while it is empty, and the numbers of footnotes.
 */
const SKIP = [
  ':not(.rich-text, .rich-text *, :has(.rich-text, .wp-block-freeform), .wp-block-freeform, .wp-block-freeform *)',
  '.wp-block-template-part, [data-rich-text-placeholder], .mce-toolbar-grp, sup.fn',
].join(', ');

const HINT = 'Write, and who said what is listed here. In the code editor nothing is read.';

/** Worker and core lie beside this file, under the same version. */
const beside = (name) => new URL(name + new URL(import.meta.url).search, import.meta.url);
configure({ workerUrl: beside('worker.js'), wasmUrl: beside('pkg/saidso_bg.wasm') });

/** It stays the same while a post is open, as what was corrected in it is to outlive a closed sidebar. */
let reader = null;
let postOf = null;

/**
 * Has a `<said-so>` in `place` follow what is written.
 * @param {HTMLElement} place
 * @param {number | string} post its id
 * @param {string} day the day of publication, `2026-03-05`
 * @returns {() => void} ends it; nothing of it is left in the canvas then
 */
export function open(place, post, day) {
  if (postOf !== post) reader = made();
  postOf = post;
  reader.published = day;
  place.append(reader);
  const stop = watchCanvas((canvas) => (reader.editor = canvas && domEditor(canvas, { skip: SKIP })));
  return () => {
    stop();
    reader.editor = null;
    reader.remove();
  };
}

function made() {
  const element = document.createElement('said-so');
  const hint = document.createElement('p');
  hint.slot = 'empty';
  hint.textContent = HINT;
  element.append(hint);
  element.addEventListener('keydown', keepUndo);
  return element;
}

/** WordPress undoes in the post wherever the focus is. In our fields, what was typed there is meant. */
function keepUndo(event) {
  const undoes = (event.ctrlKey || event.metaKey) && /^[zy]$/i.test(event.key);
  if (undoes && event.composedPath()[0].matches('input, textarea, select')) event.stopPropagation();
}
