/** Registers `<said-so>`, unless something has that name already. */
import { SaidSo } from './said-so.js';

if (!customElements.get('said-so')) customElements.define('said-so', SaidSo);

export { SaidSo };
