/**
 * A plugin of esbuild: `saidso`, `saidso/define` and so on mean the modules of this repository, as a host would import them from
 * the npm package.
 */
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';

const at = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));

/** The package as its manifest tells of it. */
export const manifest = JSON.parse(await readFile(at('www/package.json'), 'utf8'));

export const packaged = {
  name: 'saidso',
  setup({ onResolve }) {
    onResolve({ filter: /^saidso(\/|$)/ }, ({ path }) => {
      const entry = manifest.exports[`.${path.slice('saidso'.length)}`].default.slice('./'.length);
      return { path: at(entry.startsWith('integrations/') ? entry : `www/${entry}`) };
    });
  },
};
