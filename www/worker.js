/**
 * The module worker round the WebAssembly core. Its name is the core's URL, or empty for the core that is shipped with it.
 * In: `{ id: 0 }` once, then `{ id, call, text, published, corrections }`, call being 'analyze', 'explain' or 'export', the last
 * with `{ format, name, offsets }` besides; corrections are JSON. Out, one for each: `{ id, result }` or `{ id, error: { code, message } }`, code being
 * 'load', 'input' or 'trap'; ahead of a result the items of its long lists, `{ id, list, items }`.
 */
import { parcels } from './parcels.js';
import init, { analyze, explain, save } from './pkg/saidso.js';

const calls = {
  analyze: ({ text, published, corrections }) => analyze(text, published, corrections),
  explain: ({ text, published }) => explain(text, published),
  export: ({ text, published, corrections, format, name, offsets }) => save(text, published, corrections, format, name, offsets),
};

/** The smallest module with a vector instruction: the core has many. */
const SIMD = Uint8Array.from(
  [0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 123, 3, 2, 1, 0, 10, 10, 1, 8, 0, 65, 0, 253, 15, 253, 98, 11],
);
const TOO_OLD =
  'this browser lacks WebAssembly SIMD. Chrome and Edge have it from version 91 on, Firefox from 89, Safari from 16.4: please update';

/** A text that asks for all that any text does. */
const WARM_UP = '“We lost,” said Ann Lee of Leeds on Monday.';

// At once: a name is here from the start, while messages wait until the page's own thread is free to pass them on.
const loading = load(self.name || new URL('./pkg/saidso_bg.wasm', import.meta.url));

self.onmessage = async ({ data }) => {
  const answer = data.id === 0 ? await loading : run(data);
  for (const parcel of parcels(answer)) self.postMessage({ id: data.id, ...parcel });
};

async function load(wasmUrl) {
  try {
    await init({ module_or_path: wasmUrl });
    // What is read and compiled at the first call, models, lists and functions, is then there before the first text.
    analyze(WARM_UP);
    return { result: null };
  } catch (error) {
    return failure('load', WebAssembly.validate(SIMD) ? error : new Error(TOO_OLD));
  }
}

function run(question) {
  try {
    return { result: calls[question.call](question) };
  } catch (error) {
    // The core refuses input with a plain Error. Anything else (RuntimeError, RangeError, InternalError) came out of the
    // middle of its work, and leaves an instance that can't be trusted.
    return failure(error?.constructor === Error ? 'input' : 'trap', error);
  }
}

const failure = (code, error) => ({ error: { code, message: String(error?.message ?? error) } });
