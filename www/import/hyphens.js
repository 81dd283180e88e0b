/**
 * Words cut at the ends of lines, put together again.
 */

const CUT = /([\p{L}\p{M}’']+)[-‐\u00ad]$/u;
/** Characters of a paragraph's end that are looked at when a line is added. */
const LONGEST_WORD = 60;

const BEGINNING = /^[\p{L}\p{M}’']+/u;

/**
 * Counts the words that stand whole in `lines`, to tell "harbour-" "master" from "long-" "term".
 * @param {Iterable<string>} lines
 * @returns {Set<string>} in lower case; words with a hyphen as a whole and in their parts
 */
export function wholeWords(lines) {
  const words = new Set();
  for (const line of lines) {
    const whole = line.replace(/^\S+/, '').replace(/\S*[-‐\u00ad]$/u, '');
    for (const [word] of whole.toLowerCase().matchAll(/[\p{L}\p{M}’']+(?:[-‐][\p{L}\p{M}’']+)*/gu)) {
      words.add(word.replaceAll('‐', '-'));
    }
  }
  return words;
}

/**
 * Lines of one paragraph as one line. A word that is cut is put together without its hyphen, unless the text elsewhere has
 * it with one, or its parts alone and never together.
 * @param {string[]} lines
 * @param {Set<string>} words as [wholeWords] counts them
 */
export function joinLines(lines, words) {
  return lines.reduce((text, line) => {
    const end = text.slice(-LONGEST_WORD);
    const [, first] = CUT.exec(end) ?? [];
    const [second] = BEGINNING.exec(line) ?? [];
    if (first && second) return keepsHyphen(end, first, second, words) ? text + line : text.slice(0, -1) + line;
    return /[-‐–—/]$/.test(end) && !/\s[-‐–—]$/.test(end) ? text + line : `${text} ${line}`;
  });
}

function keepsHyphen(text, first, second, words) {
  if (text.endsWith('\u00ad')) return false;
  // A name: "Smith-" "Jones".
  if (/^\p{Lu}/u.test(second)) return true;
  const [a, b] = [first.toLowerCase(), second.toLowerCase()];
  if (words.has(a + b)) return false;
  if (words.has(`${a}-${b}`)) return true;
  return a.length > 2 && b.length > 2 && words.has(a) && words.has(b);
}
