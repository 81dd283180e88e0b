/**
 * A text area as an editor. Nothing can be drawn over the words in it: what is shown is selected, as by the reader's own hand.
 */
import { scrollFrom } from './scroll.js';

/** What decides where the lines of a text area break, and how high they are. */
const METRICS =
  'font line-height letter-spacing word-spacing text-indent text-transform tab-size direction writing-mode padding border-width ' +
  'box-sizing overflow-wrap word-break white-space';

/**
 * @param {HTMLTextAreaElement} field
 * @param {ParentNode} [shelf] where lines may be measured, out of sight; not in the host's document
 * @returns {import('./dom-editor.js').Editor}
 */
export function fieldEditor(field, shelf) {
  return {
    read: () => field.value,
    listen({ changed, moved }) {
      const document = field.ownerDocument;
      const reset = () => setTimeout(changed);
      field.addEventListener('input', changed);
      field.addEventListener('change', changed);
      field.form?.addEventListener('reset', reset);
      document.addEventListener('selectionchange', moved);
      return () => {
        field.removeEventListener('input', changed);
        field.removeEventListener('change', changed);
        field.form?.removeEventListener('reset', reset);
        document.removeEventListener('selectionchange', moved);
      };
    },
    mark() {},
    light() {},
    show({ start, end }) {
      // Only the selection of what has the focus is drawn.
      field.focus({ preventScroll: true });
      field.setSelectionRange(start, end);
      if (shelf) field.scrollTop = Math.max(0, lineTop(field, shelf, start) - field.clientHeight / 3);
      scrollFrom(field.parentElement, field.getBoundingClientRect());
    },
    caret: () => (field.ownerDocument.activeElement === field || field.getRootNode().activeElement === field ? field.selectionStart : null),
  };
}

/** How far below the top of its text a text area has the line of a character. */
function lineTop(field, shelf, offset) {
  const mirror = field.ownerDocument.createElement('div');
  const style = field.ownerDocument.defaultView.getComputedStyle(field);
  for (const name of METRICS.split(' ')) mirror.style.setProperty(name, style.getPropertyValue(name));
  Object.assign(mirror.style, { position: 'absolute', visibility: 'hidden', overflow: 'hidden', width: `${field.clientWidth}px`, borderInlineWidth: 0, boxSizing: 'border-box' });
  const place = field.ownerDocument.createElement('span');
  place.textContent = field.value.slice(offset, offset + 1) || ' ';
  mirror.append(field.value.slice(0, offset), place);
  shelf.append(mirror);
  const top = place.offsetTop;
  mirror.remove();
  return top;
}
