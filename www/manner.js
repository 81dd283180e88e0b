/**
 * What kind of act a quote is: said, or believed, wished, meant to be done; and whether the article says that it was said.
 * No DOM here.
 */

/** @typedef {'said' | 'believed'} Manner what a reader may choose to see */

/** @returns {Manner} */
export const mannerOf = (quote) => (quote.speech ? 'said' : 'believed');

/** How many quotes are of each manner. */
export function countManners({ quotes }) {
  const said = quotes.filter(({ speech }) => speech).length;
  return { said, believed: quotes.length - said };
}

const POLARITIES = { affirmed: '', negated: 'not said', questioned: 'asked about' };

/** "Belief or wish", "Not said": what sets a quote apart from plain speech; empty for that. */
export function mannerWords({ speech, polarity }) {
  const belief = speech ? '' : 'belief or wish';
  // Of a belief nobody asks whether it was said: "does not want".
  const open = speech || polarity !== 'negated' ? POLARITIES[polarity] : 'denied';
  const words = [belief, open].filter(Boolean).join(', ');
  return words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
}
