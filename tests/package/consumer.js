/**
 * A project of a host's own, in a folder of its own, with the packed archive among its node_modules.
 */
import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { fileURLToPath } from 'node:url';

const OUT = fileURLToPath(new URL('../../target/npm/', import.meta.url));

/** The archive that `cargo xtask package` made. */
export function archive() {
  const found = readdirSync(OUT).filter((name) => name.endsWith('.tgz'));
  if (found.length !== 1) throw new Error(`${OUT} holds ${found.length} archives: run \`cargo xtask package\``);
  return join(OUT, found[0]);
}

/**
 * The project's folder, gone when the tests of this file are over: `fixtures/` beside this file, and the package.
 * @returns {{ folder: string, installed: string }} and where the package lies in it
 */
export function useConsumer() {
  const folder = mkdtempSync(join(tmpdir(), 'saidso-consumer-'));
  after(() => rmSync(folder, { recursive: true }));
  cpSync(fileURLToPath(new URL('fixtures/', import.meta.url)), folder, { recursive: true });
  const installed = join(folder, 'node_modules/saidso');
  mkdirSync(installed, { recursive: true });
  execFileSync('tar', ['-xzf', archive(), '-C', installed, '--strip-components=1']);
  return { folder, installed };
}
