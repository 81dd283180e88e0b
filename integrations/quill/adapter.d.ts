import type { SaidSo } from 'saidso';

/** Has `reader` follow a Quill editor, and draws over it what is found, until the function is called that is returned. */
export function saidso(quill: { root: HTMLElement }, reader: SaidSo): () => void;
