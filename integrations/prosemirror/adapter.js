/** saidso for ProseMirror: a plugin. */
import { Plugin, PluginKey } from 'prosemirror-state';
import { Decoration, DecorationSet } from 'prosemirror-view';
import { pluginOf } from './plugin.js';

/** `saidso(reader)`: a plugin that has the `<said-so>` element `reader` follow the editor. */
export const saidso = pluginOf({ Plugin, PluginKey, Decoration, DecorationSet });
