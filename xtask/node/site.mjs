// usage: node site.mjs FOLDER
// Puts what the page loads into few files, as each request costs the browser more than the bytes in it: app.js with the
// element, the worker with its glue, and what reads files, with the libraries for it. The other modules in FOLDER stay as
// they are, for pages that import them; types are the package's.
import { readdirSync, rmSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { vendor } from './vendor.mjs';

const require = createRequire(new URL('../../tests/package.json', import.meta.url));
const { build } = require('esbuild');
const folder = resolve(process.argv[2]);

const onDemand = ['take.js', 'worker.js'];

for (const name of ['app.js', 'worker.js', ...onDemand.map((name) => `import/${name}`)]) {
  await build({
    entryPoints: [join(folder, name)],
    outfile: join(folder, name),
    allowOverwrite: true,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
    // Loaded already, ahead of the rest; there is one policy for workers, which lives there; and what is loaded on demand.
    external: ['./start.js', './analyzer.js', '../worker-link.js', './import/*', './vendor/*', './overlay/*'],
  });
}
// Nobody but the page reads files: the parts of what it loads for that are of no use to others.
for (const name of readdirSync(join(folder, 'import'))) {
  if (!onDemand.includes(name)) rmSync(join(folder, 'import', name));
}
for (const path of readdirSync(folder, { recursive: true })) if (path.endsWith('.d.ts')) rmSync(join(folder, path));
await vendor(join(folder, 'import/vendor'));
