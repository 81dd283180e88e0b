/** The types, as a host's compiler sees them, and the custom elements manifest, as its schema has it. */
import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { useConsumer } from './consumer.js';

const { folder, installed } = useConsumer();
const modules = fileURLToPath(new URL('../node_modules/', import.meta.url));

/** Compiles `file` with nothing written; what the compiler says of it. */
function compile(file, resolution) {
  const module = resolution === 'bundler' ? 'esnext' : resolution;
  const flags = ['--noEmit', '--strict', '--target', 'es2022', '--module', module, '--moduleResolution', resolution];
  const tsc = join(modules, 'typescript/bin/tsc');
  const { stdout, status } = spawnSync(process.execPath, [tsc, ...flags, '--types', '', file], { cwd: folder, encoding: 'utf8' });
  assert.equal(status === 0, stdout === '', stdout);
  return stdout;
}

for (const resolution of ['bundler', 'nodenext']) {
  test(`a host compiles under ${resolution}`, () => {
    writeFileSync(join(folder, 'package.json'), '{ "type": "module" }');
    assert.equal(compile('host.ts', resolution), '');
  });
}

test('a host with editors compiles', () => {
  const packages = ['@tiptap', ...['model', 'state', 'transform', 'view'].map((name) => `prosemirror-${name}`)];
  for (const name of packages) symlinkSync(join(modules, name), join(folder, 'node_modules', name));
  assert.equal(compile('editors.ts', 'bundler'), '');
});

test('a wrong host does not compile', () => {
  writeFileSync(join(folder, 'wrong.ts'), "import { SaidSo } from 'saidso';\nnew SaidSo();\n");
  assert.match(compile('wrong.ts', 'bundler'), /only refers to a type/);
});

test('custom-elements.json is a custom elements manifest', () => {
  const manifest = readFileSync(join(installed, 'custom-elements.json'), 'utf8').trim();
  const schema = join(modules, 'custom-elements-manifest/schema.js');
  const check = (json) => {
    writeFileSync(join(folder, 'manifest.ts'), `import type { Package } from '${schema}';\nexport default ${json} satisfies Package;\n`);
    return compile('manifest.ts', 'bundler');
  };
  assert.equal(check(manifest), '');
  assert.match(check(manifest.replace('"kind": "field"', '"kind": "property"')), /"property"/);
});
