import { Editor, getSchema } from '@tiptap/core';
import { DOMParser } from '@tiptap/pm/model';
import StarterKit from '@tiptap/starter-kit';
import { SaidSoExtension } from 'saidso/tiptap';
import { fragmentOf, stage } from '../demo/stage.js';

stage((place, article, reader) => {
  const extensions = [StarterKit, SaidSoExtension.configure({ reader })];
  const editor = new Editor({
    element: place,
    // Its rules are in demo.css: a style element would need a policy of its own.
    injectCSS: false,
    extensions,
    editorProps: { attributes: { 'aria-label': 'The article' } },
    content: DOMParser.fromSchema(getSchema(extensions)).parse(fragmentOf(article)).toJSON(),
  });
  return { save: () => `${editor.getHTML()}\n${JSON.stringify(editor.getJSON())}`, destroy: () => editor.destroy() };
});
