// usage: node package.mjs SITE FOLDER
// Fills FOLDER with the files of the npm package, but for what cargo xtask copies as it is: the modules that its entries
// lead to, the adapters of editors, the core from the built SITE, and inline.js, into which worker and core are written.
import { copyFile, mkdir, readFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { dirname, join, relative, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { gzipSync } from 'node:zlib';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const { build } = createRequire(at('tests/package.json'))('esbuild');
const [site, folder] = process.argv.slice(2).map((path) => resolve(path));
const www = at('www');
const pkg = join(site, 'pkg');

const common = { bundle: true, format: 'esm', target: 'es2022', logLevel: 'warning', write: false };

/** The modules that `entries` of www/ lead to, as paths below www/. */
async function modules(entries) {
  const { metafile } = await build({
    ...common,
    absWorkingDir: www,
    entryPoints: entries,
    outdir: folder,
    external: ['./pkg/*'],
    metafile: true,
  });
  return Object.keys(metafile.inputs);
}

/** The worker as text: worker.js, its glue and the packed core. */
async function inlineWorker() {
  const parts = {
    './pkg/saidso.js': { path: at('npm/inline-core.js') },
    glue: { path: join(pkg, 'saidso.js') },
    core: { path: join(pkg, 'saidso_bg.wasm'), namespace: 'packed' },
  };
  const { outputFiles } = await build({
    ...common,
    entryPoints: [join(www, 'worker.js')],
    minify: true,
    // The addresses that are counted from it are of files that are not needed here; bundlers are not to look for them.
    define: { 'import.meta.url': 'undefined' },
    plugins: [
      {
        name: 'core inside',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /^(\.\/pkg\/saidso\.js|glue|core)$/ }, ({ path }) => parts[path]);
          onLoad({ filter: /./, namespace: 'packed' }, async ({ path }) => ({
            contents: gzipSync(await readFile(path), { level: 9 }),
            loader: 'binary',
          }));
        },
      },
    ],
  });
  return outputFiles[0].text;
}

/** The worker as a file that needs the core alone beside it: whoever has a bundler that finds no workers copies those two. */
async function worker() {
  await build({
    ...common,
    write: true,
    allowOverwrite: true,
    entryPoints: [join(www, 'worker.js')],
    outfile: join(folder, 'worker.js'),
    external: ['./pkg/saidso.js'],
    charset: 'utf8',
  });
}

/** inline.js beside analyzer.js, which stays a module of its own: the element must meet the same one. */
async function inline() {
  const worker = await inlineWorker();
  await build({
    ...common,
    write: true,
    entryPoints: [at('npm/inline.js')],
    outfile: join(folder, 'inline.js'),
    charset: 'utf8',
    plugins: [
      {
        name: 'worker inside',
        setup({ onResolve, onLoad }) {
          onResolve({ filter: /analyzer\.js$/ }, () => ({ path: './analyzer.js', external: true }));
          onResolve({ filter: /^\.\/inline-worker\.txt$/ }, ({ path }) => ({ path, namespace: 'worker' }));
          onLoad({ filter: /./, namespace: 'worker' }, () => ({ contents: worker, loader: 'text' }));
        },
      },
    ],
  });
}

async function copy(from, to) {
  await mkdir(dirname(to), { recursive: true });
  await copyFile(from, to);
}

/** What the adapters of editors are made of, as paths below the repository. */
async function adapters({ exports }) {
  const entries = Object.values(exports).filter((entry) => entry.default?.startsWith('./integrations/'));
  const { metafile } = await build({
    ...common,
    absWorkingDir: at(''),
    entryPoints: entries.map((entry) => entry.default),
    outdir: folder,
    packages: 'external',
    metafile: true,
  });
  return [...Object.keys(metafile.inputs), ...entries.map(({ types }) => types)];
}

for (const path of await modules(['analyzer.js', 'define.js', 'worker.js', 'overlay/index.js'])) await copy(join(www, path), join(folder, path));
await worker();
await copy(join(www, 'overlay/index.d.ts'), join(folder, 'overlay/index.d.ts'));
for (const path of await adapters(JSON.parse(await readFile(join(www, 'package.json'), 'utf8')))) await copy(at(path), join(folder, path));
for (const name of ['saidso.js', 'saidso_bg.wasm']) await copy(join(pkg, name), join(folder, relative(site, pkg), name));
await inline();
