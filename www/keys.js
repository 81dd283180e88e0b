/**
 * What the keyboard does in the view. No DOM here.
 */

/** @typedef {'next' | 'previous' | 'search' | 'copy' | 'why' | 'correct' | 'mark' | 'undo' | 'redo' | 'help' | 'back'} Command */

/** Each command, its keys, and what the list of keys says of it. */
export const KEYS = [
  { command: 'next', keys: ['n', 'j'], label: 'Next quote' },
  { command: 'previous', keys: ['p', 'k'], label: 'Previous quote' },
  { command: 'copy', keys: ['c'], label: 'Copy the chosen quote with its attribution' },
  { command: 'why', keys: ['w'], label: 'Why is it taken for a quote or a name?' },
  { command: 'correct', keys: ['e'], label: 'Correct what is chosen' },
  { command: 'mark', keys: ['m'], label: 'Mark words: as a quote, a name, or who is meant' },
  { command: 'undo', keys: ['u'], label: 'Undo the last correction' },
  { command: 'redo', keys: ['r'], label: 'Make it again' },
  { command: 'search', keys: ['/'], label: 'Search' },
  { command: 'back', keys: ['Escape'], label: 'Back to the list' },
  { command: 'help', keys: ['?'], label: 'These keys, and what the marks mean' },
];

const COMMANDS = new Map(KEYS.flatMap(({ command, keys }) => keys.map((key) => [key, command])));

/**
 * The command of a key, if it is one: a letter with Control or Command is the browser's, and one that is being typed is text.
 * @param {{ key: string, ctrlKey?: boolean, metaKey?: boolean, altKey?: boolean, isComposing?: boolean }} event
 * @param {boolean} typing whether the focus is where letters go in
 * @returns {Command | null}
 */
export function commandOf({ key, ctrlKey, metaKey, altKey, isComposing }, typing) {
  if (ctrlKey || metaKey || altKey || isComposing) return null;
  if (typing && key !== 'Escape') return null;
  return COMMANDS.get(key) ?? null;
}

/** The id after (`by` 1) or before (-1) `now` in `ids`, round and round; from nowhere, the first or the last. */
export function neighbour(ids, now, by) {
  const at = ids.indexOf(now);
  if (at < 0) return by > 0 ? ids[0] : ids.at(-1);
  return ids[(at + by + ids.length) % ids.length];
}
