/**
 * From an explanation, `saidso-why/1`, to what a reader is told of one name or quote. No DOM here.
 */
import { shortened } from './quote-text.js';
import { howSure, percent } from './sureness.js';

/** How many of the things that carried a decision are told, and the smallest loss, of 1, that is worth telling. */
const CARRIED = 3;
const LEAST_LOSS = 0.01;

/** Characters of the text that are shown on either side of another mention. */
const AROUND = 28;

const FOUND_BY = {
  tagger: 'the learned tagger',
  turn: 'its layout, a turn after the speaker’s name',
  marks: 'its quotation marks',
};

/**
 * @typedef {object} Why
 * @property {string} heading
 * @property {{ term: string, text: string }[]} facts
 * @property {string[]} carried what the decision would be without this or that, the greatest loss first
 * @property {{ id: number, before: string, words: string, after: string }[]} others further mentions, with what is around
 */

/** Whether "why" can be asked of a place in the text: of quotes and of names. */
export function isExplained({ analysis }, place) {
  return place?.layer === 'quote' || (place?.layer === 'mention' && analysis.mentions[place.id].kind === 'name');
}

/** `explanation` itself; throws a TypeError when it isn't one, with offsets of JavaScript. */
export function checkedExplanation(explanation) {
  const { schema, offsets, names, quotes } = explanation ?? {};
  if (schema !== 'saidso-why/1' || offsets !== 'utf16' || !Array.isArray(names) || !Array.isArray(quotes)) {
    throw new TypeError('The explanation must be saidso-why/1 with UTF-16 offsets');
  }
  return explanation;
}

/**
 * What `explanation` says of a place.
 * @param {object} explanation
 * @param {import('./places.js').Place} place a quote or a name
 * @param {import('./reading.js').Reading} reading
 * @returns {Why}
 */
export function whyOf(explanation, { layer, id }, reading) {
  return layer === 'quote' ? whyQuote(explanation, id, reading) : whyName(explanation, id, reading);
}

function whyName({ names }, id, { analysis, text }) {
  const { start, end, type } = analysis.mentions[id];
  const heading = `Why “${shortened(text.slice(start, end), 60)}”?`;
  const why = names.find(({ mention }) => mention === id);
  if (!why) return unexplained(heading, 'a list or a pattern, with nothing to weigh');
  const { probability, instead } = why;
  const facts = [{ term: 'Taken for', text: `${type}: ${howSure(probability)}` }];
  if (instead) facts.push({ term: 'Else', text: `${instead.type ?? 'no name'}, ${percent(instead.probability)}` });
  return { heading, facts, carried: carriedBy(why), others: otherMentions(why, id, analysis, text) };
}

function whyQuote({ quotes }, id, { text }) {
  const heading = 'Why this quote?';
  const why = quotes.find(({ quote }) => quote === id);
  if (!why) return unexplained(heading, 'rules, with nothing to weigh');
  const facts = [
    { term: 'Taken for', text: `a quote: ${howSure(why.probability)}` },
    { term: 'Found by', text: FOUND_BY[why.by] ?? String(why.by) },
    { term: 'Cue', text: link(why.cue, text) },
    { term: 'Speaker', text: link(why.speaker, text) },
  ];
  return { heading, facts, carried: [], others: [] };
}

const unexplained = (heading, by) => ({ heading, facts: [{ term: 'Found by', text: by }], carried: [], others: [] });

/** "“said”, 93 %; else “added”, 4 %". */
function link(linked, text) {
  if (!linked) return 'none';
  const one = ({ start, end, probability }) => `${start === null ? 'none' : quoted(text, start, end)}, ${percent(probability)}`;
  return linked.instead ? `${one(linked)}; else ${one(linked.instead)}` : one(linked);
}

const quoted = (text, start, end) => `“${shortened(oneLine(text.slice(start, end)), 60)}”`;

const oneLine = (words) => words.replace(/\s+/gu, ' ');

/** What the decision leans on: the inputs without which it would be the least probable. */
function carriedBy({ probability, without = [] }) {
  if (without.length === 0) return [];
  const losses = without.map((each) => ({ ...each, loss: probability - each.probability })).filter(({ loss }) => loss >= LEAST_LOSS);
  if (losses.length === 0) return ['Nothing alone: without any one input it would be about as likely.'];
  losses.sort((a, b) => b.loss - a.loss);
  return losses.slice(0, CARRIED).map(({ what, probability: left }) => `Without ${what} it would be ${percent(left)}.`);
}

function otherMentions({ others = [] }, id, { mentions }, text) {
  const known = [...new Set(others)].filter((other) => other !== id && mentions[other]).sort((a, b) => a - b);
  return known.map((other) => {
    const { start, end } = mentions[other];
    return { id: other, before: before(text, start), words: oneLine(text.slice(start, end)), after: after(text, end) };
  });
}

/** Some whole words up to `end`; no half character where there is no space to cut at. */
function before(text, end) {
  const start = Math.max(0, end - AROUND);
  const words = text.slice(start, end);
  return oneLine(start === 0 ? words : words.replace(/^\S*\s|^[\udc00-\udfff]/u, ''));
}

/** Some whole words from `start` on. */
function after(text, start) {
  const words = text.slice(start, start + AROUND);
  return oneLine(start + AROUND >= text.length ? words : words.replace(/\s\S*$|[\ud800-\udbff]$/u, ''));
}
