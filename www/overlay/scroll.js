/**
 * Bringing a place in an editor into sight, through every scrolling box around it and the frames that it is in.
 */

/** How much of a box is left free above and below, as a part of its height. */
const MARGIN = 0.15;

/** @param {Range} range */
export function scrollToRange(range) {
  const from = range.startContainer;
  scrollFrom(from.nodeType === Node.ELEMENT_NODE ? from : from.parentElement, range.getBoundingClientRect());
}

/** Scrolls `element` and what is around it until `rect`, in its window's coordinates, is in sight. */
export function scrollFrom(element, { top, height }) {
  const { ownerDocument } = element;
  const view = ownerDocument.defaultView;
  const page = ownerDocument.scrollingElement;
  for (let box = element; box; box = around(box)) {
    const isPage = box === page;
    if (!isPage && !scrolls(box, view)) continue;
    const edge = isPage ? 0 : box.getBoundingClientRect().top;
    const room = isPage ? view.innerHeight : box.clientHeight;
    const by = needed(top - edge, height, room);
    if (!by) continue;
    const before = box.scrollTop;
    box.scrollTop += by;
    top -= box.scrollTop - before;
  }
  const frame = view.frameElement;
  if (frame) scrollFrom(frame, { top: top + frame.getBoundingClientRect().top + frame.clientTop, height });
}

const around = (box) => box.parentElement ?? box.getRootNode().host ?? null;

function scrolls(box, view) {
  return box.scrollHeight > box.clientHeight && /auto|scroll|overlay/.test(view.getComputedStyle(box).overflowY);
}

/** How far to scroll a box of height `room` to see what is at `top` in it; 0 when it is seen. */
function needed(top, height, room) {
  const margin = room * MARGIN;
  if (top >= margin && top + height <= room - margin) return 0;
  return top - Math.max(margin, (room - height) / 2);
}
