/**
 * Offsets of one text in another that was made from it by an edit. No DOM here.
 */

/**
 * Spans of `before` as spans of `after`, each with whatever else it holds. What lies before the edit stays, what lies behind it
 * moves; a span that the edit reaches into keeps what is left of it, with what was typed between its ends.
 * @template {{ start: number, end: number }} T
 * @param {T[]} spans
 * @param {string} before
 * @param {string} after
 * @returns {T[]} without those that nothing is left of
 */
export function rebase(spans, before, after) {
  if (before === after) return spans;
  const [from, to] = changed(before, after);
  const moved = after.length - before.length;
  // What is typed at the very edge of a span is no part of it.
  const startOf = (start) => (start < from ? start : Math.max(start, to) + moved);
  const endOf = (end) => (end <= from ? end : end >= to ? end + moved : from);
  return spans.map((span) => ({ ...span, start: startOf(span.start), end: endOf(span.end) })).filter(({ start, end }) => start < end);
}

/** Where `before` ceases to be like `after`, and where it is like it again. */
function changed(before, after) {
  const most = Math.min(before.length, after.length);
  let head = 0;
  while (head < most && before.charCodeAt(head) === after.charCodeAt(head)) head++;
  let tail = 0;
  while (tail < most - head && before.charCodeAt(before.length - 1 - tail) === after.charCodeAt(after.length - 1 - tail)) tail++;
  return [head, before.length - tail];
}
