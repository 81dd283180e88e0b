/**
 * What stands beside the article scrolls by itself where there is room for it, and else with the page.
 */
import { button } from './dom.js';

/** How fast to scroll. */
export const pace = () => (matchMedia('(prefers-reduced-motion: reduce)').matches ? 'instant' : 'smooth');

const scrolls = (panel) => panel.scrollHeight > panel.clientHeight;

/** Brings an item into view where the lists have a scroll bar of their own; the page itself stays where it is. */
export function bringToView(panel, item) {
  if (!item || !scrolls(panel)) return;
  const [there, here] = [item.getBoundingClientRect(), panel.getBoundingClientRect()];
  panel.scrollTop += there.top - here.top - (here.height - there.height) / 2;
}

/** Moves an item that is out of sight to the nearer edge of the lists: the bar that comes for what is chosen may have pushed it out. */
export function keepInView(panel, item) {
  if (!item || !scrolls(panel)) return;
  const [there, here] = [item.getBoundingClientRect(), panel.getBoundingClientRect()];
  panel.scrollTop += Math.max(0, there.bottom - here.bottom) - Math.max(0, here.top - there.top);
}

const LISTS = { speakers: 'Who said what', balance: 'Balance', entities: 'Names', notes: 'Notes' };

/** Buttons that lead to the sections of `panel`. */
export function listButtons(panel) {
  return Object.entries(LISTS).map(([name, label]) => button({ class: 'tool', onclick: () => goToSection(panel, name) }, label));
}

function goToSection(panel, name) {
  const heading = panel.querySelector(`.section-${name} h2`);
  if (!heading) return;
  heading.tabIndex = -1;
  heading.focus({ preventScroll: true });
  if (scrolls(panel)) panel.scrollTop += heading.getBoundingClientRect().top - panel.getBoundingClientRect().top;
  heading.scrollIntoView({ block: scrolls(panel) ? 'nearest' : 'start' });
}
