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
  grammar: 'the grammar of the quote that holds it',
  marks: 'its quotation marks',
};

/**
 * @typedef {object} Why
 * @property {string} heading
 * @property {{ term: string, text: string }[]} facts
 * @property {string[]} carried what the decision would be without this or that, the greatest loss first
 * @property {{ id: number, before: string, words: string, after: string }[]} others further mentions, with what is around
 */

/** Whether "why" can be asked of a place in the text: of quotes, names, pronouns and descriptions. */
export function isExplained({ analysis }, place) {
  return place?.layer === 'quote' || (place?.layer === 'mention' && analysis.mentions[place.id].kind !== 'value');
}

/** `explanation` itself; throws a TypeError when it isn't one, with offsets of JavaScript. */
export function checkedExplanation(explanation) {
  const { schema, offsets, names, quotes, whom } = explanation ?? {};
  if (schema !== 'saidso-why/1' || offsets !== 'utf16' || ![names, quotes, whom].every(Array.isArray)) {
    throw new TypeError('The explanation must be saidso-why/1 with UTF-16 offsets');
  }
  return explanation;
}

/**
 * What `explanation` says of a place.
 * @param {object} explanation
 * @param {import('./places.js').Place} place a quote, a name, a pronoun or a description
 * @param {import('./reading.js').Reading} reading
 * @returns {Why}
 */
export function whyOf(explanation, { layer, id }, reading) {
  if (layer === 'quote') return whyQuote(explanation, id, reading);
  return reading.analysis.mentions[id].kind === 'name' ? whyName(explanation, id, reading) : whyWhom(explanation, id, reading);
}

/** Whom a pronoun or a description stands for, and who was next. */
function whyWhom({ whom }, id, { analysis, text }) {
  const { start, end, entity } = analysis.mentions[id];
  const heading = `Why “${shortened(text.slice(start, end), 60)}”?`;
  const why = whom.find(({ mention }) => mention === id);
  const name = (entity) => analysis.entities[entity]?.name ?? 'nobody spoken of before';
  if (!why) return { ...unexplained(heading, 'a rule, with nothing to weigh'), facts: [{ term: 'Stands for', text: name(entity) }] };
  const { probability, instead, pros = [], cons = [] } = why;
  const facts = [{ term: 'Stands for', text: `${why.new ? 'somebody new' : name(entity)}: ${howSure(probability)}` }];
  if (instead) facts.push({ term: 'Else', text: `${name(instead.entity)}, ${percent(instead.probability)}` });
  const against = instead ? cons.map((words) => `not ${name(instead.entity)}: ${words}`) : [];
  return { heading, facts, carried: [...pros, ...against], others: [] };
}

function whyName({ names }, id, { analysis, text }) {
  const { start, end, type } = analysis.mentions[id];
  const heading = `Why “${shortened(text.slice(start, end), 60)}”?`;
  const why = names.find(({ mention }) => mention === id);
  if (!why) return unexplained(heading, by(analysis.mentions[id], 'a list or a pattern, with nothing to weigh'));
  const { probability, instead, type: taken = type } = why;
  const facts = [{ term: 'Taken for', text: `${taken}: ${howSure(probability)}` }];
  if (instead) facts.push({ term: instead.probability > probability ? 'More likely' : 'Else', text: `${instead.type ?? 'no name'}, ${percent(instead.probability)}` });
  if (taken !== type) facts.push({ term: 'Shown as', text: `${type}, as its other mentions are` });
  return { heading, facts, carried: carriedBy(why), others: otherMentions(why, id, analysis, text) };
}

function whyQuote({ quotes }, id, { analysis, text }) {
  const heading = 'Why this quote?';
  const why = quotes.find(({ quote }) => quote === id);
  if (!why) return unexplained(heading, by(analysis.quotes[id], 'rules, with nothing to weigh'));
  const facts = [
    { term: 'Taken for', text: `a quote: ${howSure(why.probability)}` },
    { term: 'Found by', text: FOUND_BY[why.by] ?? String(why.by) },
    { term: 'Its words', text: typeof why.content === 'number' ? `begin and end here, ${percent(why.content)}` : '' },
    { term: 'Cue', text: linkText(why.cue, text) },
    { term: 'Speaker', text: speakerText(why, analysis, text) },
  ];
  return { heading, facts: facts.filter((fact) => fact.text), carried: [], others: [] };
}

/** The speaker; where none is linked, whose speech goes on, or who came nearest to being it. */
function speakerText({ speaker, carried, almost }, { quotes }, text) {
  const before = quotes[carried];
  if (before) return `goes on from ${quoted(text, ...before.content[0])}`;
  return speaker || !almost ? linkText(speaker, text) : `none; nearest ${candidate(almost, text)}`;
}

/** What an editor says is certain, and only that. */
const by = ({ confidence }, else_) => (confidence === 1 ? 'hand: it was corrected' : else_);

const unexplained = (heading, by) => ({ heading, facts: [{ term: 'Found by', text: by }], carried: [], others: [] });

/** "“said”, 93 %; else “added”, 4 %". */
function linkText(link, text) {
  if (!link) return 'none';
  const linked = candidate(link, text);
  if (!link.instead) return linked;
  const { start, end } = link.instead;
  const same = start !== null && text.slice(start, end) === text.slice(link.start, link.end);
  return `${linked}; else ${same ? 'another ' : ''}${candidate(link.instead, text)}`;
}

const candidate = ({ start, end, probability }, text) => `${start === null ? 'none' : quoted(text, start, end)}, ${percent(probability)}`;

/** Words in marks, unless they begin with marks of their own. */
function quoted(text, start, end) {
  const words = shortened(oneLine(text.slice(start, end)), 60);
  return /^["“„«‘]/u.test(words) ? words : `“${words}”`;
}

const oneLine = (words) => words.replace(/\s+/gu, ' ');

/** What the decision leans on: how probable it is without this or that input, the least first. */
function carriedBy({ probability, without = [] }) {
  if (without.length === 0) return [];
  const losses = without.map((each) => ({ ...each, loss: probability - each.probability })).filter(({ loss }) => loss >= LEAST_LOSS);
  if (losses.length === 0) return ['nothing alone: about as likely without any one of its inputs'];
  losses.sort((a, b) => b.loss - a.loss);
  return losses.slice(0, CARRIED).map(({ what, probability: left }) => `${percent(left)} without ${what}`);
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
