/** What `saidso` exports; worker and core are part of the file, so that `workerUrl` and `wasmUrl` need no thought. */
export * from './saidso.js';
