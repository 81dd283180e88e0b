/**
 * Offsets into a text and positions in the DOM that shows it, in both directions. Offsets are UTF-16 code units of the
 * root's `textContent`.
 */

/**
 * The offset in `root` of a DOM position; a position outside is taken to the nearer end.
 * @param {Node} root
 * @param {Node} node
 * @param {number} offset as in a Range: characters in a text node, children elsewhere
 */
export function offsetOf(root, node, offset) {
  const range = root.ownerDocument.createRange();
  range.selectNodeContents(root);
  const side = range.comparePoint(node, offset);
  if (side < 0) return 0;
  if (side > 0) return root.textContent.length;
  range.setEnd(node, offset);
  return range.cloneContents().textContent.length;
}

/**
 * The Range in `root` of the characters `start..end`.
 * @returns {Range | null} null when `root` holds no such characters
 */
export function rangeOf(root, start, end) {
  const from = positionOf(root, start, false);
  const to = positionOf(root, end, true);
  if (!from || !to) return null;
  const range = root.ownerDocument.createRange();
  range.setStart(...from);
  range.setEnd(...to);
  return range;
}

/**
 * What is selected of `element`, which is in the shadow of `root`, as `[start, end]`; null when nothing is, or when the selection
 * reaches out of it.
 */
export function selectedSpan(root, element) {
  const range = document.getSelection()?.getComposedRanges?.({ shadowRoots: [root] })[0];
  if (!range || range.collapsed || !element.contains(range.startContainer) || !element.contains(range.endContainer)) return null;
  return [offsetOf(element, range.startContainer, range.startOffset), offsetOf(element, range.endContainer, range.endOffset)];
}

/** The text node and the offset in it of the `offset`th character; at a border, in the node before or after it. */
function positionOf(root, offset, before) {
  const walker = root.ownerDocument.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  let left = offset;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    if (left < node.length || (before && left === node.length)) return [node, left];
    left -= node.length;
  }
  return null;
}
