/**
 * Analyses made by hand, by naming the words instead of counting them.
 */

/** The `nth` place (from 0) of `words` in `text`, as a span. */
export function place(text, words, nth = 0) {
  let start = -1;
  for (let i = 0; i <= nth; i++) start = text.indexOf(words, start + 1);
  if (start < 0) throw new Error(`“${words}” is not ${nth + 1} times in the text`);
  return [start, start + words.length];
}

/** The parts of `text` between blank lines. */
function paragraphsOf(text) {
  return [...text.matchAll(/\S(?:[^\n]*\S)?/g)].map((match) => [match.index, match.index + match[0].length]);
}

/**
 * An Analysis. `entities`: `{ type, name, role?, gender?, gender_guess?, mentions: [[words, kind, nth?, confidence?]] }`; `quotes`: `{ content:
 * [words], cue, speaker, entity?, kind?, basis?, anonymous?, speech?, polarity?, within?, confidence? }`; `notes`: `[words, severity, message]`.
 */
export function analysisOf(text, { entities = [], quotes = [], notes = [] } = {}) {
  const mentions = [];
  const listed = entities.map(({ type, name, role = null, gender = null, gender_guess = null, mentions: places, value = null }, id) => {
    const ids = places.map(([words, kind, nth, confidence = null]) => {
      const [start, end] = place(text, words, nth);
      return mentions.push({ id: mentions.length, start, end, entity: id, kind, type, confidence }) - 1;
    });
    return { id, type, name, aliases: [], role, gender, gender_guess, mentions: ids, value };
  });
  return {
    schema: 'saidso/1',
    offsets: 'utf16',
    length: text.length,
    paragraphs: paragraphsOf(text),
    sentences: [],
    entities: listed,
    mentions,
    quotes: quotes.map((quote, id) => quoteOf(text, quote, id)),
    marked: [],
    notes: notes.map(([words, severity, message]) => {
      const [start, end] = place(text, words);
      return { code: 'unattributed-quote', severity, start, end, message };
    }),
  };
}

function quoteOf(text, { content, cue, speaker, entity = null, kind = 'direct', basis = 'name', anonymous = false, confidence = 0.9, speech = true, polarity = 'affirmed', within = null }, id) {
  const spans = (words) => (words === undefined ? [] : [words].flat().map((each) => place(text, ...[each].flat())));
  const who = speaker === undefined ? null : { spans: spans([speaker]), entity, entities: entity === null ? [] : [entity], basis };
  return { id, kind, content: content.map((words) => place(text, words)), cue: spans(cue), speaker: who, anonymous, speech, polarity, within, confidence };
}

export const NEWS = `Ferry strike ends

“We won,” said Ana Ruiz, the union’s leader 😀. “Now,” she added, “we sail.”

A port official said the deal “cost too much.” “Nobody asked us.”
`;

export const NEWS_ANALYSIS = analysisOf(NEWS, {
  entities: [
    { type: 'person', name: 'Ana Ruiz', role: 'the union’s leader', mentions: [['Ana Ruiz', 'name'], ['she', 'pronoun']] },
    { type: 'person', name: 'A port official', mentions: [['A port official', 'nominal']] },
  ],
  quotes: [
    { content: ['“We won,”'], cue: 'said', speaker: 'Ana Ruiz', entity: 0 },
    { content: ['“Now,”', '“we sail.”'], cue: 'added', speaker: 'she', entity: 0, basis: 'pronoun' },
    { content: ['the deal “cost too much.”'], cue: [['said', 1]], speaker: 'A port official', entity: 1, kind: 'mixed', anonymous: true },
    { content: ['“Nobody asked us.”'] },
  ],
  notes: [['“Nobody asked us.”', 'warning', 'This quote has no speaker.']],
});
