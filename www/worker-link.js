/**
 * Starting the analyzer's worker, also where Trusted Types are enforced.
 */

/** @type {{ createScriptURL(url: string): unknown } | null | undefined} */
let policy;

/**
 * The one policy of this program. It lets worker URLs of the page's own origin through and nothing else.
 * A page that enforces Trusted Types names it: `trusted-types saidso`.
 */
function trusted(url) {
  if (policy === undefined) policy = createPolicy();
  return policy ? policy.createScriptURL(url) : url;
}

function createPolicy() {
  try {
    return globalThis.trustedTypes?.createPolicy('saidso', { createScriptURL: sameOrigin }) ?? null;
  } catch {
    // The page's policy doesn't name ours. Without enforcement a plain URL will do; with it, starting the worker fails and
    // says so.
    return null;
  }
}

/** `url` made absolute; throws a TypeError when it leaves the page's origin. */
export function sameOrigin(url) {
  const absolute = fromPage(url);
  if (absolute.origin !== globalThis.location.origin) {
    throw new TypeError(`A worker must come from the page's own origin, not from ${absolute.origin}`);
  }
  return absolute.href;
}

/** `url` as the page means it: the worker would count a relative one from its own place. */
const fromPage = (url) => new URL(url, globalThis.document?.baseURI ?? globalThis.location.href);

/**
 * Starts the worker at `workerUrl`, or the one that lies beside this file; it is to load the core at `wasmUrl`, or the one
 * that is shipped with it.
 * @param {string | URL | undefined} workerUrl
 * @param {string | URL | undefined} wasmUrl
 * @returns {Worker}
 */
export function startWorker(workerUrl, wasmUrl) {
  const url = workerUrl ?? neighbour();
  const name = wasmUrl ? fromPage(wasmUrl).href : '';
  if (url) return new Worker(trusted(String(url)), { type: 'module', name });
  // Bundlers find a worker in this literal alone, and put their own URL in its place.
  return new Worker(new URL('./worker.js', import.meta.url), { type: 'module', name });
}

/**
 * Starts another worker of the page's own origin, under the same policy.
 * @param {URL} url
 * @returns {Worker}
 */
export function sameOriginWorker(url) {
  return new Worker(trusted(url.href), { type: 'module' });
}

/**
 * The worker's URL when this file is served under its own name; a bundler gives it another name or address, and the
 * literal in [startWorker] its meaning.
 */
function neighbour() {
  const here = new URL(import.meta.url);
  const shipped = here.pathname.endsWith('/worker-link.js') && here.origin === globalThis.location?.origin;
  return shipped ? here.href.replace(/worker-link\.js([?#].*)?$/, 'worker.js') : undefined;
}
