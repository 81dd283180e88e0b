/**
 * The balance of sources: who has how many of the quoted words, what kind of source that is, how it is quoted, and where in
 * the text each voice speaks. Numbers and words alone, no DOM here.
 */
import { count } from './dom.js';
import { countedSpeakers, countsQuote, styleOf } from './reading.js';
import { SOURCES, sourceKind } from './sources.js';
import { ownWords } from './speakers.js';

/** How many speakers have a bar and a lane of their own. */
const MOST = 7;

/** In how many steps a strip is drawn; what lies in one step runs together. */
export const STEPS = 500;

/**
 * @typedef {object} Row
 * @property {string} label
 * @property {string} look the classes it is drawn with: a speaker's colour, or a filling
 * @property {number} voices how many speakers
 * @property {number} quotes
 * @property {number} words
 * @property {number} share of the chart's words, 0 to 1
 *
 * @typedef {object} Chart
 * @property {string} key
 * @property {string} title
 * @property {string} note what is counted how, where that is not plain
 * @property {Row[]} rows
 *
 * @typedef {{ label: string, look: string, bits: [number, number][] }} Lane `bits` are steps, half-open, apart, ascending
 * @typedef {{ id: number, at: number, lane: number }} Stop a quote, with where it begins, from 0 to 1
 *
 * @typedef {{ counted: string, charts: Chart[], lanes: Lane[], stops: Stop[] }} Balance
 */

/**
 * @param {import('./reading.js').Reading} reading
 * @returns {Balance | null} null when nothing counts
 */
export function balanceOf(reading, filter) {
  const groups = countedSpeakers(reading, filter);
  if (groups.length === 0) return null;
  const { analysis } = reading;
  const charts = [speakerChart(groups), sourceChart(groups, analysis), kindChart(reading, filter), genderChart(groups, analysis)];
  return { counted: countedWords(reading, filter, groups), charts: charts.filter(Boolean), ...strip(groups, analysis) };
}

/** "Counted: 13 of 14 quotes, with 160 words. Beliefs and wishes are left out." */
function countedWords({ analysis: { quotes } }, filter, groups) {
  const n = sum(groups, (group) => group.quotes.length);
  const of = n < quotes.length ? ` of ${quotes.length.toLocaleString('en')}` : '';
  const sentences = [`Counted: ${n.toLocaleString('en')}${of} ${n === 1 && !of ? 'quote' : 'quotes'}, with ${count(sum(groups, ({ words }) => words), 'word')}.`];
  if (of) sentences.push(`Left out by the filters: ${leftOut(filter).join(', ')}.`);
  else if (quotes.some(({ speech }) => !speech)) sentences.push('Beliefs and wishes are among them.');
  if (quotes.some((quote) => quote.within !== null && countsQuote(filter, quote))) {
    sentences.push('Of a quote within a quote, the words count for the inner speaker alone.');
  }
  return sentences.join(' ');
}

const LEFT_OUT = {
  manners: { said: 'what is said', believed: 'beliefs and wishes' },
  kinds: { direct: 'direct quotes', indirect: 'indirect quotes', mixed: 'partly quoted ones' },
  sureness: { sure: 'what is sure', unsure: 'what is unsure' },
};

/** What the filters hide, in words. */
function leftOut(filter) {
  const choices = Object.entries(LEFT_OUT).filter(([name]) => filter[name].size > 0);
  return choices.flatMap(([name, words]) => Object.keys(words).filter((each) => !filter[name].has(each)).map((each) => words[each]));
}

function speakerChart(groups) {
  return chart('speakers', 'Words by speaker', '', voicesOf(groups).map(({ label, look, members }) => ({ ...tally(members), label, look })));
}

/** The speakers who have a bar and a lane of their own, then the others together, then what nobody is named for. */
function voicesOf(groups) {
  const named = groups.filter(({ key }) => key !== 'nobody');
  const nobody = groups.filter(({ key }) => key === 'nobody');
  // "1 other speaker" would take the room of the speaker.
  const own = named.slice(0, named.length > MOST + 1 ? MOST : named.length);
  const rest = named.slice(own.length);
  const voices = [...own, ...nobody].map((group) => ({ label: group.name || 'No speaker named', look: styleOf(group), members: [group] }));
  if (rest.length > 0) voices.splice(own.length, 0, { label: count(rest.length, 'other speaker'), look: 'rest', members: rest });
  return voices;
}

/** Fillings: the less is known of a source, the emptier. */
const SOURCE_LOOKS = { person: 'full', organization: 'full', described: 'hatched', anonymous: 'dotted', unattributed: 'hollow' };

function sourceChart(groups, analysis) {
  const byKind = new Map([...SOURCES.keys()].map((kind) => [kind, []]));
  for (const group of groups) byKind.get(sourceKind(group, analysis)).push(group);
  const rows = [...SOURCES].map(([kind, label]) => ({
    ...tally(byKind.get(kind)),
    label,
    look: SOURCE_LOOKS[kind],
    kind,
  }));
  // That there is no unnamed source is worth a row; of what few articles have it is not.
  const told = rows.filter(({ kind, quotes }) => quotes > 0 || kind !== 'described');
  return chart('sources', 'Words by kind of source', '', told);
}

const KIND_ROWS = { direct: ['Direct', 'full'], mixed: ['Partly quoted', 'hatched'], indirect: ['Indirect', 'hollow'] };

function kindChart({ analysis: { quotes }, words, speakerOf }, filter) {
  const counts = (quote) => countsQuote(filter, quote);
  const own = ownWords(quotes, words, counts);
  const rows = Object.entries(KIND_ROWS).map(([kind, [label, look]]) => {
    const of = quotes.filter((quote) => quote.kind === kind && counts(quote));
    const voices = new Set(of.map(({ id }) => speakerOf[id].key).filter((key) => key !== 'nobody'));
    return { label, look, voices: voices.size, quotes: of.length, words: sum(of, ({ id }) => own[id]) };
  });
  return chart('kinds', 'Direct or indirect', 'Partly quoted: a sentence with a few words in quote marks. All its words count there.', rows);
}

const GENDERS = [
  { label: 'Women', look: 'full', of: ({ gender }) => gender === 'feminine' },
  { label: 'Men', look: 'full', of: ({ gender }) => gender === 'masculine' },
  { label: 'Women: a guess by the given name', look: 'hatched', of: ({ gender, gender_guess: guess }) => !gender && guess === 'feminine' },
  { label: 'Men: a guess by the given name', look: 'hatched', of: ({ gender, gender_guess: guess }) => !gender && guess === 'masculine' },
  { label: 'Not known', look: 'hollow', of: ({ gender, gender_guess: guess }) => !gender && !guess },
];

/** Of people alone; where nobody is quoted whom the text takes for a person there is no such chart. */
function genderChart(groups, { entities }) {
  const people = groups.filter(({ entity }) => entities[entity]?.type === 'person');
  if (people.length === 0) return null;
  const rows = GENDERS.map(({ label, look, of }) => ({ ...tally(people.filter(({ entity }) => of(entities[entity]))), label, look }));
  const told = rows.filter(({ quotes, look }) => quotes > 0 || look === 'full');
  const note = 'Of people alone. What the text itself says, by “she” or “Mr.”, stands apart from guesses.';
  return chart('gender', 'Women and men', note, told);
}

/** The rows of a chart get their shares. */
function chart(key, title, note, rows) {
  const total = sum(rows, ({ words }) => words);
  return { key, title, note, rows: rows.map((row) => ({ ...row, share: total ? row.words / total : 0 })) };
}

function tally(groups) {
  return { voices: groups.filter(({ key }) => key !== 'nobody').length, quotes: sum(groups, ({ quotes }) => quotes.length), words: sum(groups, ({ words }) => words) };
}

/** A lane for each voice, and every quote as a place to go to. */
function strip(groups, { quotes, length }) {
  const stops = [];
  const lanes = voicesOf(groups).map(({ label, look, members }, lane) => {
    const ids = members.flatMap((group) => group.quotes);
    for (const id of ids) stops.push({ id, at: quotes[id].content[0][0] / length, lane });
    return { label, look, bits: joined(ids.flatMap((id) => quotes[id].content), length) };
  });
  stops.sort((a, b) => a.at - b.at || a.id - b.id);
  return { lanes, stops };
}

/** Spans as steps, each at least one wide; those that touch run together. */
function joined(spans, length) {
  const bits = [];
  for (const [start, end] of [...spans].sort((a, b) => a[0] - b[0])) {
    const from = Math.min(STEPS - 1, Math.floor((start / length) * STEPS));
    const to = Math.max(from + 1, Math.round((end / length) * STEPS));
    const last = bits.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else bits.push([from, to]);
  }
  return bits;
}

/** The stop nearest to a point of the strip, of one lane where it has any. */
export function nearestStop(stops, at, lane) {
  const own = stops.filter((stop) => stop.lane === lane);
  const away = (stop) => Math.abs(stop.at - at);
  return (own.length ? own : stops).reduce((best, stop) => (away(stop) < away(best) ? stop : best));
}

/** "26%"; "under 1%" for what is there and would round to nothing. */
export function shareText(share) {
  const percent = Math.round(share * 100);
  return percent === 0 && share > 0 ? 'under 1%' : `${percent}%`;
}

const sum = (all, of) => all.reduce((total, each) => total + of(each), 0);
