/**
 * The text that a paste or a drop carries.
 */
import { htmlText } from './html-text.js';

/** Markup that tells more of a text than its plain form does; Word's and Google's plain forms have no blank line between paragraphs. */
const STRUCTURE = /<(?:p|h[1-6]|li|td|th|blockquote|pre|dd)[\s>]/i;

/** Code editors colour each line as an element; what they mean is the plain form. */
const CODE = /^[^]{0,600}?white-space:\s*pre;/i;

/**
 * The text of a paste, by its HTML where that tells more; empty when there is none.
 * @param {DataTransfer} data
 */
export function transferText(data) {
  const plain = data.getData('text/plain');
  const html = data.getData('text/html');
  if (plain && (!STRUCTURE.test(html) || CODE.test(html))) return plain;
  const text = htmlText(html);
  // HTML that hides most of what its plain form says isn't trusted with it.
  return letters(text) * 2 < letters(plain) ? plain : text;
}

const letters = (text) => text.replace(/\s+/g, '').length;
