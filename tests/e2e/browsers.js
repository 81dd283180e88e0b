/**
 * The browser that the tests run in: Chromium, or, where the environment says `BROWSER=firefox`, Firefox ESR.
 */
import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, readdirSync, rmSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { chromium, firefox } from 'playwright-core';

export const isFirefox = process.env.BROWSER === 'firefox';

const ARGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

/** BiDi grants no use of the clipboard; with this a page may use it without asking. */
const PREFERENCES = { 'dom.events.testing.asyncClipboard': true };

/** Where Firefox saves: Playwright does not see its downloads from blobs. */
const saved = isFirefox ? mkdtempSync(join(tmpdir(), 'saidso-saved-')) : null;
process.on('exit', () => saved && rmSync(saved, { recursive: true, force: true }));

/** The browser that the variable `name` tells, or the one that is installed under a name of Debian's. */
function executable(name, installed) {
  const known = [process.env[name], `/usr/bin/${installed}`].find((path) => path && existsSync(path));
  return known ?? execFileSync('which', [installed]).toString().trim();
}

/**
 * Starts the browser. Firefox is the one that people have, not Playwright's own build of it: a channel whose name begins with
 * `moz-` has it driven by WebDriver BiDi. Playwright 1.65 sends a command that Firefox 153 does not know, hence 1.64.
 */
export function launch() {
  if (!isFirefox) return chromium.launch({ executablePath: executable('CHROMIUM', 'chromium'), args: ARGS.split(' ') });
  return firefox.launch({ channel: 'moz-firefox', executablePath: executable('FIREFOX', 'firefox-esr'), downloadsPath: saved, firefoxUserPrefs: PREFERENCES });
}

/** For a test's options: it is left out in Firefox, and why. */
export const chromiumOnly = (why) => ({ skip: isFirefox && why });

export const NO_MEDIA = 'BiDi emulates neither colour schemes, forced colours nor paper there';

/** Has `button` clicked, and gives the file that the browser saves then: `{ name, bytes }`. */
export async function download(page, button) {
  if (isFirefox) return button.click().then(() => nextSaved(page));
  const [file] = await Promise.all([page.waitForEvent('download'), button.click()]);
  return { name: file.suggestedFilename(), bytes: await readFile(await file.path()) };
}

/** The file that Firefox has saved, once it is whole, and takes it away so that the next one may have its name. */
async function nextSaved(page) {
  for (const end = Date.now() + 30_000; Date.now() < end; await page.waitForTimeout(20)) {
    const [name, other] = readdirSync(saved);
    const bytes = name && !other && !name.endsWith('.part') ? readFileSync(join(saved, name)) : '';
    if (bytes.length === 0) continue;
    rmSync(join(saved, name));
    return { name, bytes };
  }
  throw new Error('Firefox has saved nothing');
}
