/** saidso for Quill: what is found is drawn over the editor, which knows nothing of it. */
import { domEditor } from 'saidso/overlay';

/**
 * Has the `<said-so>` element `reader` follow `quill`.
 * @returns {() => void} ends it
 */
export function saidso(quill, reader) {
  // Markers of lists, which are the editor's own.
  const editor = domEditor(quill.root, { skip: '.ql-ui' });
  reader.editor = editor;
  return () => {
    if (reader.editor === editor) reader.editor = null;
  };
}
