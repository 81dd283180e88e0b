/**
 * What a screen reader says where a quote begins in the text and where it ends, in place of colours, lines and labels. No DOM here.
 */
import { mannerWords } from './manner.js';
import { isUnsure, percent } from './sureness.js';

const KINDS = { direct: 'Quote', indirect: 'Indirect quote', mixed: 'Partly direct quote' };

/**
 * "Indirect quote by Ann Lee, unsure, 41 %: ". Of a quote that the article interrupts each further part "goes on".
 * @param {number} part counts the parts of its content
 */
export function beginning(quote, { name }, part) {
  const who = name ? `by ${name}` : 'by nobody named';
  if (part > 0) return `${KINDS[quote.kind]} ${who} goes on: `;
  const unsure = isUnsure(quote) ? `unsure, ${percent(quote.confidence)}` : '';
  return `${[`${KINDS[quote.kind]} ${who}`, mannerWords(quote).toLowerCase(), unsure].filter(Boolean).join(', ')}: `;
}

/** "End of quote. "; of a quote within another one that too. */
export const ending = ({ within }) => ` End of ${within === null ? '' : 'inner '}quote. `;
