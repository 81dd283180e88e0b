/**
 * A reading: one text with its Analysis and everything that is derived from the two for showing them. No DOM here.
 */
import { groupEntities, listedEntities } from './entities.js';
import { countManners, mannerOf } from './manner.js';
import { Search } from './search.js';
import { layerSpans } from './segments.js';
import { counted, groupSpeakers, wordsOf } from './speakers.js';
import { countSureness, isUnsureEntity, surenessOf, tellingMentions } from './sureness.js';

/** How many colours and lines tell speakers apart; 8 and 5 have no common factor, so 40 pairs come before a repeat. */
export const COLOURS = 8;
export const LINES = 5;

/** @typedef {ReturnType<typeof createReading>} Reading */

/** Quotes whose words are counted in one step. */
const STEP = 200;

/** The steps of making a reading, which it returns: of a long text each takes a few milliseconds. */
export function* readingSteps(text, analysis) {
  const words = [];
  for (const quote of analysis.quotes) {
    words.push(wordsOf(quote, text));
    if (words.length % STEP === 0) yield;
  }
  const speakers = groupSpeakers(analysis, text, words);
  yield;
  const speakerOf = [];
  for (const group of speakers) for (const id of group.quotes) speakerOf[id] = group;
  yield;
  const spans = layerSpans(analysis);
  yield;
  const listed = listedEntities(analysis);
  yield;
  const unsure = new Set(analysis.entities.filter((entity) => isUnsureEntity(entity, analysis)).map(({ id }) => id));
  yield;
  const types = groupEntities(analysis, listed);
  yield;
  const search = new Search({ text, analysis, speakerOf });
  const counts = { sureness: countSureness(analysis), manners: countManners(analysis), kinds: countKinds(analysis) };
  yield;
  return { text, analysis, spans, words, speakers, speakerOf, listed, types, unsure, search, ...counts };
}

/** A reading, at once. */
export function createReading(text, analysis) {
  const steps = readingSteps(text, analysis);
  let step = steps.next();
  while (!step.done) step = steps.next();
  return step.value;
}

/** The classes that give a speaker its colour and line. */
export function styleOf(group) {
  return group.key === 'nobody' ? 'nobody' : `c${group.order % COLOURS} l${group.order % LINES}`;
}

/** How many quotes are of each kind. */
function countKinds({ quotes }) {
  const kinds = { direct: 0, indirect: 0, mixed: 0 };
  for (const { kind } of quotes) kinds[kind]++;
  return kinds;
}

/**
 * What is to be shown: names of speakers, types of entity, kinds of quote, 'sure' or 'unsure', 'said' or 'believed'; nothing
 * chosen means all. Names, not ids, because the choice outlives the analysis. `words` are searched for.
 */
export function createFilter() {
  return { speakers: new Set(), types: new Set(), kinds: new Set(), sureness: new Set(), manners: new Set(), words: '' };
}

/** Whether the filter lets a speaker's quotes through. */
export const showsSpeaker = (filter, group) => filter.speakers.size === 0 || filter.speakers.has(group.name);

/** Whether the filter lets entities of a type through. */
export const showsType = (filter, type) => filter.types.size === 0 || filter.types.has(type);

/** Whether the filter lets a quote or a mention through, as sure or unsure as it is. */
export const showsSureness = (filter, thing) => filter.sureness.size === 0 || filter.sureness.has(surenessOf(thing));

/**
 * Whether a quote is counted: it is of the kind, as sure, and said or believed as the filter wants it. Whose quotes are shown, and
 * what is searched for, changes no count: a share is one of the whole.
 */
export const countsQuote = (filter, quote) =>
  showsSureness(filter, quote) &&
  (filter.manners.size === 0 || filter.manners.has(mannerOf(quote))) &&
  (filter.kinds.size === 0 || filter.kinds.has(quote.kind));

/** Whether a quote is shown. */
export function showsQuote({ analysis, speakerOf, search }, filter, id) {
  const hits = search.hits(filter.words);
  return countsQuote(filter, analysis.quotes[id]) && showsSpeaker(filter, speakerOf[id]) && (!hits || hits.quotes.has(id));
}

/** The quotes that are shown, in the order in which they begin in the text. */
export function shownQuotes(reading, filter) {
  const { quotes } = reading.analysis;
  const begin = (id) => quotes[id].content[0][0];
  return quotes.map(({ id }) => id).filter((id) => showsQuote(reading, filter, id)).sort((a, b) => begin(a) - begin(b));
}

/** All speakers, with what counts of theirs. */
export function countedSpeakers({ speakers, analysis, words }, filter) {
  return counted(speakers, analysis.quotes, words, (quote) => countsQuote(filter, quote));
}

/** The speakers to be listed: `quotes` are those to be listed, `count` and `words` tell of all that count. */
export function listedSpeakers(reading, filter) {
  return countedSpeakers(reading, filter)
    .map((group) => ({ ...group, count: group.quotes.length, quotes: group.quotes.filter((id) => showsQuote(reading, filter, id)) }))
    .filter((group) => group.quotes.length > 0);
}

/** Whether a mention is marked in the text. */
export function showsMention({ listed, search }, filter, mention) {
  const hits = search.hits(filter.words);
  const { entity, type } = mention;
  return listed.has(entity) && showsType(filter, type) && showsSureness(filter, mention) && (!hits || hits.entities.has(entity));
}

/** The types to be listed, each with the entities to be listed: those with a name that the filter lets through. */
export function listedTypes({ types, analysis, search }, filter) {
  const hits = search.hits(filter.words);
  const shown = (entity) => (!hits || hits.entities.has(entity.id)) && tellingMentions(entity, analysis).some((mention) => showsSureness(filter, mention));
  return types
    .filter((group) => showsType(filter, group.type))
    .map((group) => ({ ...group, entities: group.entities.filter(shown) }))
    .filter((group) => group.entities.length > 0);
}

/** Drops choices that the reading no longer offers, which would hide everything without a way to see why. */
export function pruneFilter(filter, reading) {
  const names = new Set(reading.speakers.map((group) => group.name));
  const types = new Set(reading.types.map((group) => group.type));
  filter.speakers.forEach((name) => names.has(name) || filter.speakers.delete(name));
  filter.types.forEach((type) => types.has(type) || filter.types.delete(type));
  // Where nothing is unsure there is nothing to choose from.
  if (reading.sureness.unsure === 0) filter.sureness.clear();
  if (reading.manners.believed === 0) filter.manners.clear();
  filter.kinds.forEach((kind) => reading.kinds[kind] || filter.kinds.delete(kind));
}
