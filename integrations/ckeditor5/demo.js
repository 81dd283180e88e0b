import { Bold, ClassicEditor, Essentials, Heading, Italic, Paragraph } from 'ckeditor5';
import { saidso } from 'saidso/ckeditor5';
import { stage } from '../demo/stage.js';

stage(async (place, article, reader) => {
  const editor = await ClassicEditor.create(place, {
    licenseKey: 'GPL',
    plugins: [Essentials, Paragraph, Heading, Bold, Italic, ...(reader ? [saidso(reader)] : [])],
    toolbar: ['undo', 'redo', '|', 'bold', 'italic'],
    label: 'The article',
    initialData: article,
  });
  return { save: () => editor.getData(), destroy: () => editor.destroy() };
});
