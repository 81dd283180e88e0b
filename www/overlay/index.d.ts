/** What adapters of editors are made from: a text with its places, a look for marks, and an editor that is an element. */
import type { Editor, Mark } from 'saidso';

export type { Editor, Mark };

/**
 * An editor whose text is that of an element. It is read and drawn over by CSS highlights, never written to.
 * `skip` is a selector of elements that are the editor's own, and no text.
 */
export function domEditor(root: HTMLElement, options?: { skip?: string }): Editor;

/** The name under which a look is in `CSS.highlights`, and the class that an editor gives to what it draws itself. */
export function nameOf(look: string): string;

/** Puts a style sheet beside those of the document or shadow root of `node`, until the function is called that is returned. */
export function adoptLooks(node: Node, kind: 'highlights' | 'classes'): () => void;

/** Brings a range into sight, through every scrolling box and frame around it. */
export function scrollToRange(range: Range): void;

/** The text of an editor, put together piece by piece, and for each piece where it came from. */
export class PlacedText<Place> {
  /** Everything that was added. Offsets are UTF-16 code units of it. */
  readonly text: string;
  /** Adds words, the first character of which stands at `place`. */
  add(words: string, place: Place): void;
  /** A line ends here (1), or a paragraph (2). */
  breakLine(count: 1 | 2): void;
  /** A line ends here; two in a row make a paragraph. */
  addBreak(): void;
  /** Where the characters `start..end` stand: the places of the first and of what follows the last, and how far behind those. */
  placesOf(start: number, end: number): [[Place, distance: number], [Place, distance: number]] | null;
  /** The offset of a position, which `distance` tells how far it lies behind a place; null when there is no text. */
  offsetOf(distance: (place: Place, length: number) => number): number | null;
}
