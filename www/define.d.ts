/** Registers `<said-so>`, unless something has that name already. */
import type { SaidSo as Instance } from './saidso.js';

export type SaidSo = Instance;

/** The class of the element. On a server it is undefined. */
export const SaidSo: {
  new (): SaidSo;
  prototype: SaidSo;
  readonly version: string;
};
