/**
 * The analyzer: a promise client of the worker that holds the WebAssembly core.
 *
 * One text is analysed, explained or exported at a time; the others wait here, where giving one up costs nothing. Every promise is settled: by a
 * result, by its signal, by the time limit, by a failure of the worker, or by `dispose`.
 */
import { Parcels } from './parcels.js';
import { startWorker } from './worker-link.js';

/** The version of this program, as in package.json. */
export const version = '0.1.0';

/** What callers of `createAnalyzer`, and elements that start an analyzer of their own, need not say. */
const defaults = {};

/** Milliseconds that loading the worker, and then each text, may take. */
const TIMEOUT = 60_000;

/** Milliseconds for which a text waits for the worker to finish one that was given up; a restart costs about as much. */
const GRACE = 300;

/** What went wrong: `code` is 'timeout', 'trap', 'load', 'disposed' or 'input'. */
export class AnalyzerError extends Error {
  constructor(code, message, options) {
    super(message, options);
    this.name = 'AnalyzerError';
    this.code = code;
  }
}

/**
 * Sets options for every analyzer that is started from now on, those of elements too; `createAnalyzer` may say otherwise.
 * @param {{ workerUrl?: string | URL, wasmUrl?: string | URL, timeout?: number }} options
 */
export function configure(options) {
  Object.assign(defaults, options);
}

/**
 * Starts a worker and resolves when it is ready; rejects with an `AnalyzerError` of code 'load' (or 'timeout') when it
 * can't be had.
 * @param {{ workerUrl?: string | URL, wasmUrl?: string | URL, timeout?: number }} [options]
 */
export async function createAnalyzer(options = {}) {
  const analyzer = new Analyzer({ ...defaults, ...options });
  await analyzer.ready();
  return {
    analyze: (text, settings) => analyzer.ask('analyze', text, settings),
    explain: (text, settings) => analyzer.ask('explain', text, settings),
    export: (text, format, { name, offsets, ...settings } = {}) =>
      analyzer.ask('export', text, settings, { format: String(format), name: words(name), offsets: words(offsets) }),
    dispose: () => analyzer.dispose(),
  };
}

/** Corrections as the core reads them; it says what is wrong with them. */
function asJson(corrections) {
  if (corrections == null) return undefined;
  try {
    return JSON.stringify(corrections) ?? 'undefined';
  } catch (cause) {
    throw new AnalyzerError('input', `The corrections must be plain data: ${cause.message}`, { cause });
  }
}

/** What the core takes for a string, or for nothing. */
const words = (value) => (value == null ? undefined : String(value));

class Analyzer {
  #options;
  #worker = null;
  /** Settles with the loading of the present worker. */
  #loading = null;
  #loadTimer;
  #loaded = false;
  #queue = [];
  /** The job the worker has; it stays here after it was given up, until the worker is free again. */
  #current = null;
  #lastId = 0;
  /** What came of the present job's result. */
  #parcels = new Parcels();
  #graceTimer;
  #disposed = false;

  constructor({ workerUrl, wasmUrl, timeout = TIMEOUT } = {}) {
    this.#options = { workerUrl, wasmUrl, timeout };
  }

  ready() {
    this.#loading ??= this.#start();
    return this.#loading;
  }

  /** Has the worker answer `call`, one of the core's functions, for a text; `wishes` are what that function takes besides. */
  ask(call, text, { signal, published, corrections } = {}, wishes = {}) {
    return new Promise((resolve, reject) => {
      this.#check(text, published);
      signal?.throwIfAborted();
      const question = { id: ++this.#lastId, call, text, published: published || undefined, corrections: asJson(corrections), ...wishes };
      const job = { question, resolve, reject, signal, settled: false };
      job.onAbort = () => this.#giveUp(job);
      signal?.addEventListener('abort', job.onAbort, { once: true });
      this.#queue.push(job);
      this.#next();
    });
  }

  dispose() {
    if (this.#disposed) return;
    this.#disposed = true;
    this.#failAll(new AnalyzerError('disposed', 'The analyzer was disposed of'));
  }

  #check(text, published) {
    if (this.#disposed) throw new AnalyzerError('disposed', 'The analyzer was disposed of');
    if (typeof text !== 'string') throw new AnalyzerError('input', `The text must be a string, not ${typeof text}`);
    if (published != null && typeof published !== 'string') {
      throw new AnalyzerError('input', "The publication date must be a string such as '2026-03-05'");
    }
  }

  /** Starts a worker; resolves when it can take a text. */
  #start() {
    return new Promise((resolve, reject) => {
      const fail = (code, message, cause) => {
        const error = new AnalyzerError(code, message, { cause });
        reject(error);
        this.#failAll(error);
      };
      const { workerUrl, wasmUrl, timeout } = this.#options;
      this.#loadTimer = setTimeout(() => fail('timeout', `The analyzer did not load within ${timeout} ms`), timeout);
      try {
        this.#worker = startWorker(workerUrl, wasmUrl);
      } catch (cause) {
        return fail('load', `The analyzer's worker could not be started: ${cause.message}`, cause);
      }
      this.#worker.onerror = (event) => {
        event.preventDefault?.();
        fail('load', `The analyzer's worker could not be loaded${event.message ? `: ${event.message}` : ''}`);
      };
      this.#worker.onmessage = ({ data }) => {
        if (data.error) return fail('load', `The analyzer could not be loaded: ${data.error.message}`);
        clearTimeout(this.#loadTimer);
        this.#loaded = true;
        this.#listen();
        resolve();
        this.#next();
      };
      this.#worker.postMessage({ id: 0 });
    });
  }

  #listen() {
    const worker = this.#worker;
    worker.onmessage = ({ data }) => this.#answer(data);
    worker.onerror = (event) => {
      event.preventDefault?.();
      this.#break('trap', event.message || 'The analyzer stopped');
    };
    worker.onmessageerror = () => this.#break('trap', "The analyzer's answer could not be read");
  }

  /** Hands the next waiting job to the worker, if that is free. */
  #next() {
    if (this.#queue.length === 0) return;
    if (this.#current?.settled) return this.#hurry();
    if (this.#current) return;
    if (!this.#loading) return void this.ready().catch(() => {});
    if (!this.#loaded) return;
    const job = (this.#current = this.#queue.shift());
    const { timeout } = this.#options;
    job.timer = setTimeout(() => this.#break('timeout', `The analysis took more than ${timeout} ms`), timeout);
    this.#worker.postMessage(job.question);
  }

  /** A job waits behind one that was given up: the worker gets a moment to finish that, then it is replaced. */
  #hurry() {
    this.#graceTimer ??= setTimeout(() => this.#restart(), GRACE);
  }

  #answer({ id, result, error, ...parcel }) {
    const job = this.#current;
    if (job?.question.id !== id) return;
    if (parcel.list) return this.#parcels.keep(parcel);
    result = this.#parcels.complete(result);
    if (error?.code === 'trap') return this.#break('trap', `The analyzer failed on this text: ${error.message}`);
    this.#release();
    if (error) this.#settle(job, 'reject', new AnalyzerError(error.code, error.message));
    else this.#settle(job, 'resolve', result);
    this.#next();
  }

  /** The job at hand is lost, and the worker with it. */
  #break(code, message) {
    if (this.#current) this.#settle(this.#current, 'reject', new AnalyzerError(code, message));
    this.#restart();
  }

  #giveUp(job) {
    this.#queue = this.#queue.filter((waiting) => waiting !== job);
    this.#settle(job, 'reject', job.signal.reason);
    this.#next();
  }

  #settle(job, how, value) {
    if (job.settled) return;
    job.settled = true;
    job.signal?.removeEventListener('abort', job.onAbort);
    job[how](value);
  }

  /** The worker is rid of its job. A job that was given up keeps its time limit until here, so that none runs on for ever. */
  #release() {
    clearTimeout(this.#current?.timer);
    clearTimeout(this.#graceTimer);
    this.#graceTimer = undefined;
    this.#current = null;
  }

  /** Ends the worker; the next job, if one waits, starts another. */
  #restart() {
    this.#release();
    clearTimeout(this.#loadTimer);
    this.#worker?.terminate();
    this.#worker = null;
    this.#loading = null;
    this.#loaded = false;
    this.#parcels = new Parcels();
    this.#next();
  }

  #failAll(error) {
    const lost = this.#queue.splice(0);
    if (this.#current) lost.push(this.#current);
    for (const job of lost) this.#settle(job, 'reject', error);
    this.#restart();
  }
}
