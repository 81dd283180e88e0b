/**
 * Who said how much: the quotes of an Analysis grouped by speaker. No DOM here.
 */

/**
 * @typedef {object} SpeakerGroup
 * @property {string} key what tells speakers apart
 * @property {string} name as shown; empty for quotes that nobody is named for
 * @property {string | null} role
 * @property {number | null} entity
 * @property {boolean} anonymous
 * @property {number[]} quotes ids, in text order
 * @property {number} words quoted
 * @property {number} share of all words quoted, 0 to 1
 * @property {number} order by words: 0 is who said most; picks the colour and the line
 */

const WORD = /[\p{L}\p{N}]+(?:['’.,\-‑][\p{L}\p{N}]+)*/gu;

/** The number of words in `text`. */
export function countWords(text) {
  return text.match(WORD)?.length ?? 0;
}

/** The text that spans cut out, in turn. */
export function textOf(text, spans) {
  return spans.map(([start, end]) => text.slice(start, end));
}

/** What tells the speaker of a quote apart from others. */
export function speakerKey(quote, text) {
  const { speaker } = quote;
  if (!speaker) return 'nobody';
  if (speaker.entity !== null && speaker.entity !== undefined) return `entity ${speaker.entity}`;
  return `words ${textOf(text, speaker.spans).join(' ').toLowerCase()}`;
}

/**
 * The speakers of `text`, most words first, and last the quotes without one.
 * @returns {SpeakerGroup[]}
 */
export function groupSpeakers(analysis, text) {
  const groups = new Map();
  let total = 0;
  for (const quote of analysis.quotes) {
    const key = speakerKey(quote, text);
    if (!groups.has(key)) groups.set(key, newGroup(key, quote, analysis, text));
    const group = groups.get(key);
    const words = countWords(textOf(text, quote.content).join(' '));
    group.quotes.push(quote.id);
    group.words += words;
    group.anonymous ||= quote.anonymous;
    total += words;
  }
  const last = (group) => (group.key === 'nobody' ? 1 : 0);
  const sorted = [...groups.values()].sort((a, b) => last(a) - last(b) || b.words - a.words || a.quotes[0] - b.quotes[0]);
  return sorted.map((group, order) => ({ ...group, order, share: total ? group.words / total : 0 }));
}

function newGroup(key, quote, analysis, text) {
  const id = quote.speaker?.entity ?? null;
  const entity = id === null ? null : analysis.entities[id];
  const words = quote.speaker ? textOf(text, quote.speaker.spans).join(' … ') : '';
  return {
    key,
    name: capitalised(entity?.name ?? words),
    role: entity?.role ?? null,
    entity: id,
    anonymous: false,
    quotes: [],
    words: 0,
  };
}

const capitalised = (words) => words.replace(/^\p{Ll}/u, (letter) => letter.toUpperCase());

/** At most two letters that stand for a name; "?" for none. */
export function initials(name) {
  const words = name.match(/[\p{L}\p{N}]+/gu) ?? [];
  const capitals = words.filter((word) => /^[\p{Lu}\p{Lo}\p{N}]/u.test(word));
  const chosen = capitals.length ? capitals : words;
  const ends = chosen.length > 1 ? [chosen[0], chosen.at(-1)] : chosen;
  return ends.map((word) => [...word][0].toUpperCase()).join('') || '?';
}
