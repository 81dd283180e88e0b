/**
 * The look of corrections: the dialogs, and the bar for marking words with the words that are marked.
 */
export const correctSheet = new CSSStyleSheet();

correctSheet.replaceSync(`
.away { display: none; }
.marking .pair { display: inline-flex; align-items: center; gap: 0.35rem; font-size: 0.8125rem; color: var(--_muted); }
.marking .told { flex-basis: 100%; }
.correct p.chosen { font: 1rem/1.45 var(--_font); color: var(--_ink); border-inline-start: 3px solid var(--_rule); padding-inline-start: 0.75rem; margin-block: 0.75rem; overflow-wrap: anywhere; }
.correct form { display: flex; flex-wrap: wrap; gap: 0.6rem; align-items: end; }
.correct .field { display: grid; gap: 0.15rem; min-width: 0; max-width: 100%; }
.correct label { font-size: 0.8125rem; color: var(--_muted); }
.correct :is(select, input), .marking select {
  font: inherit;
  font-size: 0.9375rem;
  min-height: 2rem;
  min-width: 0;
  max-width: 100%;
  padding: 0.15rem 0.5rem;
  border: 1px solid var(--_edge);
  border-radius: 4px;
  color: var(--_ink);
  background: var(--_paper);
}
:is(select, .correct input):focus-visible { outline: 2px solid var(--_accent); outline-offset: 2px; }
.steps .act, .tool.act { border-color: var(--_ink); background: var(--_ink); color: var(--_paper); white-space: normal; }
.made { display: grid; gap: 0.5rem; }
.made li { display: flex; gap: 0.75rem; justify-content: space-between; align-items: center; overflow-wrap: anywhere; min-width: 0; }
.made li > span { min-width: 0; }
.corrections .tools { margin-top: 1rem; }
@media (forced-colors: active) {
  .steps .act, .tool.act { background: Highlight; color: HighlightText; forced-color-adjust: none; }
}
@media print { .marking { display: none; } }
`);

/** By itself: where the browser does not know this, nothing else is lost. */
export const markedSheet = new CSSStyleSheet();

markedSheet.replaceSync('.article ::highlight(said-so-marked), .article::highlight(said-so-marked) { background: Highlight; color: HighlightText; }');
