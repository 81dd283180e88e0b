// usage: node wordpress.mjs SITE FOLDER
// Writes the WordPress plugin into FOLDER as the archive that WordPress installs, with worker and core from the built SITE.
import { mkdir, readFile, readdir, rm, writeFile } from 'node:fs/promises';
import { createRequire } from 'node:module';
import { join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { manifest, packaged } from './packaged.mjs';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const require = createRequire(at('tests/package.json'));
const { build } = require('esbuild');
const { strToU8, zipSync } = require('fflate');
const [site, folder] = process.argv.slice(2).map((path) => resolve(path));
const { version } = manifest;

const home = at('integrations/wordpress');
/** What ships as it is, but for the version. */
const TEXTS = ['saidso.php', 'readme.txt', 'sidebar.js', 'sidebar.css'];
/** The same files make the same archive. Local time, as archives have no other. */
const MADE = new Date(2026, 0, 1);

const text = async (name) => strToU8((await readFile(join(home, name), 'utf8')).replaceAll('{{version}}', version));

/** The adapter with the element, as one module. */
async function reader() {
  const { outputFiles } = await build({
    entryPoints: [join(home, 'adapter.js')],
    bundle: true,
    minify: true,
    format: 'esm',
    target: 'es2022',
    charset: 'utf8',
    logLevel: 'warning',
    write: false,
    plugins: [packaged],
  });
  return outputFiles[0].contents;
}

const files = { 'reader.js': await reader(), 'worker.js': await readFile(join(site, 'worker.js')), 'pkg/saidso_bg.wasm': await readFile(join(site, 'pkg/saidso_bg.wasm')) };
for (const name of TEXTS) files[name] = await text(name);
for (const name of await readdir(at(''))) if (name.startsWith('LICENSE-')) files[name] = await readFile(at(name));

const rooted = Object.fromEntries(Object.entries(files).map(([name, bytes]) => [`saidso/${name}`, bytes]));
const archive = zipSync(rooted, { level: 9, mtime: MADE });
const name = `saidso-${version}.zip`;
await rm(folder, { recursive: true, force: true });
await mkdir(folder, { recursive: true });
await writeFile(join(folder, name), archive);
console.log(`${name} is ready: ${archive.length} bytes in ${Object.keys(files).length} files`);
