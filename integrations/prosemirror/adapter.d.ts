import type { Plugin } from 'prosemirror-state';
import type { SaidSo } from 'saidso';

/** A plugin that has `reader` follow the editor, and draws what it finds as decorations, until the editor's view is destroyed. */
export function saidso(reader: SaidSo): Plugin;
