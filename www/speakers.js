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
 * @property {number} words quoted, but for those of others who are quoted within them
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

/** Quotes within quotes within quotes: none goes deeper. */
const DEEPEST = 16;

/** The words of a quote, with those of the quotes within it. */
export const wordsOf = (quote, text) => countWords(textOf(text, quote.content).join(' '));

/**
 * The words that count for each quote, by id. Those of a counted quote within it are its own speaker's, so that no word
 * counts twice; quotes that are not counted have none.
 * @param {object[]} quotes
 * @param {number[]} words of each quote, as `wordsOf` has them
 * @param {(quote: object) => boolean} counts
 */
export function ownWords(quotes, words, counts) {
  const inner = quotes.map(() => 0);
  for (const quote of quotes) {
    if (!counts(quote)) continue;
    // They are taken from the nearest quote around that is counted.
    let outer = quotes[quote.within];
    for (let depth = 0; outer && !counts(outer) && depth < DEEPEST; depth++) outer = quotes[outer.within];
    if (outer && counts(outer)) inner[outer.id] += words[quote.id];
  }
  return quotes.map((quote) => (counts(quote) ? Math.max(0, words[quote.id] - inner[quote.id]) : 0));
}

/**
 * The speakers of `text`, most words first, and last the quotes without one.
 * @param {number[]} [words] of each quote, as `wordsOf` has them
 * @returns {SpeakerGroup[]}
 */
export function groupSpeakers(analysis, text, words = analysis.quotes.map((quote) => wordsOf(quote, text))) {
  const groups = new Map();
  for (const quote of analysis.quotes) {
    const key = speakerKey(quote, text);
    if (!groups.has(key)) groups.set(key, newGroup(key, quote, analysis, text));
    const group = groups.get(key);
    group.quotes.push(quote.id);
    group.anonymous ||= quote.anonymous;
  }
  return counted([...groups.values()], analysis.quotes, words, () => true).map((group, order) => ({ ...group, order }));
}

/**
 * The groups with the quotes that count alone, and with their words and shares; most words first, and last the quotes without
 * a speaker. Groups of which nothing counts are left out.
 */
export function counted(groups, quotes, words, counts) {
  const own = ownWords(quotes, words, counts);
  const total = own.reduce((sum, n) => sum + n, 0);
  const last = (group) => (group.key === 'nobody' ? 1 : 0);
  return groups
    .map((group) => {
      const kept = group.quotes.filter((id) => counts(quotes[id]));
      const sum = kept.reduce((all, id) => all + own[id], 0);
      return { ...group, quotes: kept, words: sum, share: total ? sum / total : 0 };
    })
    .filter((group) => group.quotes.length > 0)
    .sort((a, b) => last(a) - last(b) || b.words - a.words || a.quotes[0] - b.quotes[0]);
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
