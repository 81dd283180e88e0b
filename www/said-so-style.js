/**
 * The look of `<said-so>`. A constructed sheet: it is there with the first drawing, under `style-src 'self'`, wherever the
 * module was loaded from. Hosts change it through `::part()` and the `--saidso-…` properties below.
 */
import { COLOURS } from './palette.js';

export const sheet = new CSSStyleSheet();

sheet.replaceSync(`
:host {
  --_font: var(--saidso-font, Charter, 'Bitstream Charter', 'Sitka Text', Cambria, Georgia, 'DejaVu Serif', serif);
  --_ui-font: var(--saidso-ui-font, system-ui, -apple-system, 'Segoe UI', Roboto, 'Helvetica Neue', 'DejaVu Sans', sans-serif);
  --_ink: var(--saidso-ink, light-dark(#1c1b19, #ece9e2));
  --_muted: var(--saidso-muted, light-dark(#5d5952, #aaa59b));
  --_paper: var(--saidso-paper, light-dark(#fffefb, #191817));
  --_rule: var(--saidso-rule, light-dark(#d9d4c9, #3b3833));
  --_edge: light-dark(#88827a, #817b72);
  --_accent: var(--saidso-accent, light-dark(#8c1c13, #f0978d));
  --_lit: var(--saidso-lit, light-dark(#ffe9a8, #5a4708));
  display: block;
  color: var(--_ink);
  font: 1rem/1.5 var(--_ui-font);
}
:host([hidden]), [hidden] { display: none !important; }
*, ::before, ::after { box-sizing: border-box; }
h2, h3, h4, p, ol, ul { margin: 0; padding: 0; font: inherit; list-style: none; }

.frame { container-type: inline-size; }
.view { display: grid; gap: 1.5rem 2.5rem; grid-template-columns: minmax(0, 1fr); }
.text { position: relative; min-width: 0; }

/* Speakers: a colour and a line each. */
${COLOURS.map((colour, i) => `.c${i} { --_c: ${colour}; }`).join('\n')}
.nobody { --_c: var(--_muted); --_line: dotted; --_swatch: dotted; }
.l0 { --_line: solid; --_swatch: solid; }
.l1 { --_line: dashed; --_swatch: dashed; }
.l2 { --_line: double; --_swatch: double; }
.l3 { --_line: wavy; --_swatch: groove; }
.l4 { --_line: dotted; --_swatch: dotted; }

/* The article. */
.article {
  font: 1.125rem/1.75 var(--_font);
  max-width: 42rem;
  overflow-wrap: anywhere;
}
.paragraph, .gap { white-space: pre-wrap; }
.gap { height: 1rem; font-size: 0; line-height: 0; overflow: hidden; }
.headline { font-size: 1.75rem; line-height: 1.2; font-weight: 700; text-wrap: balance; letter-spacing: -0.01em; }
/* What is not drawn until it is seen is cut off at its edge, where a speaker's box stands out a little. */
.long .stretch { content-visibility: auto; contain-intrinsic-size: auto 120rem; margin-inline: -0.25rem; padding-inline: 0.25rem; }
.article mark, .article span { color: inherit; background: none; scroll-margin: 6rem; border-radius: 2px; }
.article .entity { border-bottom: 1px solid color-mix(in oklab, var(--_muted) 65%, transparent); cursor: pointer; }
.article .quote {
  background: color-mix(in oklab, var(--_c) 11%, transparent);
  text-decoration: underline 2px var(--_line) var(--_c);
  text-underline-offset: 0.28em;
  text-decoration-skip-ink: none;
  cursor: pointer;
}
.article .quote.l2 { text-decoration-thickness: 1px; }
.article .quote.l3 { text-decoration-thickness: 1.5px; }
.article .quote.entity { border-bottom: 0; font-style: inherit; }
.article .cue { border-bottom: 2px solid var(--_c); cursor: pointer; }
.article .speaker { border-block: 1px solid var(--_c); padding-block: 0.05em; cursor: pointer; }
.article .speaker-first { border-inline-start: 1px solid var(--_c); padding-inline-start: 0.2em; margin-inline-start: -0.1em; }
.article .speaker-last { border-inline-end: 1px solid var(--_c); padding-inline-end: 0.2em; margin-inline-end: -0.1em; }
/* Unsure: muted words, dots for lines, no fill. What is lit is read, so its words are not muted. */
.article .unsure-name, .article .unsure-quote { color: var(--_muted); }
.article .unsure-name, .article .quote.unsure-name { border-bottom: 2px dotted var(--_muted); }
/* Under the quote's own line. */
.article .quote.unsure-name { padding-bottom: 0.2em; }
.article .quote.unsure-quote { background: none; text-decoration-thickness: 1px; }
.article .cue.unsure-quote { border-bottom: 2px dotted var(--_c); }
.article .speaker.unsure-quote { border-block-style: dotted; }
.article .speaker-first.unsure-quote { border-inline-start-style: dotted; }
.article .speaker-last.unsure-quote { border-inline-end-style: dotted; }
.article .unsure-quote[data-label]::before { color: var(--_c); background: none; outline: 1px dotted; outline-offset: -1px; }
.article .note { box-shadow: inset 0 -0.5em light-dark(#f3c9c480, #6b2a2480); }
.article .lit.lit { background: var(--_lit); color: var(--_ink); }
.article:focus { outline: none; }
.article:focus-visible { outline: 2px solid var(--_accent); outline-offset: 6px; }
.article :focus { outline: 2px solid var(--_accent); outline-offset: 2px; }
/* What is behind the slash is heard and not seen. */
.article [data-begins]::before { content: '' / attr(data-begins); }
.article [data-ends]::after { content: '' / attr(data-ends); }
.article [data-label]::before {
  content: attr(data-label);
  content: attr(data-label) / attr(data-begins);
  font: 700 0.58em/1 var(--_ui-font);
  letter-spacing: 0.03em;
  color: light-dark(#fff, #191817);
  background: var(--_c);
  border-radius: 3px;
  padding: 0.2em 0.35em;
  margin-inline-end: 0.35em;
  vertical-align: 0.25em;
  display: inline-block;
  text-decoration: none;
}
.tip {
  position: absolute;
  z-index: 2;
  max-width: min(20rem, 100%);
  padding: 0.2rem 0.55rem;
  border-radius: 4px;
  font-size: 0.8125rem;
  line-height: 1.35;
  color: var(--_paper);
  background: var(--_ink);
  pointer-events: none;
}

/* The bar that leads through the places of what is chosen. */
.bar-at-foot {
  position: sticky;
  bottom: 0.75rem;
  z-index: 3;
  display: flex;
  flex-wrap: wrap;
  align-items: center;
  gap: 0.4rem;
  margin-top: 1rem;
  padding: 0.45rem 0.45rem 0.45rem 0.8rem;
  border: 1px solid var(--_rule);
  border-radius: 8px;
  background: var(--_paper);
  box-shadow: 0 4px 18px #0003;
}
.told { flex: 1 1 14rem; min-width: 0; font-size: 0.875rem; line-height: 1.35; overflow-wrap: anywhere; }
.told .label { display: -webkit-box; -webkit-line-clamp: 2; -webkit-box-orient: vertical; overflow: hidden; }
.told .detail { color: var(--_muted); font-size: 0.8125rem; }
.steps { display: flex; flex-wrap: wrap; gap: 0.4rem; }
.bar-at-foot .why[aria-expanded='true'] { border-color: var(--_ink); background: var(--_ink); color: var(--_paper); }

/* Why. The place that is told of stays in sight above it and the bar. */
.why-panel {
  flex: 1 0 100%;
  max-height: 38vh;
  overflow-y: auto;
  scrollbar-width: thin;
  margin-top: 0.2rem;
  padding: 0.6rem 0.35rem 0.2rem 0;
  border-top: 1px solid var(--_rule);
  font-size: 0.875rem;
  line-height: 1.4;
  overflow-wrap: anywhere;
}
.why-panel:focus-visible { outline: 2px solid var(--_accent); outline-offset: -2px; }
.text:has(.why-panel:not([hidden])) .article :is(mark, span) { scroll-margin-bottom: calc(38vh + 10.5rem); }
.why-panel h2 { font-size: 1rem; margin-bottom: 0.35rem; padding: 0; border: 0; }
.why-panel h3 { margin: 0.6rem 0 0.15rem; font: inherit; color: var(--_muted); }
.why-panel dl, .why-panel dd { margin: 0; }
.why-panel dl > div { display: grid; grid-template-columns: 6rem minmax(0, 1fr); gap: 0 0.6rem; }
.why-panel dt { color: var(--_muted); }
.why-panel .others { display: grid; gap: 0.35rem; }
.why-panel .others li { border-inline-start: 2px solid var(--_rule); padding-inline-start: 0.6rem; }
.why-panel .others .more { border: 0; padding: 0; }
.why-panel .other { width: 100%; min-height: 1.75rem; font: 0.9375rem/1.4 var(--_font); color: var(--_muted); }
.why-panel .other b { color: var(--_ink); text-decoration: underline; }

/* Buttons. */
button { font: inherit; color: inherit; cursor: pointer; text-align: start; background: none; border: 0; padding: 0; border-radius: 4px; }
button:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
.busy button, .failure button, .steps button, .copy, .more button, .unfold, .tool, .close {
  border: 1px solid var(--_rule);
  padding: 0.2rem 0.65rem;
  min-height: 2rem;
  min-width: 2rem;
  text-align: center;
  white-space: nowrap;
  flex: none;
  font-size: 0.875rem;
  background: var(--_paper);
}
button:hover { border-color: var(--_muted); }

/* Search and filters. */
.above { display: grid; gap: 0.6rem; padding-block: 0.75rem; border-block: 1px solid var(--_rule); min-width: 0; }
.tools { display: flex; flex-wrap: wrap; gap: 0.5rem; align-items: center; }
.search {
  flex: 1 1 14rem;
  min-width: 0;
  max-width: 24rem;
  min-height: 2.25rem;
  padding: 0.2rem 0.75rem;
  border: 1px solid var(--_edge);
  border-radius: 4px;
  background: var(--_paper);
  color: inherit;
  font: inherit;
  font-size: 0.9375rem;
}
.search::placeholder { color: var(--_muted); opacity: 1; }
.search:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
.found { flex: 1 0 auto; font-size: 0.875rem; color: var(--_muted); font-variant-numeric: tabular-nums; }
button:disabled { color: var(--_muted); cursor: default; }
.filters { display: grid; gap: 0.5rem; min-width: 0; }
.short-rows { display: flex; flex-wrap: wrap; gap: 0.5rem 2rem; }
.short-rows .row ul { flex: 0 1 auto; }
.short-rows .row + .row .row-label { min-width: 0; }
.row { display: flex; gap: 0.25rem 0.75rem; align-items: baseline; flex-wrap: wrap; }
.row ul { display: flex; flex-wrap: wrap; gap: 0.35rem; flex: 1 1 16rem; }
.row-label { font-size: 0.8125rem; color: var(--_muted); min-width: 8rem; }
.row ul:has(+ .legend) { flex: 0 1 auto; }
.legend { flex: 1 1 16rem; font-size: 0.8125rem; color: var(--_muted); }
.chip, .unfold {
  display: inline-flex;
  align-items: center;
  gap: 0.4rem;
  min-height: 1.875rem;
  padding: 0.1rem 0.7rem;
  border: 1px solid var(--_rule);
  border-radius: 1rem;
  font-size: 0.875rem;
  line-height: 1.3;
  background: var(--_paper);
}
.chip[aria-pressed='true'] { border-color: var(--_ink); background: var(--_ink); color: var(--_paper); }
.chip.unsure { border-style: dotted; border-color: var(--_muted); }
.chip[aria-pressed='true'] .swatch { background: var(--_paper); border-radius: 2px; padding-inline: 2px; }
.chip[aria-pressed='true'] .tally { color: inherit; }
.swatch { flex: none; line-height: 1; }
.swatch::before {
  content: '\\2003' / '';
  font-size: 1.25rem;
  text-decoration: underline 3px var(--_line) var(--_c);
  text-decoration-skip-ink: none;
  text-underline-offset: -0.36em;
}
.l2 .swatch::before { text-decoration-thickness: 2px; }
.l3 .swatch::before { text-decoration-thickness: 2px; }
.tally { color: var(--_muted); font-size: 0.8125em; font-variant-numeric: tabular-nums; }

/* The lists. */
.side { min-width: 0; }
.nav { display: flex; flex-wrap: wrap; gap: 0.35rem; padding-inline: 0.25rem; }
.sources { display: grid; gap: 1rem; }
.sources > h3, .chart figcaption { font-size: 0.875rem; font-weight: 650; color: var(--_muted); }
.sources + .sources { margin-top: 0.5rem; padding-top: 1rem; border-top: 1px solid var(--_rule); }
h2:focus { outline: none; }
h2:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
.panel { display: grid; gap: 2rem; align-content: start; font-size: 0.9375rem; overflow-wrap: anywhere; min-width: 0; }
.panel > section { display: grid; gap: 0.9rem; min-width: 0; }
h2 { font: 700 1.25rem/1.25 var(--_font); padding-top: 0.5rem; border-top: 3px double var(--_ink); }
.speakers { display: grid; gap: 1.5rem; }
.speaker-card h4 { font-weight: 650; font-size: 1rem; }
.speaker-card .name { display: inline-flex; align-items: center; gap: 0.5rem; min-height: 1.75rem; font-weight: inherit; }
.name:hover, .words:hover { text-decoration: underline; }
.role { color: var(--_muted); font-size: 0.875rem; }
.share { display: flex; align-items: center; gap: 0.6rem; font-size: 0.8125rem; color: var(--_muted); font-variant-numeric: tabular-nums; }
.bar { flex: 1 1 auto; max-width: 12rem; height: 0.375rem; border-radius: 3px; background: linear-gradient(90deg, var(--_c) var(--share), color-mix(in oklab, var(--_c) 18%, transparent) 0); }
.bar:dir(rtl) { transform: scaleX(-1); }
.quotes { display: grid; gap: 0.75rem; margin-top: 0.6rem; }
.quotes > li { border-inline-start: 3px var(--_swatch) var(--_c); padding-inline-start: 0.75rem; }
.quotes > li.more { border: 0; }
.words { display: block; width: 100%; min-height: 1.75rem; font: 1rem/1.45 var(--_font); }
.how { display: flex; justify-content: space-between; align-items: center; gap: 0.5rem; font-size: 0.8125rem; color: var(--_muted); }
.copy { min-height: 1.75rem; padding: 0 0.55rem; font-size: 0.8125rem; color: var(--_ink); }
.type { display: grid; gap: 0.4rem; }
.type h3 { font-size: 0.875rem; color: var(--_muted); }
.entities { display: flex; flex-wrap: wrap; gap: 0.35rem; }
.entity-item { min-height: 1.875rem; padding: 0.1rem 0.6rem; border: 1px solid var(--_rule); border-radius: 4px; background: var(--_paper); }
.entity-item .value { color: var(--_muted); font-size: 0.8125em; }
.unsure .words, .entity-item.unsure { color: var(--_muted); }
.entity-item.unsure { border-style: dotted; border-color: var(--_muted); }
.doubt { font-style: italic; font-size: 0.8125em; color: var(--_muted); }
.how .doubt { font-size: inherit; }
.notes { display: grid; gap: 0.4rem; }
.notes button { display: block; width: 100%; min-height: 2rem; padding: 0.35rem 0.7rem; border-inline-start: 3px solid var(--_rule); font-size: 0.9rem; line-height: 1.4; }
.notes .warning button { border-color: var(--_accent); }
.nothing { color: var(--_muted); }
[aria-current] { background: var(--_lit) !important; }
[aria-current], [aria-current] * { color: var(--_ink) !important; }

/* Beside an editor, which has the text: the lists alone, within the height that the host gives. */
.far { display: flex; flex-direction: column; height: 100%; max-height: inherit; }
.far .view:not([hidden]) { display: flex; flex-direction: column; gap: 1rem; min-height: 0; }
.far .article { display: none; }
.far .text, .far .side { display: contents; }
.far .nav { flex: none; }
.far .panel { position: relative; order: 1; flex: 0 1 auto; min-height: 0; max-height: none; overflow-y: auto; scrollbar-width: thin; padding: 0 0.5rem 0.5rem 0.25rem; }
.far .bar-at-foot { order: 2; margin: 0; }

/* States. */
.busy, .failure { display: flex; flex-wrap: wrap; gap: 0.5rem 1rem; align-items: center; padding: 0.75rem 0; font-size: 0.9375rem; }
.busy progress { width: 8rem; accent-color: var(--_accent); }
.failure { border-inline-start: 3px solid var(--_accent); padding-inline-start: 1rem; }
.status { position: absolute; width: 1px; height: 1px; overflow: hidden; clip-path: inset(50%); white-space: nowrap; }

@container (min-width: 56rem) {
  .tools .fold { display: none; }
  .view { grid-template-columns: minmax(0, 1fr) minmax(19rem, 25rem); }
  .above { grid-column: 1 / -1; }
    .side { position: sticky; top: 1rem; align-self: start; max-height: calc(100vh - 2rem); display: flex; flex-direction: column; gap: 0.75rem; }
  .panel { position: relative; flex: 0 1 auto; min-height: 0; overflow-y: auto; scrollbar-width: thin; padding: 0 0.5rem 1rem 0.25rem; }
}
@container (max-width: 55.99rem) {
  .filters:not(.unfolded) { display: none; }
  /* One below the other, what leads to the lists comes before the text. */
  .side { display: contents; }
  .text { order: 1; }
  .panel { order: 2; }
}
@container (max-width: 30rem) {
  .article { font-size: 1.0625rem; line-height: 1.7; }
  .headline { font-size: 1.45rem; line-height: 1.2; }
  .told, .steps { flex-basis: 100%; }
  .steps .back { margin-inline-start: auto; }
}
/* In a sidebar of an editor: more of the lists, and less of what leads through them. */
@media (pointer: fine) {
  @container (max-width: 20rem) {
    .far :is(.tools, .nav, .steps) :is(button, .unfold), .far .copy { min-height: 1.625rem; min-width: 1.625rem; padding: 0.1rem 0.35rem; font-size: 0.75rem; }
    .far .above { gap: 0.4rem; padding-block: 0.5rem; }
    .far .search { flex-basis: 100%; min-height: 1.875rem; }
    .far :is(.tools, .nav, .steps) { gap: 0.25rem; }
    .far .view:not([hidden]) { gap: 0.6rem; }
    .far .steps .back { margin-inline-start: 0; }
  }
}
@media (pointer: coarse) {
  .chip, .unfold, .copy, .tool, .close, .entity-item, .more button, .bar-at-foot .steps button, .why-panel .other { min-height: 2.25rem; }
}
@media (forced-colors: active) {
  .article .quote { background: Mark; color: MarkText; text-decoration-color: MarkText; }
  .article .quote.unsure-quote { background: Canvas; color: CanvasText; text-decoration-color: CanvasText; }
  .article [data-label]::before { background: Canvas; color: CanvasText; outline: 1px solid CanvasText; outline-offset: -1px; forced-color-adjust: none; }
  .article .lit.lit { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  .article .unsure-quote[data-label]::before { outline-style: dotted; }
  .bar { border: 1px solid CanvasText; forced-color-adjust: none; background: linear-gradient(90deg, CanvasText var(--share), Canvas 0); }
  .chip[aria-pressed='true'] { background: Highlight; color: HighlightText; forced-color-adjust: none; }
  .swatch::before { text-decoration-color: currentColor; }
  .chip[aria-pressed='true'] .swatch { background: none; }
  [aria-current] { outline: 2px solid Highlight; }
}
@media print {
  .above, .nav, .bar-at-foot, .busy, .copy, .tip { display: none !important; }
  /* How many are left is told, as they are not there. */
  .more button { border: 0; padding: 0; }
  .view { display: block; }
  .side { max-height: none; position: static; }
  .panel { max-height: none; overflow: visible; position: static; margin-top: 2rem; }
  .article .quote { print-color-adjust: exact; }
  .speaker-card, .quotes > li { break-inside: avoid; }
}
`);
