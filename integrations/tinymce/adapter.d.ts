import type { SaidSo } from 'saidso';

/**
 * Has `reader` follow a TinyMCE editor, and draws over it what is found, until the editor is removed:
 * `tinymce.init({ setup: (editor) => saidso(editor, reader) })`.
 */
export function saidso(
  editor: { initialized: boolean; getBody(): HTMLElement; once(event: string, listener: () => void): unknown },
  reader: SaidSo,
): void;
