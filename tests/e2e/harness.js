/**
 * One browser and one server for a file of tests, and a page that keeps a record of everything that must not happen.
 */
import { after, before } from 'node:test';
import assert from 'node:assert/strict';
import { isFirefox, launch } from './browsers.js';
import { serve } from './server.js';

export { NO_MEDIA, chromiumOnly, download } from './browsers.js';

/** Call at the top of a test file; `open` is there within its tests. `start` serves what the pages are of. */
export function useBrowser(start = serve) {
  const shared = {};
  before(async () => {
    shared.server = await start();
    shared.browser = await launch();
  });
  after(async () => {
    await shared.browser?.close();
    await shared.server?.close();
  });
  return {
    open: (options) => openPage(shared, options),
    get url() {
      return shared.server.url;
    },
  };
}

/**
 * A fresh page on `path`, or at a whole address. `page.faults` gathers policy violations, console errors, exceptions and signs of executed markup;
 * `page.requests` the addresses asked for.
 */
async function openPage({ browser, server }, { path = '', ...context } = {}) {
  const owner = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...context });
  if (!isFirefox) await owner.grantPermissions(['clipboard-read', 'clipboard-write'], { origin: new URL(server.url).origin });
  const page = await owner.newPage();
  page.faults = [];
  page.requests = [];
  page.on('console', (message) => message.type() === 'error' && page.faults.push(`console: ${message.text()}`));
  page.on('pageerror', (error) => page.faults.push(`exception: ${error.message}`));
  page.on('dialog', (dialog) => {
    page.faults.push(`dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  page.on('request', (request) => page.requests.push(request.url()));
  await page.exposeFunction('reportFault', (fault) => page.faults.push(fault));
  await page.addInitScript(() => {
    addEventListener('securitypolicyviolation', (event) => {
      globalThis.reportFault(`violation: ${event.violatedDirective} ${event.blockedURI} ${event.sample}`);
    });
  });
  await page.goto(new URL(path, server.url).href);
  return page;
}

/** Types or pastes nothing: puts `text` into the text area at once, as a paste does, and waits for its analysis. */
export async function read(page, text) {
  const analysed = nextAnalysis(page, text);
  await page.fill('[name=article]', text);
  return analysed;
}

/** The analysis of `text`, or of the next text when none is given. */
export function nextAnalysis(page, text) {
  return page.evaluate(
    (wanted) =>
      new Promise((resolve, reject) => {
        const view = document.querySelector('said-so');
        const done = ({ detail }) => {
          if (wanted !== undefined && detail.text !== wanted) return;
          view.removeEventListener('saidso-analysis', done);
          resolve(detail.analysis);
        };
        view.addEventListener('saidso-analysis', done);
        view.addEventListener('saidso-error', ({ detail }) => reject(detail.error), { once: true });
      }),
    text,
  );
}

/** Reads the sample article. */
export async function readSample(page) {
  const analysed = nextAnalysis(page);
  await page.getByRole('button', { name: 'Read the sample article' }).click();
  return analysed;
}

/** Nothing went wrong on the page, as far as it can be told from outside. */
export function assertClean(page) {
  assert.deepEqual(page.faults, []);
}
