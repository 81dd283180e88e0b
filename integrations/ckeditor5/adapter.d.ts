import type { SaidSo } from 'saidso';

/**
 * A plugin for CKEditor 5, `plugins: [Essentials, ..., saidso(reader)]`: it has `reader` follow the editor, and draws what is found
 * by markers of the editing view alone, until the editor is destroyed.
 */
export function saidso(reader: SaidSo): (editor: any) => void;
