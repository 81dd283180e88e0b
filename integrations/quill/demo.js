import Quill from 'quill';
import { saidso } from 'saidso/quill';
import { stage } from '../demo/stage.js';

stage((place, article, reader) => {
  const quill = new Quill(place, { theme: 'snow', modules: { toolbar: [['bold', 'italic'], [{ list: 'bullet' }]] } });
  quill.root.setAttribute('aria-label', 'The article');
  quill.setContents(quill.clipboard.convert({ html: article }), 'silent');
  quill.history.clear();
  const end = reader && saidso(quill, reader);
  const save = () => `${quill.getSemanticHTML()}\n${quill.root.innerHTML}\n${JSON.stringify(quill.getContents())}`;
  return { save, destroy: () => (end?.(), quill.container.remove()) };
});
