/** The archive in a host's project, built by the usual bundlers or by none, and opened under the policies that README.md names. */
import assert from 'node:assert/strict';
import { cpSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, test } from 'node:test';
import * as esbuild from 'esbuild';
import * as vite from 'vite';
import webpack from 'webpack';
import { POLICY, serve, strictDocuments } from '../../xtask/node/server.mjs';
import { assertClean, useBrowser } from '../e2e/harness.js';
import { useConsumer } from './consumer.js';

const { folder, installed } = useConsumer();
const at = (path) => join(folder, path);
const documents = (policy) => (type) => (type.startsWith('text/html') ? policy : undefined);
const PLAIN = "default-src 'none'; script-src 'self'; connect-src 'self'; img-src data:";
const INLINE = "default-src 'none'; script-src 'self' 'wasm-unsafe-eval'; worker-src blob:; img-src data:";
const TRUSTED = "require-trusted-types-for 'script'; trusted-types saidso";

const browser = useBrowser(() =>
  serve([
    { path: '/inline/', folder: at('out/inline'), policy: documents(`${INLINE}; ${TRUSTED}`) },
    { path: '/out/', folder: at('out'), policy: documents(PLAIN) },
    { path: '/free/', folder },
    // Here the import map of plain.html is a script of its own.
    { path: '/plain/', folder, policy: documents(POLICY.replace("script-src 'self'", "script-src 'self' 'unsafe-inline'")) },
    { path: '/', folder, policy: strictDocuments },
  ]),
);

const TEXT = '“We lost the vote,” said Ann Lee, the mayor of Port Eldrin. She said Bo Ek had paid.\n\n“I did not,” Ek told them.';

/** Opens `path` and has the package read a text there; every byte it loads is to be there, and nothing to go wrong. */
async function check(path) {
  const page = await browser.open({ path });
  await checkPage(page);
  await page.context().close();
}

async function checkPage(page) {
  const failed = [];
  page.on('response', (response) => response.ok() || failed.push(response.url()));
  await page.waitForFunction(() => globalThis.tryPackage);
  const { analysis, cards, versions } = await page.evaluate((text) => globalThis.tryPackage(text), TEXT);
  const { entities, quotes } = analysis;
  assert.deepEqual(
    quotes.map(({ content: [[start, end]], speaker }) => [TEXT.slice(start, end), entities[speaker.entity].name]),
    [
      ['“We lost the vote,”', 'Ann Lee'],
      ['Bo Ek had paid', 'Ann Lee'],
      ['“I did not,”', 'Bo Ek'],
    ],
  );
  assert.deepEqual(cards, ['Ann Lee', 'Bo Ek']);
  const { version } = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
  assert.deepEqual(versions, [version, version]);
  assert.deepEqual(failed, []);
  assertClean(page);
}

const copyPage = (out) => cpSync(at('index.html'), at(`out/${out}/index.html`));

test('Vite builds it', async () => {
  const build = { outDir: at('out/vite'), modulePreload: false };
  await vite.build({ root: folder, base: './', configFile: false, logLevel: 'warn', build });
  await check('out/vite/');
});

test('Vite serves it while the host is developed', async () => {
  const server = await vite.createServer({
    root: folder,
    configFile: false,
    logLevel: 'warn',
    server: { host: '127.0.0.1', port: 0, watch: null },
  });
  after(() => server.close());
  await server.listen();
  await check(server.resolvedUrls.local[0]);
});

for (const mode of ['production', 'development']) {
  test(`webpack builds it for ${mode}`, async () => {
    const output = { path: at(`out/webpack-${mode}`), filename: 'host.js' };
    // Its own choice for development evaluates modules, which the policy forbids.
    const compiler = webpack({ context: folder, mode, devtool: false, entry: './host.js', output, performance: false });
    const stats = await new Promise((resolve, reject) => {
      compiler.run((error, done) => compiler.close(() => (error ? reject(error) : resolve(done))));
    });
    assert.deepEqual(stats.toJson({ all: false, errors: true, warnings: true }), { errors: [], warnings: [] });
    copyPage(`webpack-${mode}`);
    await check(`out/webpack-${mode}/`);
  });
}

async function bundle(entry, out, format = 'esm') {
  const { warnings } = await esbuild.build({
    absWorkingDir: folder,
    entryPoints: [entry],
    outfile: at(`${out}/host.js`),
    bundle: true,
    minify: true,
    format,
    logLevel: 'silent',
  });
  return warnings.map(({ text }) => text);
}

test('esbuild builds it, worker and core are copied beside', async () => {
  assert.deepEqual(await bundle('host.js', 'out/esbuild'), []);
  for (const name of ['worker.js', 'pkg']) cpSync(join(installed, name), at(`out/esbuild/${name}`), { recursive: true });
  copyPage('esbuild');
  await check('out/esbuild/');
});

test('esbuild builds it with all inside, and it asks for nothing more', async () => {
  assert.deepEqual(await bundle('inline.js', 'out/inline'), []);
  copyPage('inline');
  const page = await browser.open({ path: 'inline/' });
  await checkPage(page);
  const asked = page.requests.filter((url) => url.startsWith('http')).map((url) => new URL(url).pathname);
  assert.deepEqual(asked, ['/inline/', '/inline/host.js']);
});

test('with all inside, a page may take it from another origin', async () => {
  const warnings = await bundle('inline.js', 'out/elsewhere', 'iife');
  // Without modules there is no import.meta, and with all inside nothing asks for it.
  assert.ok(warnings.every((text) => text.startsWith('"import.meta" is not available')), warnings.join('\n'));
  const elsewhere = await serve([{ path: '/', folder: at('out/elsewhere') }]);
  after(() => elsewhere.close());
  const page = await browser.open({ path: 'free/blank.html' });
  await page.addScriptTag({ url: `${elsewhere.url}host.js` });
  await checkPage(page);
});

test('no bundler: a script of type module', async () => {
  await check('plain/plain.html');
});

test('worker and core come from where the host says', async () => {
  cpSync(join(installed, 'worker.js'), at('own/a/worker.js'));
  cpSync(join(installed, 'pkg/saidso.js'), at('own/a/pkg/saidso.js'));
  cpSync(join(installed, 'pkg/saidso_bg.wasm'), at('own/b/core.wasm'));
  const page = await browser.open({ path: 'plain/plain.html' });
  await page.evaluate(async () => {
    const { configure } = await import('saidso');
    configure({ workerUrl: '/own/a/worker.js', wasmUrl: '../own/b/core.wasm' });
  });
  await checkPage(page);
  const loaded = page.requests.map((url) => new URL(url).pathname).filter((path) => /worker\.js|\.wasm/.test(path));
  assert.deepEqual(new Set(loaded), new Set(['/own/a/worker.js', '/own/b/core.wasm']));
  // A call may say otherwise.
  const failure = await page.evaluate(async () => {
    const { createAnalyzer } = await import('saidso');
    return createAnalyzer({ wasmUrl: 'https://elsewhere.invalid/core.wasm' }).then(String, ({ code }) => code);
  });
  assert.equal(failure, 'load');
});

test('two copies on one page get on with each other', async () => {
  cpSync(installed, at('node_modules/another'), { recursive: true });
  const page = await browser.open({ path: 'plain/plain.html' });
  const [first, second] = await page.evaluate(async () => {
    const one = (await import('saidso/define')).SaidSo;
    const two = (await import('/node_modules/another/define.js')).SaidSo;
    return [one, two].map((each) => each === customElements.get('said-so'));
  });
  assert.deepEqual([first, second], [true, false]);
  await checkPage(page);
});
