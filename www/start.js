/**
 * The page's analyzer, started by a script of its own: the worker and the core load while the rest of the page still does.
 */
import { createAnalyzer } from './analyzer.js';

let started = createAnalyzer();

/** Settles with the first loading. */
export const loaded = started;

/** Loads again when loading failed. */
export const analyzer = {
  analyze: async (text, settings) => (await ready()).analyze(text, settings),
  explain: async (text, settings) => (await ready()).explain(text, settings),
  export: async (text, format, options) => (await ready()).export(text, format, options),
};

function ready() {
  started = started.catch(() => createAnalyzer());
  return started;
}
