/**
 * The page's analyzer, started by a script of its own: the worker and the core load while the rest of the page still does.
 */
import { createAnalyzer } from './analyzer.js';

let started = createAnalyzer();

/** Settles with the first loading. */
export const loaded = started;

/** Loads again when loading failed. */
export const analyzer = {
  async analyze(text, settings) {
    started = started.catch(() => createAnalyzer());
    return (await started).analyze(text, settings);
  },
};
