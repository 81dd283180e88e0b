/**
 * `custom-elements.json` against the element itself, both ways: nothing it tells of is missing, nothing is there that it does
 * not tell of. The tables in npm/README.md are made from it; UPDATE_EXPECT=1 writes them anew.
 */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { serve, strictDocuments } from '../../xtask/node/server.mjs';
import { assertClean, useBrowser } from '../e2e/harness.js';
import { useConsumer } from './consumer.js';
import { tables } from './tables.js';

const { folder, installed } = useConsumer();
const browser = useBrowser(() => serve([{ path: '/', folder, policy: strictDocuments }]));

const source = (path) => fileURLToPath(new URL(`../../${path}`, import.meta.url));
const manifest = JSON.parse(readFileSync(source('www/custom-elements.json'), 'utf8'));
const element = manifest.modules.flatMap((module) => module.declarations ?? []).find(({ tagName }) => tagName === 'said-so');
const told = (list) => element[list].map(({ name }) => name).toSorted();
const sources = readdirSync(installed).filter((name) => name.endsWith('.js') && name !== 'inline.js');
const code = sources.map((name) => readFileSync(join(installed, name), 'utf8')).join('\n');
const types = readFileSync(join(installed, 'saidso.d.ts'), 'utf8');
const sorted = (values) => [...new Set(values)].toSorted();
const inCode = (pattern) => sorted([...code.matchAll(pattern)].map(([, name]) => name));

/** Has everything in it that is ever drawn; what is unsure is made so. */
const TEXT = `“We lost the vote,” said Ann Lee, the mayor of Port Eldrin, on 5 March 2026. She said Bo Ek had paid £2m.

“I did not,” Ek told reporters. “He did,” an official who asked not to be named said. “And who`;

/** Runs in the page: what the class and a drawn element have. */
async function inspect(text) {
  const { SaidSo } = await import('/node_modules/saidso/define.js');
  const { createAnalyzer } = await import('/node_modules/saidso/analyzer.js');
  const analyzer = await createAnalyzer();
  const analysis = await analyzer.analyze(text);
  analyzer.dispose();
  analysis.quotes[0].confidence = 0.2;
  const element = document.createElement('said-so');
  document.body.append(element);
  const drawn = new Promise((resolve) => element.addEventListener('saidso-analysis', resolve));
  element.text = text;
  element.analysis = analysis;
  await drawn;
  const all = [...element.shadowRoot.querySelectorAll('*')];
  const accessors = Object.entries(Object.getOwnPropertyDescriptors(SaidSo.prototype)).filter(([, { get }]) => get);
  return {
    attributes: SaidSo.observedAttributes,
    members: accessors.map(([name]) => name),
    statics: Object.keys(SaidSo).filter((name) => name !== 'observedAttributes'),
    parts: all.flatMap((each) => [...each.part]),
    slots: all.filter((each) => each.localName === 'slot').map((each) => each.name),
    reflected: ((element.published = '2026-03-05'), element.getAttribute('published')),
  };
}

test('attributes, properties, parts and slots are those of the element', async () => {
  const page = await browser.open({ path: 'blank.html' });
  const found = await page.evaluate(inspect, TEXT);
  assert.deepEqual(told('attributes'), sorted(found.attributes));
  const members = (isStatic) => sorted(element.members.filter((each) => Boolean(each.static) === isStatic).map(({ name }) => name));
  assert.deepEqual(members(false), sorted(found.members));
  assert.deepEqual(members(true), sorted(found.statics));
  assert.deepEqual(told('cssParts'), sorted(found.parts));
  assert.deepEqual(told('slots'), sorted(found.slots));
  assert.equal(found.reflected, '2026-03-05');
  assertClean(page);
});

test('what a host set before the element was defined is read', async () => {
  const page = await browser.open({ path: 'blank.html' });
  const read = await page.evaluate(async () => {
    const element = document.createElement('said-so');
    Object.assign(element, { text: 'Ann Lee said on Friday that they lost.', published: '2026-03-05' });
    document.body.append(element);
    const analysed = new Promise((resolve) => element.addEventListener('saidso-analysis', resolve));
    await import('/node_modules/saidso/define.js');
    const { text, analysis } = (await analysed).detail;
    return [text, element.getAttribute('published'), analysis.entities.map(({ name, value }) => value?.start ?? name)];
  });
  assert.deepEqual(read, ['Ann Lee said on Friday that they lost.', '2026-03-05', ['Ann Lee', '2026-02-27']]);
  assertClean(page);
});

test('events and custom properties are those of the code', () => {
  assert.deepEqual(told('events'), inCode(/emit\('([\w-]+)'/g));
  assert.deepEqual(told('events'), inCode(/'(saidso-[a-z-]+)'/g));
  assert.deepEqual(told('cssProperties'), inCode(/var\((--saidso-[\w-]+)/g));
});

test('the types have the same properties and events', () => {
  const within = (head) => types.slice(types.indexOf(head)).match(/\{\n([^]*?)\n {0,2}\}/)[1];
  const keys = (head) => sorted([...within(head).matchAll(/^ +'?([\w-]+)'?: (.*);$/gm)].map(([, key, type]) => `${key}: ${type}`));
  const typed = (list) => sorted(list.map(({ name, type }) => `${name}: ${type.text}`));
  assert.deepEqual(keys('interface SaidSo'), typed(element.members.filter((each) => !each.static)));
  assert.deepEqual(keys('interface GlobalEventHandlersEventMap'), typed(element.events));
});

test('the tables in npm/README.md are those of custom-elements.json', () => {
  const path = source('npm/README.md');
  const readme = readFileSync(path, 'utf8');
  const [before, rest] = readme.split(/(?<=<!-- From custom-elements\.json.*-->\n)/);
  const after = rest.slice(rest.indexOf('<!-- end -->'));
  const expected = `${before}\n${tables(element)}\n${after}`;
  if (process.env.UPDATE_EXPECT) return writeFileSync(path, expected);
  assert.equal(readme, expected, 'npm/README.md is stale: UPDATE_EXPECT=1 node --test tests/package/element.test.js');
});
