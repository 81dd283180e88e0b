/**
 * What kind of source a speaker is. No DOM here.
 */

/** @typedef {'person' | 'organization' | 'described' | 'anonymous' | 'unattributed'} SourceKind */

/** The kinds in the order they are shown, with what to call them. */
export const SOURCES = new Map([
  ['person', 'Named people'],
  ['organization', 'Organizations and other bodies'],
  ['described', 'Described, not named'],
  ['anonymous', 'Unnamed sources'],
  ['unattributed', 'No speaker named'],
]);

/**
 * @param {import('./speakers.js').SpeakerGroup} group
 * @returns {SourceKind}
 */
export function sourceKind(group, { entities, mentions }) {
  if (group.key === 'nobody') return 'unattributed';
  if (group.anonymous) return 'anonymous';
  const entity = entities[group.entity];
  if (!entity) return 'described';
  if (entity.type !== 'person') return 'organization';
  return entity.mentions.some((id) => mentions[id].kind === 'name') ? 'person' : 'described';
}

/** Under which heading a speaker is listed. */
const HEADINGS = { anonymous: 'Unnamed sources', unattributed: 'Not attributed' };

/**
 * The speakers under the headings they are listed under: who is known, who is not named, and what nobody is named for.
 * Headings without speakers are left out.
 * @returns {{ heading: string, groups: import('./speakers.js').SpeakerGroup[] }[]}
 */
export function speakerSections(groups, analysis) {
  const sections = ['People and organizations', ...Object.values(HEADINGS)].map((heading) => ({ heading, groups: [] }));
  for (const group of groups) {
    const heading = HEADINGS[sourceKind(group, analysis)] ?? sections[0].heading;
    sections.find((section) => section.heading === heading).groups.push(group);
  }
  return sections.filter((section) => section.groups.length > 0);
}
