// usage: node demos.mjs SITE FOLDER [PORT]
// Builds the demo of each editor into FOLDER as a host of the npm package would, with worker and core from the built SITE;
// serves them when a port is given.
import { cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { packaged } from './packaged.mjs';
import { serve } from './server.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { build } = createRequire(at('tests/package.json'))('esbuild');
const [site, folder, port] = process.argv.slice(2).map((path, i) => (i < 2 ? resolve(path) : Number(path)));
const modules = at('tests/node_modules');
const { demos, index } = await import('../../integrations/demo/demos.mjs');

await rm(folder, { recursive: true, force: true });
for (const { name, styles = [], copied = [] } of demos) {
  const to = join(folder, name);
  await mkdir(to, { recursive: true });
  await build({
    entryPoints: { demo: at(`integrations/${name}/demo.js`), ...(styles.length && { editor: 'editor.css' }) },
    outdir: to,
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    logLevel: 'warning',
    nodePaths: [modules],
    loader: { '.svg': 'dataurl' },
    plugins: [packaged, sheets(styles)],
  });
  for (const path of copied) await cp(join(modules, path), join(to, path), { recursive: true });
}

/** The style sheets of an editor, as one. */
function sheets(styles) {
  return {
    name: 'sheets',
    setup({ onResolve, onLoad }) {
      onResolve({ filter: /^editor\.css$/ }, ({ path }) => ({ path, namespace: 'sheets' }));
      const contents = styles.map((path) => `@import ${JSON.stringify(join(modules, path))};`).join('\n');
      onLoad({ filter: /./, namespace: 'sheets' }, () => ({ contents, loader: 'css', resolveDir: modules }));
    },
  };
}

const page = await readFile(at('integrations/demo/page.html'), 'utf8');
for (const demo of demos) {
  const filled = page.replace('{{styles}}', demo.styles ? '<link rel="stylesheet" href="editor.css">' : '').replace(/\{\{(\w+)\}\}/g, (_, key) => demo[key] ?? '');
  await writeFile(join(folder, demo.name, 'index.html'), filled);
}
await writeFile(join(folder, 'index.html'), index);
await cp(at('integrations/demo/demo.css'), join(folder, 'demo.css'));
await cp(join(site, 'worker.js'), join(folder, 'worker.js'));
await cp(join(site, 'pkg'), join(folder, 'pkg'), { recursive: true });

if (port) {
  const { url } = await serve([{ path: '/', folder }], port);
  console.log(`\n    ${url}    (Ctrl-C stops it)\n`);
}
