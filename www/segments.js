/**
 * From an Analysis to what is drawn: blocks of text, each cut into segments at every edge of every span. No DOM here.
 *
 * Blocks and segments cover the text without gap or overlap, so that drawing them in turn draws the text.
 */

/** @typedef {'quote' | 'cue' | 'speaker' | 'mention' | 'note'} Layer */
/** @typedef {{ layer: Layer, id: number, start: number, end: number, part: number }} LayerSpan */
/** @typedef {{ start: number, end: number, spans: LayerSpan[] }} Segment */
/** @typedef {{ kind: 'paragraph' | 'gap', start: number, end: number, segments: Segment[] }} Block */

/** Longer paragraphs are drawn in pieces of this many characters, or a text without breaks would freeze the page. */
const LONGEST_BLOCK = 20_000;

/** Likewise for paragraphs crowded with spans. */
const MOST_SEGMENTS = 2_000;

/**
 * Every span to be drawn, by start and then the longer first. `part` counts within one quote's content, cue or speaker.
 * Spans that don't lie within the text are left out: an analysis may be handed in by anyone.
 * @returns {LayerSpan[]}
 */
export function layerSpans(analysis) {
  const spans = [];
  const add = (layer, id, start, end, part = 0) => {
    if (start >= 0 && start < end && end <= analysis.length) spans.push({ layer, id, start, end, part });
  };
  const addAll = (layer, id, ranges) => ranges?.forEach(([start, end], part) => add(layer, id, start, end, part));
  // Layer by layer: each is in text order nearly, which takes a browser a third of the time to sort.
  for (const { id, content } of analysis.quotes) addAll('quote', id, content);
  for (const { id, cue } of analysis.quotes) addAll('cue', id, cue);
  for (const { id, speaker } of analysis.quotes) addAll('speaker', id, speaker?.spans);
  for (const mention of analysis.mentions) add('mention', mention.id, mention.start, mention.end);
  analysis.notes.forEach((note, id) => add('note', id, note.start, note.end));
  return spans.sort((a, b) => a.start - b.start || b.end - a.end);
}

/**
 * The whole text as blocks: paragraphs, and the white space between them. Each is cut when it is asked for, as a long text has
 * many.
 * @param {LayerSpan[]} [spans] as `layerSpans` has them
 * @returns {Generator<Block>}
 */
export function* blocks(analysis, spans = layerSpans(analysis)) {
  let open = [];
  let next = 0;
  for (const range of blockRanges(analysis)) {
    const first = next;
    while (next < spans.length && spans[next].start < range.end) next++;
    const segments = cut(range, open, spans.slice(first, next));
    open = segments.at(-1).spans.filter((span) => span.end > range.end);
    yield* inPieces({ ...range, segments });
  }
}

/** Paragraphs and gaps in turn, from 0 to the text's length. */
function blockRanges({ paragraphs, length }) {
  const ranges = [];
  let at = 0;
  const upTo = (end, kind) => {
    if (end > at) for (; at < end; at = ranges.at(-1).end) ranges.push({ kind, start: at, end: Math.min(end, at + LONGEST_BLOCK) });
  };
  for (const [start, end] of paragraphs) {
    upTo(Math.min(start, length), 'gap');
    upTo(Math.min(end, length), 'paragraph');
  }
  upTo(length, paragraphs.length ? 'gap' : 'paragraph');
  return ranges;
}

/**
 * A range cut at every edge of a span, each segment with the spans over it, outer first. `open` are the spans that began before
 * it and reach into it; `spans` begin in it, and are ordered as [layerSpans] orders them.
 */
export function cut(range, open, spans) {
  const segments = [];
  const edges = sortedEdges(range, [...open, ...spans]);
  let active = open;
  let next = 0;
  for (let i = 0; i + 1 < edges.length; i++) {
    const [start, end] = [edges[i], edges[i + 1]];
    if (active.some((span) => span.end <= start)) active = active.filter((span) => span.end > start);
    if (next < spans.length && spans[next].start === start) active = active.slice();
    while (next < spans.length && spans[next].start === start) active.push(spans[next++]);
    segments.push({ start, end, spans: active });
  }
  return segments;
}

/** Each place in a range where it or a span begins or ends, once, ascending. */
function sortedEdges(range, spans) {
  const edges = new Set([range.start, range.end]);
  for (const { start, end } of spans) {
    if (start > range.start) edges.add(start);
    if (end < range.end) edges.add(end);
  }
  return Uint32Array.from(edges).sort();
}

function inPieces(block) {
  const { kind, segments } = block;
  if (segments.length <= MOST_SEGMENTS) return [block];
  const pieces = [];
  for (let i = 0; i < segments.length; i += MOST_SEGMENTS) {
    const piece = segments.slice(i, i + MOST_SEGMENTS);
    pieces.push({ kind, start: piece[0].start, end: piece.at(-1).end, segments: piece });
  }
  return pieces;
}

/** Whether a first paragraph reads as a headline: short, and without a sentence's end. */
export function isHeadline(text) {
  return text.length <= 120 && !/[.!?…:;,]["'”’»]*\s*$/u.test(text) && !/^["“„«‘]/u.test(text);
}
