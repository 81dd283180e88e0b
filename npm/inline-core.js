/** Takes the place of the core's glue in the worker of `inline.js`: the core is part of the file, packed. */
import init, { analyze, explain, save } from 'glue';
import packed from 'core';

export { analyze, explain, save };

export default function initInlined() {
  const stream = new Blob([packed]).stream().pipeThrough(new DecompressionStream('gzip'));
  return init({ module_or_path: new Response(stream, { headers: { 'Content-Type': 'application/wasm' } }) });
}
