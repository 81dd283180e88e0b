/** saidso for Tiptap: ProseMirror's plugin as an extension. */
import { Extension } from '@tiptap/core';
import { Plugin, PluginKey } from '@tiptap/pm/state';
import { Decoration, DecorationSet } from '@tiptap/pm/view';
import { pluginOf } from '../prosemirror/plugin.js';

const saidso = pluginOf({ Plugin, PluginKey, Decoration, DecorationSet });

/** An extension that has the `<said-so>` element `reader`, its one option, follow the editor. */
export const SaidSoExtension = Extension.create({
  name: 'saidso',
  addOptions: () => ({ reader: null }),
  addProseMirrorPlugins() {
    const { reader } = this.options;
    return reader ? [saidso(reader)] : [];
  },
});
