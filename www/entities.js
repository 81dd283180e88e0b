/**
 * The entities of an Analysis, grouped by type, and whom a mention stands for. No DOM here.
 */

/** Types in the order they are shown, with their headings. */
export const TYPES = new Map([
  ['person', 'People'],
  ['organization', 'Organizations'],
  ['place', 'Places'],
  ['group', 'Groups'],
  ['event', 'Events'],
  ['work', 'Works'],
  ['date', 'Dates'],
  ['time', 'Times'],
  ['duration', 'Durations'],
  ['money', 'Money'],
  ['percent', 'Percentages'],
  ['quantity', 'Quantities'],
]);

/**
 * The entities worth a place in the lists: those with a name or a value, and those that are quoted. The rest, "a museum",
 * "his customers", is in the analysis for the sake of its pronouns.
 * @returns {Set<number>} ids
 */
export function listedEntities({ entities, mentions, quotes }) {
  const named = (id) => mentions[id].kind === 'name' || mentions[id].kind === 'value';
  const listed = entities.filter((entity) => entity.mentions.some(named)).map((entity) => entity.id);
  return new Set([...listed, ...quotes.map((quote) => quote.speaker?.entity).filter((id) => id != null)]);
}

/**
 * The types present, each with its listed entities, most mentioned first.
 * @returns {{ type: string, label: string, entities: object[], mentions: number }[]}
 */
export function groupEntities(analysis, listed = listedEntities(analysis)) {
  const groups = new Map([...TYPES].map(([type, label]) => [type, { type, label, entities: [], mentions: 0 }]));
  for (const entity of analysis.entities) {
    const group = groups.get(entity.type);
    if (!group || !listed.has(entity.id) || entity.mentions.length === 0) continue;
    group.entities.push(entity);
    group.mentions += entity.mentions.length;
  }
  const present = [...groups.values()].filter((group) => group.entities.length > 0);
  for (const { entities } of present) entities.sort((a, b) => b.mentions.length - a.mentions.length || a.id - b.id);
  return present;
}

/**
 * Whom a pronoun or description stands for, such as "Amara Okafor, transport commissioner"; null for a mention that says
 * so itself.
 */
export function meant(mention, analysis, text) {
  if (mention.kind !== 'pronoun' && mention.kind !== 'nominal') return null;
  const entity = analysis.entities[mention.entity];
  const own = text.slice(mention.start, mention.end);
  if (!entity || entity.name.toLowerCase() === own.toLowerCase()) return null;
  return entity.role && entity.role !== own ? `${entity.name}, ${entity.role}` : entity.name;
}
