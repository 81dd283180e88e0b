/** saidso for TinyMCE: what is found is drawn over the editor's frame, by the frame's own highlights. */
import { domEditor } from 'saidso/overlay';

/**
 * Has the `<said-so>` element `reader` follow `tinymce` until that is removed: `setup: (editor) => saidso(editor, reader)`.
 */
export function saidso(tinymce, reader) {
  let editor = null;
  const start = () => {
    // What the editor itself puts into the text is marked so, and is never saved.
    editor = domEditor(tinymce.getBody(), { skip: '[data-mce-bogus="all"]' });
    reader.editor = editor;
  };
  if (tinymce.initialized) start();
  else tinymce.once('init', start);
  tinymce.once('remove', () => {
    if (editor && reader.editor === editor) reader.editor = null;
  });
}
