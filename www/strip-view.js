/**
 * The strip: a lane for each voice, with the text from left to right, and marks where that voice speaks. It is one stop for the
 * Tab key: arrows go from quote to quote, Enter or a click goes to that place in the text.
 */
import { STEPS, nearestStop } from './balance.js';
import { make } from './dom.js';
import { describe } from './places.js';
import { shortened } from './quote-text.js';
import { draw, picture } from './svg.js';

/** Ems from one lane to the next, and to the lane's own marks. */
const PITCH = 2.3;
const LANE = { top: 1.3, height: 0.65 };

/** How far PageUp and PageDown go. */
const LEAP = 10;

/** How many places of a lane are told to screen readers. */
const TOLD = 8;

const HINT = 'Click a mark, or use the arrow keys and Enter.';

export class StripView {
  #actions;
  #reading;
  #balance = { lanes: [], stops: [] };
  /** The stop the slider is at. */
  #at = 0;
  #parts = null;

  /** @param {import('./panel-view.js').PanelActions} actions */
  constructor(actions) {
    this.#actions = actions;
  }

  /** @returns {HTMLElement} */
  draw(balance, reading) {
    // The slider stays at its quote while that is there.
    const kept = this.#reading === reading ? this.#balance.stops[this.#at]?.id : undefined;
    this.#reading = reading;
    this.#balance = balance;
    const { lanes } = balance;
    const height = lanes.length * PITCH;
    const marker = draw('line', { class: 'marker', y1: 0, y2: `${height}em`, x1: 0, x2: 0, visibility: 'hidden' });
    const words = lanes.map(({ label, bits }) => `${label}: ${placesOf(bits)}`).join('; ');
    const svg = picture('balance-strip', 'Where each voice speaks', `From the beginning of the text, 0%, to its end, 100%. ${words}`, { class: 'lanes', width: '100%', height: `${height}em` }, ...lanes.map(lane), marker);
    const slider = this.#slider();
    const readout = make('p', { class: 'readout', dir: 'auto', 'aria-hidden': 'true' }, HINT);
    this.#parts = { marker, slider, readout, svg };
    this.#to(Math.max(0, balance.stops.findIndex(({ id }) => id === kept)));
    return make('figure', { class: 'chart strip' }, make('figcaption', {}, 'Where each voice speaks'), make('div', { class: 'strip-area' }, svg, slider), readout);
  }

  #slider() {
    const { stops } = this.#balance;
    return make('div', {
      class: 'strip-slider',
      part: 'strip',
      role: 'slider',
      tabindex: 0,
      'aria-label': 'Quotes along the text',
      'aria-valuemin': 1,
      'aria-valuemax': stops.length,
      onkeydown: (event) => this.#key(event),
      onclick: (event) => this.#click(event),
      onpointermove: (event) => this.#preview(this.#under(event)),
      onpointerleave: () => this.#rest(),
      onfocus: () => this.#preview(this.#at),
      onblur: () => this.#rest(),
    });
  }

  #key(event) {
    const { stops } = this.#balance;
    const moves = { ArrowRight: 1, ArrowUp: 1, ArrowLeft: -1, ArrowDown: -1, PageUp: LEAP, PageDown: -LEAP, Home: -Infinity, End: Infinity };
    const go = event.key === 'Enter' || event.key === ' ';
    if (event.ctrlKey || event.metaKey || event.altKey || !(go || event.key in moves)) return;
    event.preventDefault();
    if (go) return this.#go();
    this.#to(Math.min(stops.length - 1, Math.max(0, this.#at + moves[event.key])));
    this.#preview(this.#at);
  }

  #click(event) {
    this.#to(this.#under(event));
    this.#go();
  }

  #go() {
    this.#actions.select({ kind: 'quote', id: this.#balance.stops[this.#at].id }, this.#parts.slider);
  }

  /** The stop nearest to the pointer, in the lane that it is in. */
  #under({ clientX, clientY }) {
    const { stops, lanes } = this.#balance;
    const { left, top, width, height } = this.#parts.svg.getBoundingClientRect();
    const lane = Math.min(lanes.length - 1, Math.max(0, Math.floor(((clientY - top) / height) * lanes.length)));
    return stops.indexOf(nearestStop(stops, (clientX - left) / width, lane));
  }

  /** Puts the slider at a stop. */
  #to(at) {
    this.#at = at;
    const { slider } = this.#parts;
    slider.setAttribute('aria-valuenow', String(at + 1));
    slider.setAttribute('aria-valuetext', this.#told(at));
  }

  /** Tells of a stop, and marks it, without going there. */
  #preview(at) {
    const { marker, readout } = this.#parts;
    const x = `${this.#balance.stops[at].at * 100}%`;
    marker.setAttribute('x1', x);
    marker.setAttribute('x2', x);
    marker.setAttribute('visibility', 'visible');
    readout.textContent = this.#told(at);
    this.#actions.point({ kind: 'quote', id: this.#balance.stops[at].id });
  }

  #rest() {
    const { marker, readout, slider } = this.#parts;
    this.#actions.point(null);
    if (slider.getRootNode().activeElement === slider) return this.#preview(this.#at);
    marker.setAttribute('visibility', 'hidden');
    readout.textContent = HINT;
  }

  #told(at) {
    const { stops } = this.#balance;
    return `${at + 1} of ${stops.length}. ${describe(this.#reading, { layer: 'quote', id: stops[at].id })}`;
  }

  /** A quote was chosen: the slider goes there. */
  mark(id) {
    const at = this.#balance.stops.findIndex((stop) => stop.id === id);
    if (at >= 0) this.#to(at);
  }
}

function lane({ label, look, bits }, i) {
  const top = i * PITCH;
  const place = { x: 0, y: `${top + LANE.top}em`, width: '100%', height: `${LANE.height}em` };
  const path = bits.map(([from, to]) => `M${from} 0H${to}V10H${from}Z`).join('');
  return draw(
    'g',
    { class: look },
    draw('text', { class: 'bar-name', x: 0, y: `${top + 0.95}em` }, shortened(label, 44)),
    draw('rect', { class: 'lane-ground', ...place }),
    draw('svg', { ...place, viewBox: `0 0 ${STEPS} 10`, preserveAspectRatio: 'none' }, draw('path', { class: 'lane-marks', d: path })),
  );
}

/** Where a lane has its marks, in words: a few, or nobody would hear them out. */
function placesOf(bits) {
  const more = bits.length > TOLD ? ` and ${bits.length - TOLD} more places` : '';
  return bits.slice(0, TOLD).map(percentOf).join(', ') + more;
}

const percentOf = ([from, to]) => `${Math.round((from / STEPS) * 100)}–${Math.round((to / STEPS) * 100)}%`;
