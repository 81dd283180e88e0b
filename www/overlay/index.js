/** What adapters of editors are made from. */
export { domEditor } from './dom-editor.js';
export { adoptLooks, nameOf } from './looks.js';
export { PlacedText } from './placed-text.js';
export { scrollToRange } from './scroll.js';
