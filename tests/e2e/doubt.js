/**
 * An article read by the shipped core, with its confidences and its explanation made up: what they are is not what the
 * view is tested for.
 */

export const DOUBTFUL = `“The well is deep,” said Mira Holt, the foreman. Holt said it was dug in May for £2m.

“Nobody asked us,” said Jonas Pell. Mira Holt walked away, and Holt never came back to Ostrava.`;

/**
 * Has `<said-so>` read through an analyzer that doubts the second speaker's quotes and the place, and whose `explain` counts
 * its calls in `globalThis.asked`. `explain` says how: 'works', 'fails', 'slow', or 'missing'.
 */
export async function readDoubtful(page, { explain = 'works', text = DOUBTFUL } = {}) {
  await page.evaluate(arrange, explain);
  const read = page.evaluate(
    (wanted) =>
      new Promise((resolve) => {
        const view = document.querySelector('said-so');
        view.addEventListener('saidso-analysis', ({ detail }) => detail.text === wanted && resolve(detail.analysis));
      }),
    text,
  );
  await page.fill('[name=article]', text);
  const analysis = await read;
  await page.locator('said-so .speaker-card').first().waitFor();
  return analysis;
}

/** Runs in the page. */
function arrange(how) {
  const view = document.querySelector('said-so');
  const real = view.analyzer;
  let last;
  globalThis.asked = [];

  const doubt = (analysis, text) => {
    for (const quote of analysis.quotes) quote.confidence = /Nobody/.test(text.slice(...quote.content[0])) ? 0.41 : 0.88;
    for (const mention of analysis.mentions) {
      if (mention.kind === 'name') mention.confidence = text.slice(mention.start, mention.end) === 'Ostrava' ? 0.37 : 0.97;
    }
    return analysis;
  };
  const linked = (spans) => spans?.[0] && { start: spans[0][0], end: spans[0][1], probability: 0.93, instead: { start: null, end: null, probability: 0.05 } };
  const explanation = ({ mentions, entities, quotes }) => ({
    schema: 'saidso-why/1',
    offsets: 'utf16',
    names: mentions
      .filter(({ kind }) => kind === 'name')
      .map(({ id, entity, type, confidence }) => ({
        mention: id,
        type,
        probability: confidence,
        instead: { type: 'organization', probability: 0.02 },
        without: [{ what: 'the word itself', probability: confidence / 2 }, { what: 'word lists', probability: confidence }],
        others: entities[entity].mentions.filter((other) => other !== id && mentions[other].kind === 'name'),
      })),
    quotes: quotes.map(({ id, confidence, cue, speaker }) => ({
      quote: id,
      by: 'tagger',
      probability: confidence,
      content: 0.9,
      cue: linked(cue) ?? null,
      speaker: linked(speaker?.spans) ?? null,
      almost: null,
      carried: null,
    })),
    whom: [],
  });

  const analyzer = {
    analyze: async (text, settings) => (last = doubt(await real.analyze(text, settings), text)),
    explain: async (text, { published }) => {
      globalThis.asked.push([text, published]);
      if (how === 'slow') await new Promise((resolve) => setTimeout(resolve, 400));
      if (how === 'fails') throw new Error('out of ink');
      return explanation(last);
    },
  };
  if (how === 'missing') delete analyzer.explain;
  view.analyzer = analyzer;
}
