/**
 * How long the page takes from the start of navigation to the first highlight in the sample article.
 */

/** Runs in the page, before its own scripts. */
function watch() {
  const timer = setInterval(() => {
    if (!document.querySelector('said-so')?.shadowRoot?.querySelector('mark')) return;
    clearInterval(timer);
    globalThis.firstHighlight = performance.now();
  }, 2);
}

/**
 * Milliseconds of each of `runs` loads, ascending. Each is in a context of its own, without cache or compiled code; one
 * load before them, in which the browser itself starts, is not counted.
 */
export async function loadTimes(browser, url, runs) {
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
