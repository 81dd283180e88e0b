/**
 * How sure a find is, in words and percent, and which finds are drawn faint. No DOM here.
 */

/**
 * Under this a quote or a name is unsure. Confidence is calibrated: at one half a find is as often wrong as right, and
 * nobody should take for found what is more likely wrong.
 */
export const UNSURE = 0.5;

/** From which probability on which words hold, the surest first. */
const WORDS = [
  [0.95, 'almost certain'],
  [0.8, 'very likely'],
  [0.65, 'likely'],
  [UNSURE, 'more likely than not'],
  [0, 'unsure'],
];

/** Whether a quote or mention is less likely right than wrong. What has no confidence (a date, "he") isn't doubted. */
export function isUnsure({ confidence }) {
  return typeof confidence === 'number' && confidence < UNSURE;
}

/**
 * "88 %"; never "100 %" or "0 %", as nothing is that sure. Rounded down, so that what is just under a threshold never reads
 * as if it had reached it.
 */
export function percent(probability) {
  if (probability > 0.99) return 'over 99\u00a0%';
  // 0.29 * 100 is a little less than 29.
  const hundredths = Math.floor(probability * 100 + 1e-9);
  return hundredths < 1 ? 'under 1\u00a0%' : `${hundredths}\u00a0%`;
}

/** "very likely, 88 %". */
export function howSure(probability) {
  const [, words] = WORDS.find(([least]) => probability >= least) ?? WORDS.at(-1);
  return `${words}, ${percent(probability)}`;
}

/** What a reader may choose to see: 'sure' or 'unsure'. */
export const surenessOf = (thing) => (isUnsure(thing) ? 'unsure' : 'sure');

/**
 * The mentions that decide how sure an entity is, its names and values; all of them where it has neither.
 * @returns {object[]}
 */
export function tellingMentions(entity, analysis) {
  const mentions = entity.mentions.map((id) => analysis.mentions[id]);
  const telling = mentions.filter(({ kind }) => kind === 'name' || kind === 'value');
  return telling.length ? telling : mentions;
}

/** Whether each name of an entity is unsure: one sure name is enough to know that it is there. */
export function isUnsureEntity(entity, analysis) {
  return tellingMentions(entity, analysis).every(isUnsure);
}

/** How many quotes and names are sure, and how many are not. */
export function countSureness({ quotes, mentions }) {
  const weighed = [...quotes, ...mentions].filter(({ confidence }) => typeof confidence === 'number');
  const unsure = weighed.filter(isUnsure).length;
  return { sure: weighed.length - unsure, unsure };
}
