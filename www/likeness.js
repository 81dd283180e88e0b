/**
 * Whether the lists of one reading would do for another. While an article is written, most keys change nothing of who said what;
 * drawing the lists anew would cost more than all the rest, and end what the browser undoes as one. No DOM here.
 */

import { isUnsure, percent } from './sureness.js';

/** How far a quote may be from where the picture of the text shows it, as a part of the text's length. */
const NEAR = 0.005;

/**
 * Whether readings of two texts list the same words under the same ids, in nearly the same places of the text.
 * @param {{ text: string, analysis: object }} before
 * @param {{ text: string, analysis: object }} after
 */
export function listsAlike(before, after) {
  const [a, b] = [before.analysis, after.analysis];
  // Corrections are listed with their places.
  return (
    !corrected(a) &&
    !corrected(b) &&
    alike(a.quotes, b.quotes, (one, other) => sameQuote(one, other, before, after)) &&
    alike(a.entities, b.entities, (one, other) => sameEntity(one, other, a, b)) &&
    alike(a.notes, b.notes, (one, other) => one.severity === other.severity && one.message === other.message)
  );
}

/** What is told of how sure something is: of what is sure, nothing. */
const doubt = (thing) => (isUnsure(thing) ? percent(thing.confidence) : '');

const corrected = ({ corrections }) => (corrections?.corrections.length ?? 0) > 0;

const alike = (before, after, same) => before.length === after.length && before.every((each, i) => same(each, after[i]));

function sameQuote(one, other, before, after) {
  for (const key of ['kind', 'anonymous', 'speech', 'polarity', 'within']) if (one[key] !== other[key]) return false;
  if (doubt(one) !== doubt(other)) return false;
  const spans = (quote) => [quote.content, quote.cue, quote.speaker?.spans ?? []];
  const words = ([start, end], { text }) => text.slice(start, end);
  const same = (some, others) => alike(some, others, (a, b) => words(a, before) === words(b, after));
  if (!spans(one).every((list, i) => same(list, spans(other)[i]))) return false;
  if (String(one.speaker?.entities) !== String(other.speaker?.entities)) return false;
  const place = (quote, { text }) => quote.content[0][0] / text.length;
  return Math.abs(place(one, before) - place(other, after)) <= NEAR;
}

function sameEntity(one, other, before, after) {
  for (const key of ['type', 'name', 'role', 'gender', 'gender_guess']) if (one[key] !== other[key]) return false;
  const sure = (analysis) => (id) => `${analysis.mentions[id].kind} ${doubt(analysis.mentions[id])}`;
  if (String(one.mentions.map(sure(before))) !== String(other.mentions.map(sure(after)))) return false;
  return one.value === other.value || JSON.stringify(one.value) === JSON.stringify(other.value);
}
