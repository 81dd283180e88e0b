import tinymce from 'tinymce';
import 'tinymce/icons/default';
import 'tinymce/models/dom';
import 'tinymce/plugins/lists';
import 'tinymce/themes/silver';
import { saidso } from 'saidso/tinymce';
import { stage } from '../demo/stage.js';

stage(async (place, article, reader) => {
  const [editor] = await tinymce.init({
    target: place,
    license_key: 'gpl',
    base_url: './tinymce',
    plugins: 'lists',
    menubar: false,
    toolbar: 'undo redo | bold italic | bullist',
    height: 520,
    iframe_aria_text: 'The article',
    setup: (made) => reader && saidso(made, reader),
  });
  editor.setContent(article);
  editor.undoManager.clear();
  editor.undoManager.add();
  return { save: () => editor.getContent(), destroy: () => editor.remove() };
});
