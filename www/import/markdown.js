/**
 * Markdown without its markup.
 */
import { htmlText } from '../html-text.js';

/** What generators of sites write at the head of a file: YAML between dashes, TOML between pluses. */
const FRONT_MATTER = /^\ufeff?(---|\+\+\+)[ \t]*\r?\n(?:[^]*?\r?\n)?(?:\1|\.\.\.)[ \t]*(?:\r?\n|$)/;

/**
 * The text of a Markdown file, with its paragraphs; what stands at its head for a program is left out.
 * @param {string} source
 * @param {(source: string) => string} toHtml reads Markdown
 */
export function markdownText(source, toHtml) {
  return htmlText(toHtml(withoutFrontMatter(source)));
}

/** @param {string} source */
export function withoutFrontMatter(source) {
  const front = FRONT_MATTER.exec(source);
  // A rule between two paragraphs looks alike; front matter names something.
  return front && /^[\w"'-]+\s*[:=]/m.test(front[0]) ? source.slice(front[0].length) : source;
}
