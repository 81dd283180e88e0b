/**
 * What is marked in an editor: who said what, and nothing that would only crowd the page. No DOM here.
 */
import { showsQuote, styleOf } from '../reading.js';
import { cut } from '../segments.js';
import { isUnsure } from '../sureness.js';

/**
 * @typedef {object} Mark
 * @property {number} start
 * @property {number} end
 * @property {string} look one of those in looks.js: what the words are, and whose
 */

/**
 * The marks of what `filter` lets through, in text order. Those of quotes do not overlap: of a quote within a quote, its own
 * speaker's shows.
 * @param {import('../reading.js').Reading} reading
 * @returns {Mark[]}
 */
export function marksOf(reading, filter) {
  const { analysis, speakerOf } = reading;
  const spans = reading.spans.filter(({ layer, id }) => layer !== 'mention' && layer !== 'note' && showsQuote(reading, filter, id));
  const lookOf = ({ layer, id }) => {
    const kind = layer === 'quote' && isUnsure(analysis.quotes[id]) ? 'unsure' : layer;
    return `${kind} ${styleOf(speakerOf[id])}`;
  };
  const others = spans.filter(({ layer }) => layer !== 'quote').map((span) => ({ start: span.start, end: span.end, look: lookOf(span) }));
  const quotes = innermost(spans.filter(({ layer }) => layer === 'quote'), analysis.length, lookOf);
  return [...quotes, ...others].sort((a, b) => a.start - b.start || b.end - a.end);
}

function innermost(spans, length, lookOf) {
  const marks = [];
  for (const { start, end, spans: over } of cut({ start: 0, end: length }, [], spans)) {
    // Spans begin outer first.
    const inner = over.at(-1);
    if (!inner) continue;
    const last = marks.at(-1);
    if (last?.of === inner && last.end === start) last.end = end;
    else marks.push({ start, end, look: lookOf(inner), of: inner });
  }
  return marks.map(({ of, ...mark }) => mark);
}
