/**
 * The look of the balance of sources and of the dialog, after that of the rest.
 */
export const picturesSheet = new CSSStyleSheet();

picturesSheet.replaceSync(`
/* Pictures. Colours are the speakers' own, or ink in fillings; each mark has its name beside it. */
figure { margin: 0; }
.counted, .note-below, .readout { font-size: 0.8125rem; line-height: 1.4; color: var(--_muted); }
.chart { display: grid; gap: 0.4rem; min-width: 0; }
.chart svg { display: block; overflow: visible; font-size: 0.8125rem; }
.fillings { position: absolute; }
.bar-name { fill: var(--_ink); unicode-bidi: plaintext; }
.bar-amount { fill: var(--_muted); font-variant-numeric: tabular-nums; }
.chart g { --_fill: var(--_c, var(--_ink)); }
.chart .rest { --_fill: var(--_muted); }
.bar-fill { fill: var(--_fill); stroke: var(--_fill); stroke-width: 1px; }
.hatched .bar-fill { fill: url(#hatched); }
.dotted .bar-fill { fill: url(#dotted); }
.hollow .bar-fill, .nobody .bar-fill { fill: var(--_paper); }
.filling-line { stroke: var(--_ink); stroke-width: 2px; fill: none; }
.filling-dot { fill: var(--_ink); }
.lane-ground, .bar-ground { fill: color-mix(in oklab, var(--_muted) 14%, transparent); }
.lane-marks { fill: var(--_fill); }
.marker { stroke: var(--_ink); stroke-width: 2px; pointer-events: none; }
.strip-area { position: relative; }
.strip-slider { position: absolute; inset: 0; cursor: pointer; border-radius: 3px; }
.strip-slider:focus-visible { outline: 2px solid var(--_accent); outline-offset: 3px; }
.readout { min-height: 2.8em; overflow-wrap: anywhere; }

.numbers summary { min-height: 1.75rem; font-size: 0.875rem; cursor: pointer; width: fit-content; border-radius: 4px; }
.numbers summary:focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
.numbers table { width: 100%; border-collapse: collapse; font-size: 0.8125rem; margin-top: 0.75rem; font-variant-numeric: tabular-nums; }
.numbers caption { text-align: start; font-weight: 650; padding-bottom: 0.2rem; }
.numbers :is(th, td) { padding: 0.25rem 0 0.25rem 0.5rem; border-top: 1px solid var(--_rule); text-align: end; vertical-align: top; font-weight: 400; }
.numbers thead th, .numbers td { white-space: nowrap; overflow-wrap: normal; }
.numbers thead :is(th, td) { color: var(--_muted); border: 0; }
.numbers tbody th { text-align: start; padding-inline-start: 0; }

/* The dialog. */
.help {
  width: min(36rem, calc(100% - 2rem));
  max-height: calc(100% - 2rem);
  padding: 1.25rem 1.5rem 1.5rem;
  border: 1px solid var(--_edge);
  border-radius: 10px;
  background: var(--_paper);
  color: var(--_ink);
  font-size: 0.9375rem;
}
.help::backdrop { background: #0008; }
.help-head { display: flex; justify-content: space-between; align-items: center; gap: 1rem; }
.help h2 { border: 0; padding: 0; }
.help h3 { margin: 1.1rem 0 0.4rem; font-weight: 650; }
.help p { color: var(--_muted); font-size: 0.875rem; margin-bottom: 0.5rem; }
.help dl, .help dd { margin: 0; }
.help dl { display: grid; gap: 0.5rem; }
.help dl > div { display: grid; grid-template-columns: minmax(7rem, 12rem) minmax(0, 1fr); gap: 0.25rem 1rem; align-items: baseline; }
.help .article { font-size: 0.9375rem; line-height: 1.5; }
.help .article span { cursor: inherit; }
kbd { font: 0.875rem/1 ui-monospace, 'DejaVu Sans Mono', monospace; padding: 0.15rem 0.45rem; border: 1px solid var(--_edge); border-radius: 4px; }

@container (max-width: 30rem) {
  .help dl > div { grid-template-columns: minmax(0, 1fr); }
}
@media (forced-colors: active) {
  .chart svg { forced-color-adjust: none; }
  .chart g, .chart .rest { --_fill: CanvasText; }
  .bar-name, .bar-amount, .filling-dot { fill: CanvasText; }
  .filling-line { stroke: CanvasText; }
  .hollow .bar-fill, .nobody .bar-fill { fill: Canvas; }
  .lane-ground, .bar-ground { fill: Canvas; stroke: GrayText; stroke-width: 1px; }
  .marker { stroke: Highlight; }
}
@media print {
  .numbers::details-content { content-visibility: visible; }
  .numbers summary, .readout { display: none; }
  .chart, .numbers table { break-inside: avoid; }
  .chart svg { print-color-adjust: exact; }
}
`);
