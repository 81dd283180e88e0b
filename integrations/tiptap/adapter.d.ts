import type { Extension } from '@tiptap/core';
import type { SaidSo } from 'saidso';

/**
 * An extension that has `reader` follow the editor, and draws what it finds as decorations, until the editor is destroyed:
 * `SaidSoExtension.configure({ reader })`.
 */
export const SaidSoExtension: Extension<{ reader: SaidSo | null }>;
