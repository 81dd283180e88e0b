import type { SaidSo } from 'saidso';

/** Has `reader` follow a Lexical editor, and draws over it what is found, until the function is called that is returned. */
export function saidso(
  editor: { registerRootListener(listener: (root: HTMLElement | null, before: HTMLElement | null) => void): () => void },
  reader: SaidSo,
): () => void;
