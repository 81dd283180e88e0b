/**
 * Where in the text a thing stands, and what to call it. No DOM here.
 */
import { mentionDetail, quoteDetail } from './detail.js';
import { meant } from './entities.js';
import { quoteText, shortened } from './quote-text.js';

/**
 * @typedef {{ layer: import('./segments.js').Layer, id: number }} Place
 * @typedef {{ kind: 'quote' | 'speaker' | 'entity' | 'note', id: number | string }} Thing
 */

/**
 * The places of a thing, in text order.
 * @param {import('./reading.js').Reading} reading
 * @param {Thing} thing
 * @returns {Place[]}
 */
export function placesOf(reading, { kind, id }) {
  const { analysis, speakers } = reading;
  switch (kind) {
    case 'entity':
      return analysis.entities[id].mentions.map((mention) => ({ layer: 'mention', id: mention }));
    case 'speaker':
      return (speakers.find((group) => group.key === id)?.quotes ?? []).map((quote) => ({ layer: 'quote', id: quote }));
    default:
      return [{ layer: kind, id }];
  }
}

/** What stands at a place: of a mention, whom it stands for. */
export function thingAt({ analysis }, { layer, id }) {
  return layer === 'mention' ? { kind: 'entity', id: analysis.mentions[id].entity } : { kind: layer, id };
}

/** The span of a place: the first part of a quote. */
export function spanOf({ analysis }, { layer, id }) {
  if (layer === 'quote') return analysis.quotes[id].content[0];
  const { start, end } = (layer === 'note' ? analysis.notes : analysis.mentions)[id];
  return [start, end];
}

/** The quote that begins with exactly this span, or else the mention that is there; null when there is none. */
export function placeAt({ quotes, mentions }, [from, to]) {
  const is = (start, end) => start === from && end === to;
  const quote = quotes.find(({ content }) => is(...content[0]));
  const mention = quote ? null : mentions.find(({ start, end }) => is(start, end));
  return quote ? { layer: 'quote', id: quote.id } : mention ? { layer: 'mention', id: mention.id } : null;
}

/** The innermost quote whose content holds an offset; undefined where nothing is said. */
export function quoteAt({ quotes }, offset) {
  const lengths = quotes.flatMap(({ id, content }) =>
    content.filter(([start, end]) => start <= offset && offset <= end).map(([start, end]) => ({ id, length: end - start })),
  );
  return lengths.reduce((least, each) => (each.length < (least?.length ?? Infinity) ? each : least), undefined)?.id;
}

/** What is lit together with a place: all of a quote, its cue and its speaker. */
export function companions({ layer, id }) {
  return layer === 'quote' ? ['quote', 'cue', 'speaker'].map((each) => ({ layer: each, id })) : [{ layer, id }];
}

/** The mention through which the text names the speaker of a quote: "he". Undefined when there is none. */
export function speakerMention({ analysis }, quote) {
  const { speaker } = analysis.quotes[quote];
  if (!speaker) return undefined;
  const within = (m) => speaker.spans.some(([start, end]) => start <= m.start && m.end <= end);
  const candidates = analysis.entities[speaker.entity]?.mentions ?? [];
  return candidates.map((id) => analysis.mentions[id]).find(within);
}

/** A place in a few words, for the bar and for screen readers. */
export function describe(reading, { layer, id }) {
  const { analysis, text, speakerOf } = reading;
  if (layer === 'note') return analysis.notes[id].message;
  if (layer === 'quote') {
    return `${speakerOf[id].name || 'No speaker named'}: ${shortened(quoteText(analysis.quotes[id], text), 80)}`;
  }
  const mention = analysis.mentions[id];
  const words = shortened(text.slice(mention.start, mention.end), 80);
  const whom = meant(mention, analysis, text);
  return whom ? `“${words}” is ${whom}` : words;
}

/** What is known of a place, in a line under those words; empty for a note. */
export function detailOf({ analysis, text, speakerOf }, { layer, id }) {
  if (layer === 'quote') return quoteDetail(analysis.quotes[id], speakerOf[id]);
  return layer === 'mention' ? mentionDetail(analysis.mentions[id], analysis, text) : '';
}
