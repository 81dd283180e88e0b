/**
 * Quotes as text to read aloud, list and copy. No DOM here.
 */
import { textOf } from './speakers.js';

export const KINDS = { direct: 'Direct', indirect: 'Indirect', mixed: 'Partly quoted' };

/** The words of a quote on one line; " … " where the article interrupts it. */
export function quoteText(quote, text) {
  return textOf(text, quote.content)
    .map((part) => part.replace(/\s+/gu, ' ').trim())
    .join(' … ');
}

/** How the article itself introduces the quote: "she said", in text order; empty when it doesn't. */
export function introduction(quote, text) {
  const spans = [...quote.cue, ...(quote.speaker?.spans ?? [])].sort((a, b) => a[0] - b[0]);
  return textOf(text, spans).join(' ').replace(/\s+/gu, ' ');
}

/** Who said it, for the line under a copied quote. */
export function attribution(group) {
  if (!group.name) return 'speaker not named';
  return group.role && !group.anonymous ? `${group.name}, ${group.role}` : group.name;
}

/** A quote with its attribution, as it is copied. */
export function quoteWithAttribution(quote, group, text) {
  return `${quoteText(quote, text)}\n— ${attribution(group)}`;
}

/** `text` cut to about `limit` characters, between words where there are any. */
export function shortened(text, limit = 280) {
  if (text.length <= limit) return text;
  const head = text.slice(0, limit).replace(/[\ud800-\udbff]$/u, '');
  const space = head.lastIndexOf(' ');
  return `${head.slice(0, space > limit / 2 ? space : head.length)}…`;
}
