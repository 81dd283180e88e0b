/**
 * A reading: one text with its Analysis and everything that is derived from the two for showing them. No DOM here.
 */
import { groupEntities, listedEntities } from './entities.js';
import { countManners, mannerOf } from './manner.js';
import { groupSpeakers } from './speakers.js';
import { countSureness, isUnsureEntity, surenessOf, tellingMentions } from './sureness.js';

/** How many colours and lines tell speakers apart; 8 and 5 have no common factor, so 40 pairs come before a repeat. */
export const COLOURS = 8;
export const LINES = 5;

/** @typedef {ReturnType<typeof createReading>} Reading */

export function createReading(text, analysis) {
  const speakers = groupSpeakers(analysis, text);
  const speakerOf = [];
  for (const group of speakers) for (const id of group.quotes) speakerOf[id] = group;
  const listed = listedEntities(analysis);
  const unsure = new Set(analysis.entities.filter((entity) => isUnsureEntity(entity, analysis)).map(({ id }) => id));
  const types = groupEntities(analysis, listed);
  return { text, analysis, speakers, speakerOf, listed, types, unsure, sureness: countSureness(analysis), manners: countManners(analysis) };
}

/** The classes that give a speaker its colour and line. */
export function styleOf(group) {
  return group.key === 'nobody' ? 'nobody' : `c${group.order % COLOURS} l${group.order % LINES}`;
}

/**
 * What is to be shown: names of speakers, types of entity, 'sure' or 'unsure', 'said' or 'believed'; nothing chosen means all. Names, not ids,
 * because the choice outlives the analysis.
 */
export function createFilter() {
  return { speakers: new Set(), types: new Set(), sureness: new Set(), manners: new Set() };
}

/** Whether the filter lets a speaker's quotes through. */
export const showsSpeaker = (filter, group) => filter.speakers.size === 0 || filter.speakers.has(group.name);

/** Whether the filter lets entities of a type through. */
export const showsType = (filter, type) => filter.types.size === 0 || filter.types.has(type);

/** Whether the filter lets a quote or a mention through, as sure or unsure as it is. */
export const showsSureness = (filter, thing) => filter.sureness.size === 0 || filter.sureness.has(surenessOf(thing));

/** Whether the filter lets a quote through, as sure as it is and said or believed as it is. */
export const showsQuote = (filter, quote) =>
  showsSureness(filter, quote) && (filter.manners.size === 0 || filter.manners.has(mannerOf(quote)));

/** The speakers to be listed, each with the quotes to be listed. */
export function listedSpeakers({ speakers, analysis }, filter) {
  const shown = (id) => showsQuote(filter, analysis.quotes[id]);
  return speakers
    .filter((group) => showsSpeaker(filter, group))
    .map((group) => ({ ...group, quotes: group.quotes.filter(shown) }))
    .filter((group) => group.quotes.length > 0);
}

/** The types to be listed, each with the entities to be listed: those with a name that the filter lets through. */
export function listedTypes({ types, analysis }, filter) {
  const shown = (entity) => tellingMentions(entity, analysis).some((mention) => showsSureness(filter, mention));
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
}
