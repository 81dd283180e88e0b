import { serve } from './server.js';
import { chromium } from 'playwright-core';
import { docx, paragraph } from '../files/docx.js';
const server = await serve();
const t0 = Date.now(); const log = (...a) => console.log(((Date.now()-t0)/1000).toFixed(1), ...a);
const b = await chromium.launch({ executablePath: '/usr/bin/chromium', args: ['--no-sandbox','--disable-gpu'] });
const page = await b.newPage();
page.on('console', m => log('console', m.type(), m.text()));
page.on('pageerror', e => log('error', e.message));
page.on('request', r => log('req', r.url()));
page.on('requestfailed', r => log('fail', r.url()));
await page.goto(server.url); log('loaded');
log(await page.evaluate(() => import('/worker-link.js').then(({sameOriginWorker}) => new Promise(r => { const w = sameOriginWorker(new URL('/import/worker.js', location)); w.onerror = e => r('error ' + e.message + e.filename + e.lineno + ' ' + e.type); w.onmessage = e => r(JSON.stringify(e.data)); w.postMessage({bytes: new TextEncoder().encode('abc').buffer, name: 'a.txt', type: ''}); }), (e) => String(e.stack))));
for (let i = 0; i < 1; i++) { await new Promise(r => setTimeout(r, 1000)); log(await page.textContent('#message'), JSON.stringify(await page.inputValue('[name=article]'))); if (i > 2 && /Opened|could/.test(await page.textContent('#message'))) break; }
await b.close(); await server.close();
