/**
 * Making SVG elements. Lengths are percentages and ems, so that a picture fills its place and its words keep their size.
 */

const SVG = 'http://www.w3.org/2000/svg';

/** A new SVG element, as `make` makes one of HTML. */
export function draw(tag, set = {}, ...children) {
  const element = document.createElementNS(SVG, tag);
  for (const [name, value] of Object.entries(set)) element.setAttribute(name, String(value));
  element.append(...children);
  return element;
}

/**
 * A picture that screen readers know by `title`, and read as `words`.
 * @param {string} id is unique in the tree
 */
export function picture(id, title, words, set, ...children) {
  const names = { role: 'img', 'aria-labelledby': `${id}-title`, 'aria-describedby': `${id}-words` };
  return draw('svg', { ...set, ...names }, draw('title', { id: `${id}-title` }, title), draw('desc', { id: `${id}-words` }, words), ...children);
}
