/**
 * How marks look in an editor that is not ours: by the CSS Custom Highlight API, or by classes where the editor draws them.
 *
 * A look is "quote c0 l1" (what it is, the speaker's colour, the speaker's line), "cue nobody" and so on.
 */
import { COLOURS as COLOUR_COUNT, LINES as LINE_COUNT } from '../reading.js';
import { COLOURS, LINES, LIT, LIT_INK, NOBODY } from '../palette.js';

const KINDS = {
  quote: (colour, line) =>
    `background-color: color-mix(in oklab, ${colour} 13%, transparent); text-decoration: underline ${line === 'double' ? 1 : 2}px ${line} ${colour};`,
  unsure: (colour, line) => `text-decoration: underline 1px ${line} ${colour};`,
  cue: (colour) => `text-decoration: underline 1px solid ${colour};`,
  speaker: (colour) => `text-decoration: underline overline 1px solid ${colour};`,
};

/** Of each kind, in forced colours. */
const FORCED = {
  quote: 'background-color: Mark; color: MarkText; text-decoration-color: MarkText;',
  unsure: 'background-color: Canvas; color: CanvasText; text-decoration-color: CanvasText;',
  cue: 'background-color: Canvas; color: CanvasText; text-decoration-color: CanvasText;',
  speaker: 'background-color: Canvas; color: CanvasText; text-decoration-color: CanvasText;',
};

const STYLES = [['nobody', NOBODY, 'dotted']];
for (let colour = 0; colour < COLOUR_COUNT; colour++) {
  for (let line = 0; line < LINE_COUNT; line++) STYLES.push([`c${colour} l${line}`, COLOURS[colour], LINES[line]]);
}

/** Every look there is, but for [LIT_LOOK]. */
export const LOOKS = Object.keys(KINDS).flatMap((kind) => STYLES.map(([style]) => `${kind} ${style}`));

/** What is chosen, over all else. */
export const LIT_LOOK = 'lit';

/** The name under which a look is in `CSS.highlights`, and the class of what an editor draws itself. */
export const nameOf = (look) => `saidso-${look.replaceAll(' ', '-')}`;

/** The rules of every look; `selector` makes one of a name. */
function rules(selector) {
  const lines = [];
  const all = (kind) => STYLES.map(([style]) => selector(nameOf(`${kind} ${style}`))).join(', ');
  for (const kind of Object.keys(KINDS)) {
    for (const [style, colour, line] of STYLES) lines.push(`${selector(nameOf(`${kind} ${style}`))} { ${KINDS[kind](colour, line)} }`);
    lines.push(`@media (forced-colors: active) { ${all(kind)} { ${FORCED[kind]} } }`);
  }
  lines.push(`${selector(nameOf(LIT_LOOK))} { background-color: ${LIT}; color: ${LIT_INK}; }`);
  lines.push(`@media (forced-colors: active) { ${selector(nameOf(LIT_LOOK))} { background-color: Highlight; color: HighlightText; } }`);
  return lines.join('\n');
}

/** Keeps lines from being broken where letters reach below them; no rule that a highlight may have. */
const AROUND = '[class*="saidso-"] { text-decoration-skip-ink: none; forced-color-adjust: none; }';

/**
 * Puts a style sheet of ours beside those of the document or shadow root that `node` is in. It is no element of it.
 * @param {Node} node
 * @param {'highlights' | 'classes'} kind
 * @returns {() => void} takes it away again
 */
export function adoptLooks(node, kind) {
  const home = node.getRootNode();
  // A document takes only sheets that were made in its own window.
  const sheet = new node.ownerDocument.defaultView.CSSStyleSheet();
  sheet.replaceSync(kind === 'highlights' ? rules((name) => `::highlight(${name})`) : `${AROUND}\n${rules((name) => `.${name}`)}`);
  home.adoptedStyleSheets.push(sheet);
  return () => {
    home.adoptedStyleSheets = home.adoptedStyleSheets.filter((each) => each !== sheet);
  };
}
