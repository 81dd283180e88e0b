// usage: node bench.mjs bundle FOLDER            puts the measured page into FOLDER, which holds the site
//        CHROMIUM=PATH node bench.mjs run FOLDER  measures it
import { cpSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync } from 'node:zlib';
import { loadTimes } from './load.mjs';
import { serve } from './server.mjs';

const COLD_RUNS = 7;
const LOADS = 21;
/** A browser that does nothing but what it is asked to. */
const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync'.split(' ');
const here = (path) => fileURLToPath(new URL(path, import.meta.url));
const packages = here('../../tests/node_modules');
const require = createRequire(here('../../tests/package.json'));

const CORE = 'pkg/saidso_bg.wasm';
/** The glue is in the worker already. */
const CLIENT = ['analyzer.js', 'parcels.js', 'worker-link.js', 'worker.js'];
const SUBJECTS = [
  { name: 'saidso', module: 'saidso.js', files: ['pkg/saidso.js', CORE] },
  { name: 'saidso, in its worker', module: 'saidso-worker.js', files: [CORE, ...CLIENT] },
  { name: 'compromise', module: 'compromise.js', files: ['bench/compromise.js'], bundle: true },
  { name: 'wink-nlp', module: 'wink.js', files: ['bench/wink.js'], bundle: true },
];

const [verb, folder] = process.argv.slice(2);
if (verb === 'bundle') bundle();
else await run();

function bundle() {
  cpSync(here('bench'), join(folder, 'bench'), { recursive: true });
  require('esbuild').buildSync({
    entryPoints: SUBJECTS.filter((subject) => subject.bundle).map((subject) => here(`bench/${subject.module}`)),
    outdir: join(folder, 'bench'),
    allowOverwrite: true,
    bundle: true,
    minify: true,
    format: 'esm',
    platform: 'browser',
    nodePaths: [packages],
  });
}

async function run() {
  const { chromium } = require('playwright-core');
  // No policy where the core, wasm and all, runs with its peers on the main thread.
  const server = await serve([{ path: '/', folder }]);
  const browser = await chromium.launch({
    executablePath: process.env.CHROMIUM,
    args: FLAGS,
  });
  try {
    const rows = [];
    for (const subject of SUBJECTS) rows.push(await measure(browser, server.url, subject));
    console.log('    measuring edits');
    const edits = await measureEdits(browser, server.url);
    console.log('    measuring the load of the page');
    report(rows, edits, await loadTimes(browser, folder, LOADS));
  } finally {
    await browser.close();
    await server.close();
  }
}

async function measure(browser, url, subject) {
  console.log(`    measuring ${subject.name}`);
  const article = readFileSync(here('bench/article.txt'), 'utf8');
  const texts = [article, repeated(article, 500_000), repeated(article, 1_000_000)];
  const module = `./${subject.module}`;
  const colds = [];
  for (let i = 0; i < COLD_RUNS; i++) {
    colds.push(await onFreshPage(browser, url, (page) => page.evaluate(([m, t]) => bench.coldStart(m, t), [module, article])));
  }
  const warm = await onFreshPage(browser, url, (page) => page.evaluate(([m, t]) => bench.warmTimes(m, t), [module, texts]));
  return {
    name: subject.name,
    cold: colds.sort((a, b) => a - b)[COLD_RUNS >> 1],
    warm,
    speed: Buffer.byteLength(texts[2]) / 1000 / warm[2],
    bytes: subject.files.map((file) => brotliCompressSync(readFileSync(join(folder, file))).length).reduce((a, b) => a + b),
  };
}

/** For texts of these many bytes, how long the worker takes for one whose word was changed: it remembering the rest, and not. */
async function measureEdits(browser, url) {
  const article = readFileSync(here('bench/article.txt'), 'utf8');
  const sizes = [10_000, 100_000];
  const texts = sizes.map((bytes) => repeated(article, bytes));
  const times = await onFreshPage(browser, url, (page) => page.evaluate((t) => bench.editTimes('./saidso-worker.js', t), texts));
  return times.map(([remembering, anew], at) => ({ kb: sizes[at] / 1000, remembering, anew }));
}

/** Whole articles, about `bytes` of them. */
function repeated(article, bytes) {
  return `${article}\n`.repeat(Math.round(bytes / Buffer.byteLength(article)));
}

/** A page of a context of its own: no cache, no compiled code, nothing of the run before. */
async function onFreshPage(browser, url, use) {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(new URL('bench/', url).href);
    return await use(page);
  } finally {
    await context.close();
  }
}

function report(rows, edits, loads) {
  const kb = Math.round(Buffer.byteLength(readFileSync(here('bench/article.txt'))) / 100) / 10;
  const head = [`${kb} kB, ms`, '0.5 MB, ms', '1 MB, ms', '1 : 0.5', 'MB/s', 'cold, ms', 'brotli, kB'];
  console.log(`\n${''.padEnd(24)}${head.map((cell) => cell.padStart(12)).join('')}`);
  for (const row of rows) console.log(line(row));
  const [core, , ...peers] = rows;
  console.log();
  for (const peer of peers) {
    const times = (a, b) => `${(a / b).toFixed(1)} x`;
    const parts = [times(core.speed, peer.speed), times(peer.cold, core.cold), times(peer.bytes, core.bytes)];
    console.log(`${peer.name} takes ${parts[0]} the time of saidso, ${parts[1]} its cold start, ${parts[2]} its bytes`);
  }
  console.log();
  for (const { kb, remembering, anew } of edits) {
    console.log(`one word changed in ${kb} kB: ${remembering.toFixed(1)} ms in the worker, ${anew.toFixed(1)} ms with nothing remembered`);
  }
  const [fastest, middle, slowest] = [loads[0], loads[LOADS >> 1], loads.at(-1)].map(Math.round);
  console.log(`\npage load to first highlight: median ${middle} ms of ${LOADS} fresh loads (${fastest} to ${slowest})`);
  console.log('\nWarm times are the best of several runs, cold starts medians. saidso finds quotes with speakers, names and values;');
  console.log('compromise names and quotations; wink-nlp sentences and values. In its worker, saidso also copies text and results across.');
}

function line({ name, cold, warm: [article, half, whole], speed, bytes }) {
  const cells = [article.toFixed(1), half.toFixed(0), whole.toFixed(0), (whole / half).toFixed(2)];
  cells.push(speed.toFixed(2), cold.toFixed(0), (bytes / 1000).toFixed(0));
  return name.padEnd(24) + cells.map((cell) => cell.padStart(12)).join('');
}
