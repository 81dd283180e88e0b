/**
 * The small label over a pronoun or description that tells whom it stands for.
 */

/** Pixels between the label and the word. */
const DISTANCE = 6;

export class Tip {
  /** @param {HTMLElement} element is shown over the text; its offset parent holds the text */
  constructor(element) {
    this.element = element;
    this.hide();
  }

  /**
   * Shows `words` over `target`, within the offset parent's width.
   * @param {HTMLElement} target
   * @param {string} words
   */
  show(target, words) {
    const { element } = this;
    element.textContent = words;
    element.hidden = false;
    // On paper there is none.
    if (!element.offsetParent) return this.hide();
    const area = element.offsetParent.getBoundingClientRect();
    const place = target.getClientRects()[0];
    if (!place) return this.hide();
    const left = Math.min(place.left, area.right - element.offsetWidth) - area.left;
    const above = place.top - area.top - element.offsetHeight - DISTANCE;
    element.style.left = `${Math.max(0, left)}px`;
    element.style.top = `${above >= 0 ? above : place.bottom - area.top + DISTANCE}px`;
  }

  hide() {
    this.element.hidden = true;
    this.element.textContent = '';
  }
}
