/**
 * What is known of a name, a value or a quote, in one line: whom it stands for, its type, its value, how sure. No DOM here.
 */
import { meant } from './entities.js';
import { mannerWords } from './manner.js';
import { KINDS } from './quote-text.js';
import { howSure } from './sureness.js';
import { valueWords } from './value-text.js';

/** "Amara Okafor, transport commissioner · person · almost certain, 97 %". */
export function mentionDetail(mention, analysis, text) {
  const entity = analysis.entities[mention.entity];
  const parts = [standsFor(mention, entity, analysis, text), mention.type, valueWords(entity?.value), sure(mention)];
  return capitalised(parts.filter(Boolean).join(' · '));
}

/** "Direct quote · said by Amara Okafor · very likely, 88 %". */
export function quoteDetail(quote, group) {
  const who = group.name ? `said by ${group.name}` : 'no speaker named';
  return [`${KINDS[quote.kind]}${quote.kind === 'mixed' ? '' : ' quote'}`, mannerWords(quote), who, sure(quote)].filter(Boolean).join(' · ');
}

const sure = ({ confidence }) => (typeof confidence === 'number' ? howSure(confidence) : '');

/** Whom a mention stands for: of a name only what it doesn't say itself, the fuller name and the role. */
function standsFor(mention, entity, analysis, text) {
  if (mention.kind !== 'name') return meant(mention, analysis, text);
  const own = text.slice(mention.start, mention.end);
  const name = entity && entity.name.toLowerCase() !== own.toLowerCase() ? entity.name : '';
  return [name, entity?.role].filter(Boolean).join(', ');
}

const capitalised = (words) => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());
