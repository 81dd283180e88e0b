/** What the archive holds, and what it says of itself. */
import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import * as esbuild from 'esbuild';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { archive, useConsumer } from './consumer.js';

const { folder, installed } = useConsumer();
const source = (path) => readFileSync(fileURLToPath(new URL(`../../${path}`, import.meta.url)), 'utf8');
const manifest = JSON.parse(readFileSync(join(installed, 'package.json'), 'utf8'));
const EDITORS = ['ckeditor5', 'lexical', 'prosemirror', 'quill', 'tinymce', 'tiptap'];
const files = readdirSync(installed, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile())
  .map((entry) => join(entry.parentPath ?? entry.path, entry.name).slice(installed.length + 1));

/** Every relative module that the code of `path` imports, now or later, with those that they import. */
function reachable(path, found = new Set()) {
  if (found.has(path)) return found;
  found.add(path);
  const code = readFileSync(join(installed, path), 'utf8');
  const imports = code.matchAll(/^(?:import|export)\b[^;'"]*['"](\.[^'"]+)['"];|\bimport\('(\.[^']+)'\)/gm);
  for (const [, name, later] of imports) reachable(join(dirname(path), name ?? later), found);
  return found;
}

test('it holds what its entries lead to, its papers and nothing else', () => {
  const papers = ['LICENSE-APACHE', 'LICENSE-MIT', 'README.md', 'custom-elements.json', 'package.json'];
  const adapters = EDITORS.map((name) => `integrations/${name}/adapter`);
  const types = ['define', 'inline', 'saidso', 'overlay/index', ...adapters].map((name) => `${name}.d.ts`);
  const entries = ['analyzer', 'define', 'define-node', 'inline', 'worker', 'overlay/index', ...adapters].map((name) => `${name}.js`);
  const code = entries.flatMap((entry) => [...reachable(entry)]);
  for (const path of ['pkg/saidso.js', 'view.js', 'overlay/follow.js', 'integrations/prosemirror/plugin.js']) {
    assert.ok(code.includes(path), `the imports were followed to ${path}`);
  }
  assert.deepEqual(files.toSorted(), [...new Set([...papers, ...types, ...code, 'pkg/saidso_bg.wasm'])].toSorted());
});

test('no file tells of the machine it was made on, or names a map', () => {
  const text = files.filter((path) => ['.js', '.ts', '.json', '.md'].includes(extname(path)));
  for (const path of text) {
    const words = readFileSync(join(installed, path), 'utf8');
    assert.doesNotMatch(words, /sourceMappingURL|\/(?:home|root|tmp|work)\//, path);
  }
});

test('every address in package.json is there', () => {
  const paths = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(paths));
  for (const path of paths([manifest.exports, manifest.types, manifest.customElements, manifest.sideEffects])) {
    assert.ok(existsSync(join(installed, path)), path);
  }
});

test('a bundler drops what is imported and not used, and keeps what registers or configures', async () => {
  const bundled = async (contents) => {
    const stdin = { contents, resolveDir: folder };
    const { outputFiles } = await esbuild.build({ stdin, bundle: true, format: 'esm', write: false, logLevel: 'silent' });
    return outputFiles[0].text;
  };
  assert.equal(await bundled("import { createAnalyzer } from 'saidso'; import 'saidso';"), '');
  const element = await bundled("import 'saidso/define';");
  for (const effect of ['customElements.define(', 'sheet.replaceSync(']) assert.ok(element.includes(effect), effect);
  assert.ok((await bundled("import 'saidso/inline';")).includes('URL.createObjectURL('));
  assert.ok((await bundled("import 'saidso/worker.js';")).includes('self.onmessage ='));
});

test('one version everywhere', async () => {
  const { version } = await import('../../www/analyzer.js');
  const crate = source('Cargo.toml').match(/^version = "(.*)"$/m)[1];
  assert.deepEqual([version, crate], [manifest.version, manifest.version]);
});

test('README.md tells its size to within a twentieth', () => {
  const told = source('README.md').match(/the npm package, packed \/ unpacked \| ([\d.]+) MB \/ ([\d.]+) MB/).slice(1).map(Number);
  const unpacked = files.reduce((sum, path) => sum + statSync(join(installed, path)).size, 0);
  [statSync(archive()).size, unpacked].forEach((bytes, i) => {
    assert.ok(Math.abs(bytes / 1e6 - told[i]) <= told[i] / 20, `${bytes} bytes, told as ${told[i]} MB`);
  });
});

test('publint finds nothing to mend', async () => {
  const { messages, pkg } = await publint({ pkgDir: installed, pack: false, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test('a server may import all of it, and nothing there reaches for a window', () => {
  const forbidden = ['window', 'document', 'location', 'HTMLElement', 'customElements', 'CSSStyleSheet'];
  const script = `
    for (const name of ${JSON.stringify(forbidden)}) {
      Object.defineProperty(globalThis, name, { get() { throw new Error('reached for ' + name); } });
    }
    const [core, inline, define] = await Promise.all(['saidso', 'saidso/inline', 'saidso/define'].map((name) => import(name)));
    const names = (module) => Object.keys(module).sort();
    console.log(JSON.stringify([names(core), names(inline), names(define), core.version, String(define.SaidSo)]));`;
  const said = execFileSync(process.execPath, ['--input-type=module', '--eval', script], { cwd: folder, encoding: 'utf8' });
  const names = ['AnalyzerError', 'configure', 'createAnalyzer', 'version'];
  assert.deepEqual(JSON.parse(said), [names, names, ['SaidSo'], manifest.version, 'undefined']);
});
