/**
 * The analyzer with its worker and its core inside this one file, for pages that can serve no other. Importing it before an
 * analyzer is started is enough; elements use it too. The page's policy must allow `worker-src blob:`.
 */
import { configure } from '../www/analyzer.js';
import worker from './inline-worker.txt';

// A server has no workers, and is to hold no blob for ever.
if (globalThis.Worker) {
  const workerUrl = URL.createObjectURL(new Blob([worker], { type: 'text/javascript' }));
  // The worker has its core already, and only wants a name.
  configure({ workerUrl, wasmUrl: workerUrl });
}

export * from '../www/analyzer.js';
