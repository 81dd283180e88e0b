import { createEmptyHistoryState, registerHistory } from '@lexical/history';
import { $generateHtmlFromNodes, $generateNodesFromDOM } from '@lexical/html';
import { HeadingNode, QuoteNode, registerRichText } from '@lexical/rich-text';
import { $getRoot, $insertNodes, createEditor } from 'lexical';
import { saidso } from 'saidso/lexical';
import { fragmentOf, stage } from '../demo/stage.js';

stage((place, article, reader) => {
  const sheet = place.querySelector('#sheet');
  const editor = createEditor({ nodes: [HeadingNode, QuoteNode], onError: (error) => reportError(error) });
  editor.setRootElement(sheet);
  const release = [registerRichText(editor), registerHistory(editor, createEmptyHistoryState(), 300)];
  const fill = () => {
    $getRoot().clear().select();
    $insertNodes($generateNodesFromDOM(editor, fragmentOf(article)).filter((node) => node.getTextContent().trim()));
  };
  editor.update(fill, { discrete: true, tag: 'history-merge' });
  if (reader) release.push(saidso(editor, reader));
  const save = () => `${editor.read(() => $generateHtmlFromNodes(editor))}\n${JSON.stringify(editor.getEditorState())}`;
  const destroy = () => {
    for (const each of release.reverse()) each();
    editor.setRootElement(null);
  };
  return { save, destroy };
});
