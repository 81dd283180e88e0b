/**
 * The module worker round the WebAssembly core. Its name is the core's URL, or empty for the core that is shipped with it.
 * In: `{ id: 0 }` once, then `{ id, text, published }`. Out, one for each: `{ id, result }` or
 * `{ id, error: { code, message } }`, code being 'load', 'input' or 'trap'.
 */
import init, { analyze } from './pkg/saidso.js';

// At once: a name is here from the start, while messages wait until the page's own thread is free to pass them on.
const loading = load(self.name || new URL('./pkg/saidso_bg.wasm', import.meta.url));

self.onmessage = async ({ data }) => {
  const answer = data.id === 0 ? await loading : run(data);
  self.postMessage({ id: data.id, ...answer });
};

async function load(wasmUrl) {
  try {
    await init({ module_or_path: wasmUrl });
    return { result: null };
  } catch (error) {
    return failure('load', error);
  }
}

function run({ text, published }) {
  try {
    return { result: analyze(text, published) };
  } catch (error) {
    // The core refuses input with a plain Error. Anything else (RuntimeError, RangeError, InternalError) came out of the
    // middle of its work, and leaves an instance that can't be trusted.
    return failure(error?.constructor === Error ? 'input' : 'trap', error);
  }
}

const failure = (code, error) => ({ error: { code, message: String(error?.message ?? error) } });
