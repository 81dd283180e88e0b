/** saidso for Lexical: what is found is drawn over the editor, which knows nothing of it. */
import { domEditor } from 'saidso/overlay';

/**
 * Has the `<said-so>` element `reader` follow a Lexical editor, whatever element that is put into.
 * @returns {() => void} ends it
 */
export function saidso(lexical, reader) {
  let editor = null;
  const follow = (root) => {
    if (editor && reader.editor === editor) reader.editor = null;
    editor = root && domEditor(root);
    if (editor) reader.editor = editor;
  };
  const release = lexical.registerRootListener((root) => follow(root));
  return () => {
    release();
    follow(null);
  };
}
