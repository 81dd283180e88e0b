/**
 * How long the page takes from the start of navigation to the first highlight in the sample article.
 */
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { fileURLToPath } from 'node:url';

/** Runs in the page, before its own scripts. */
function watch() {
  const timer = setInterval(() => {
    if (!document.querySelector('said-so')?.shadowRoot?.querySelector('mark')) return;
    clearInterval(timer);
    globalThis.firstHighlight = performance.now();
  }, 2);
}

/**
 * Milliseconds of each of `runs` loads of the site in `folder`, ascending. It is served as `cargo xtask serve` does, by a
 * process of its own: in this one, answers would wait while the browser is being driven.
 */
export async function loadTimes(browser, folder, runs) {
  const server = spawn(process.execPath, [fileURLToPath(new URL('serve.mjs', import.meta.url)), folder, '0'], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  try {
    const [told] = await Promise.race([once(server.stdout, 'data'), once(server, 'exit')]);
    const url = String(told).match(/http:\S+/)?.[0];
    if (!url) throw new Error(`The server did not start: ${told}`);
    return await timesAt(browser, url, runs);
  } finally {
    server.kill();
  }
}

/**
 * The loads of the page at `url`. Each is in a context of its own, without cache or compiled code; one load before them, in
 * which the browser itself starts, is not counted.
 */
async function timesAt(browser, url, runs) {
  const times = [];
  for (let i = 0; i <= runs; i++) {
    const context = await browser.newContext();
    try {
      const page = await context.newPage();
      await page.addInitScript(watch);
      await page.goto(`${url}#sample`);
      const first = await page.waitForFunction(() => globalThis.firstHighlight);
      if (i > 0) times.push(await first.jsonValue());
    } finally {
      await context.close();
    }
  }
  return times.sort((a, b) => a - b);
}
