/**
 * The few ways in which this program makes elements. Text goes in as text nodes, never as markup.
 */

/**
 * A new element: `set` holds attributes, and under `on…` names event listeners; `undefined`, `null` and `false` are left out.
 * @param {string} tag
 * @param {Record<string, unknown>} [set]
 * @param {...(Node | string | null | undefined)} children
 * @returns {HTMLElement}
 */
export function make(tag, set = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(set)) {
    if (value === undefined || value === null || value === false) continue;
    if (name.startsWith('on')) element.addEventListener(name.slice(2), value);
    else element.setAttribute(name, value === true ? '' : String(value));
  }
  element.append(...children.filter((child) => child !== null && child !== undefined));
  return element;
}

/** A button that only its handler makes meaningful. */
export function button(set, ...children) {
  return make('button', { type: 'button', ...set }, ...children);
}

/** How many items a list shows at once, unless told otherwise. */
const PAGE = 100;

/**
 * Fills `list` with `items`, a page at a time: the rest waits behind a button "Show more", or a text with a hundred
 * thousand notes would stop the page.
 * @template T
 * @param {HTMLElement} list `ol` or `ul`
 * @param {T[]} items
 * @param {(item: T) => HTMLElement} draw makes an `li`
 */
export function fillList(list, items, draw, page = PAGE) {
  const append = (from) => {
    const drawn = items.slice(from, from + page).map(draw);
    list.append(...drawn);
    const left = items.length - from - drawn.length;
    if (left === 0) return drawn;
    const more = make('li', { class: 'more' }, button({ onclick: () => grow(more, from + page) }, `Show more (${left} left)`));
    list.append(more);
    return drawn;
  };
  // Focus goes on to the first new item; it would be lost with the button otherwise.
  const grow = (more, from) => {
    more.remove();
    append(from)[0].querySelector('button')?.focus();
  };
  append(0);
  return list;
}

/** `n` things, as in "1 quote", "1,234 quotes". */
export function count(n, one, many = `${one}s`) {
  return `${n.toLocaleString('en')} ${n === 1 ? one : many}`;
}
