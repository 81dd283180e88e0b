/**
 * An answer of many items in several messages: a browser reads each message in one go on the page's own thread.
 */

/** So many items of a list travel at once; reading them takes some milliseconds. */
const AT_ONCE = 1000;

/**
 * What a worker sends for `answer`: the items of its result's long lists first, then the answer without them.
 * @param {{ result?: unknown }} answer
 * @returns {Generator<object>}
 */
export function* parcels(answer) {
  const lists = Object.entries(answer.result ?? {}).filter(([, list]) => Array.isArray(list) && list.length > AT_ONCE);
  for (const [list, items] of lists) {
    for (let i = 0; i < items.length; i += AT_ONCE) yield { list, items: items.slice(i, i + AT_ONCE) };
  }
  const without = Object.fromEntries(lists.map(([list]) => [list, []]));
  yield lists.length === 0 ? answer : { ...answer, result: { ...answer.result, ...without } };
}

/** Puts an answer together again out of what was sent ahead of it. */
export class Parcels {
  #lists = {};

  /** Keeps the items of a list that come ahead of an answer. */
  keep({ list, items }) {
    const all = (this.#lists[list] ??= []);
    for (const item of items) all.push(item);
  }

  /** The whole result of the answer that they came ahead of. */
  complete(result) {
    const lists = this.#lists;
    this.#lists = {};
    // Their places are there already, so that the order of keys is that of any other result.
    return Object.keys(lists).length === 0 ? result : Object.assign(result, lists);
  }
}
