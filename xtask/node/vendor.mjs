// The libraries that read files, each as one module beside the code that uses it, with their licences. A reader loads one
// when a file of its kind is opened, and the page none of them.
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

const tests = fileURLToPath(new URL('../../tests/', import.meta.url));
const { build } = createRequire(join(tests, 'package.json'))('esbuild');

/** What each module gives on, of tests/package.json's `dependencies`. */
const MODULES = {
  'mammoth.js': "export { convertToHtml } from 'mammoth';",
  'marked.js': "export { marked } from 'marked';",
  // The build for browsers of some years ago. Its worker's half comes first: where it is there, no second worker is started.
  'pdf.js': `import 'pdfjs-dist/legacy/build/pdf.worker.mjs';
    export { getDocument, VerbosityLevel } from 'pdfjs-dist/legacy/build/pdf.mjs';`,
  'readability.js': `export { default as Readability } from '@mozilla/readability/Readability.js';
    export { default as isProbablyReaderable } from '@mozilla/readability/Readability-readerable.js';
    export { parseHTML } from 'linkedom';`,
};

/** Writes them all, and their licences, to `folder`. */
export async function vendor(folder) {
  const packages = new Set();
  for (const [name, contents] of Object.entries(MODULES)) {
    const { metafile } = await build({
      stdin: { contents, resolveDir: tests },
      outfile: join(folder, name),
      absWorkingDir: tests,
      bundle: true,
      minify: true,
      metafile: true,
      format: 'esm',
      target: 'es2022',
      charset: 'utf8',
      legalComments: 'none',
      logLevel: 'error',
      // pdf.js takes a worker in which there is no window for its own, and would answer its messages.
      define: { global: 'globalThis', window: 'globalThis' },
    });
    for (const input of Object.keys(metafile.inputs)) {
      const [home] = /^.*node_modules\/(?:@[^/]+\/)?[^/]+(?=\/)/.exec(input) ?? [];
      if (home) packages.add(home);
    }
  }
  writeFileSync(join(folder, 'LICENSES.txt'), [...packages].sort().map(licence).join('\n'));
}

/** A package's name, version and licence; it throws when a package comes without. */
function licence(home) {
  const folder = join(tests, home);
  const { name, version, license } = JSON.parse(readFileSync(join(folder, 'package.json'), 'utf8'));
  const files = readdirSync(folder).filter((file) => /^(licen[cs]e|copying)/i.test(file));
  const text = files.map((file) => readFileSync(join(folder, file), 'utf8').trim()).join('\n\n');
  const said = text || licenceOfReadme(folder);
  if (!said) throw new Error(`${name} ${version} comes without its licence`);
  return `=== ${name} ${version} (${license})\n\n${said}\n`;
}

/** Some packages tell their licence at the end of their README alone. */
function licenceOfReadme(folder) {
  const [readme] = readdirSync(folder).filter((file) => /^readme/i.test(file));
  return readme && /^#* *licen[cs]e[^]*/im.exec(readFileSync(join(folder, readme), 'utf8'))?.[0].trim();
}
