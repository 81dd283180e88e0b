/**
 * Draws marks over an editor by the CSS Custom Highlight API, which changes nothing of what is marked.
 *
 * Highlights belong to a whole document, in which others may have theirs, and several editors ours: each of our names is shared,
 * and only the ranges that were put in here are taken out.
 */
import { LIT_LOOK, adoptLooks, nameOf } from './looks.js';

export class Highlights {
  #window;
  #registry;
  #root;
  #release = null;
  /** What is drawn: `"look"` to its ranges. */
  #drawn = new Map();

  /** @param {HTMLElement} root the editor; the highlights are those of its own window, which may be a frame's */
  constructor(root) {
    this.#root = root;
    this.#window = root.ownerDocument.defaultView;
    // Firefox has it since version 140. Without it the lists still work.
    this.#registry = this.#window.CSS?.highlights;
  }

  /** Draws marks, and no others. @param {{ look: string, range: Range }[]} marks */
  draw(marks) {
    const wanted = new Map();
    // In forced colours Chromium gives all highlights the same look: then what is said alone is marked.
    const forced = this.#window.matchMedia('(forced-colors: active)')?.matches;
    for (const { look, range } of marks) {
      if (forced && /^(cue|speaker)/.test(look)) continue;
      if (wanted.has(look)) wanted.get(look).push(range);
      else wanted.set(look, [range]);
    }
    for (const look of this.#drawn.keys()) if (look !== LIT_LOOK && !wanted.has(look)) this.#set(look, []);
    for (const [look, ranges] of wanted) this.#set(look, ranges);
  }

  /** Sets off ranges from the rest, and no others. @param {Range[]} ranges */
  light(ranges) {
    this.#set(LIT_LOOK, ranges);
  }

  /** Leaves nothing behind. */
  clear() {
    for (const look of [...this.#drawn.keys()]) this.#set(look, []);
    this.#release?.();
    this.#release = null;
  }

  #set(look, ranges) {
    if (!this.#registry) return;
    const name = nameOf(look);
    const before = this.#drawn.get(look) ?? [];
    if (ranges.length) this.#drawn.set(look, ranges);
    else this.#drawn.delete(look);
    if (ranges.length && !this.#release) this.#release = adoptLooks(this.#root, 'highlights');
    const highlight = this.#registry.get(name) ?? new this.#window.Highlight();
    // What is chosen shows over all, and who speaks over what is said.
    highlight.priority = { lit: 3, speaker: 2, cue: 1 }[look.split(' ')[0]] ?? 0;
    for (const range of before) highlight.delete(range);
    for (const range of ranges) highlight.add(range);
    if (highlight.size) this.#registry.set(name, highlight);
    else this.#registry.delete(name);
  }
}
