import { baseKeymap } from 'prosemirror-commands';
import { history, redo, undo } from 'prosemirror-history';
import { keymap } from 'prosemirror-keymap';
import { DOMParser, DOMSerializer } from 'prosemirror-model';
import { schema } from 'prosemirror-schema-basic';
import { EditorState } from 'prosemirror-state';
import { EditorView } from 'prosemirror-view';
import { saidso } from 'saidso/prosemirror';
import { fragmentOf, stage } from '../demo/stage.js';

stage((place, article, reader) => {
  const plugins = [history(), keymap({ 'Mod-z': undo, 'Mod-Shift-z': redo }), keymap(baseKeymap)];
  if (reader) plugins.push(saidso(reader));
  const doc = DOMParser.fromSchema(schema).parse(fragmentOf(article));
  const attributes = { 'aria-label': 'The article', role: 'textbox', 'aria-multiline': 'true' };
  const view = new EditorView(place, { attributes, state: EditorState.create({ doc, plugins }) });
  const html = () => {
    const sheet = document.createElement('div');
    sheet.append(DOMSerializer.fromSchema(schema).serializeFragment(view.state.doc.content));
    return sheet.innerHTML;
  };
  return { save: () => `${html()}\n${JSON.stringify(view.state.doc)}`, destroy: () => view.destroy() };
});
