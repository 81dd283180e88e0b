/**
 * Where a post is written: the body of the canvas's frame, or an element of the page in editors without one. WordPress makes
 * another when the preview changes its width or the code editor gives way to it.
 */

/** Title and blocks are in it. */
const CANVAS = '.editor-styles-wrapper';
const FRAME = 'iframe[name="editor-canvas"]';

/**
 * Tells `found` of the canvas there is, and again whenever it is another one.
 * @param {(canvas: HTMLElement | null) => void} found
 * @returns {() => void} ends it
 */
export function watchCanvas(found) {
  let last;
  let frame = null;
  let inside = null;
  const observer = new MutationObserver(look);

  function look() {
    watchFrame(document.querySelector(FRAME));
    const canvas = (frame ? inside : document)?.querySelector(CANVAS) ?? null;
    if (canvas === last) return;
    last = canvas;
    found(canvas);
  }

  /** A frame gets its document when it is loaded, and WordPress puts a body of its own into that. */
  function watchFrame(now) {
    if (now !== frame) {
      frame?.removeEventListener('load', look);
      now?.addEventListener('load', look);
      frame = now;
    }
    const document = frame?.contentDocument ?? null;
    if (document && document !== inside) observer.observe(document.documentElement, { childList: true });
    inside = document;
  }

  observer.observe(document.body, { childList: true, subtree: true });
  look();
  return () => {
    observer.disconnect();
    frame?.removeEventListener('load', look);
  };
}
