/**
 * Finding quotes and names by the words in them. No DOM here.
 */
import { quoteText } from './quote-text.js';

/**
 * `text` without what a reader does not mean when searching: case, accents, the shape of quote marks, how wide a space is.
 */
export function folded(text) {
  const plain = text.normalize('NFKD').replace(/\p{M}+/gu, '').toLowerCase();
  return plain.replace(/[“”„«»]/gu, '"').replace(/[‘’‚‹›]/gu, "'").replace(/\s+/gu, ' ').trim();
}

/**
 * Searches the quotes, by their words and their speakers' names and roles, and the entities, by name and alias. What is
 * searched is folded when it is first needed, and the last result kept: each keystroke asks more than once.
 */
export class Search {
  #reading;
  #quotes = null;
  #entities = null;
  #last = { words: '', hits: null };

  /** @param {{ text: string, analysis: object, speakerOf: object[] }} reading */
  constructor(reading) {
    this.#reading = reading;
  }

  /**
   * @returns {{ quotes: Set<number>, entities: Set<number> } | null} ids; null when there is nothing to search for
   */
  hits(words) {
    if (words !== this.#last.words) this.#last = { words, hits: this.#find(folded(words)) };
    return this.#last.hits;
  }

  #find(wanted) {
    if (wanted === '') return null;
    this.#prepare();
    const found = (all) => new Set(all.flatMap((each, id) => (each.includes(wanted) ? [id] : [])));
    return { quotes: found(this.#quotes), entities: found(this.#entities) };
  }

  #prepare() {
    if (this.#quotes) return;
    const { text, analysis, speakerOf } = this.#reading;
    // A line break is in no search, so no hit reaches from one part into the next.
    const joined = (parts) => parts.filter(Boolean).map(folded).join('\n');
    const speakers = new Map();
    const speaker = (group) => {
      if (!speakers.has(group)) speakers.set(group, joined([group.name, group.role]));
      return speakers.get(group);
    };
    this.#quotes = analysis.quotes.map((quote) => `${folded(quoteText(quote, text))}\n${speaker(speakerOf[quote.id])}`);
    this.#entities = analysis.entities.map(({ name, aliases }) => joined([name, ...(aliases ?? [])]));
  }
}
