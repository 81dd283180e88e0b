// usage: node site.mjs FOLDER
// Puts what the page loads into few files, as each request costs the browser more than the bytes in it: app.js with the
// element, and the worker with its glue. The other modules in FOLDER stay as they are, for pages that import them.
import { createRequire } from 'node:module';
import { join } from 'node:path';

const require = createRequire(new URL('../../tests/package.json', import.meta.url));
const { build } = require('esbuild');
const folder = process.argv[2];

for (const name of ['app.js', 'worker.js']) {
  await build({
    entryPoints: [join(folder, name)],
    outfile: join(folder, name),
    allowOverwrite: true,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
    // Loaded already, ahead of the rest; and there is one policy for workers, which lives there.
    external: ['./start.js', './analyzer.js'],
  });
}
