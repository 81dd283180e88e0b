/** What a screen reader has of the page, by Chromium's accessibility tree: the text in order with who says what, then the lists. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { readDoubtful } from './doubt.js';
import { assertClean, read, useBrowser } from './harness.js';

const browser = useBrowser();

const EXPECTED = new URL('../cases/heard.txt', import.meta.url);

const TEXT = `Bridge opens late

“The bridge,” said Carla Mendes, the city engineer, “is safe.” She said it would open on Friday.

“He told me, ‘It will double,’ and left,” an official who asked not to be named said. Viktor Lund hopes to see the numbers.

Asked whether it would last, he laughed.`;

/** Roles whose words are told in one line, with what is in them. */
const LINES = new Set(['heading', 'paragraph', 'button', 'textbox', 'searchbox', 'combobox', 'slider', 'image', 'term', 'definition', 'cell', 'columnheader', 'rowheader', 'LabelText', 'Legend', 'Date']);

/** Roles that only hold others. */
const HOLDERS = new Set(['generic', 'none', 'StaticText', 'InlineTextBox', 'mark', 'emphasis', 'strong', 'Section', 'ListMarker', 'LayoutTable']);

/** The lines of a part of the tree, indented as things lie in one another. */
function* lines(nodes, node, depth = 0) {
  const role = node.role?.value ?? 'none';
  const children = (node.childIds ?? []).map((id) => nodes.get(id)).filter(Boolean);
  if (role === 'InlineTextBox') return;
  if (!node.ignored && role === 'StaticText') return void (yield `${'  '.repeat(depth)}${node.name.value.trim()}`);
  if (node.ignored || HOLDERS.has(role)) return yield* children.flatMap((child) => [...lines(nodes, child, depth)]);
  const line = `${'  '.repeat(depth)}${role}${states(node)}`;
  if (LINES.has(role)) return void (yield `${line}: ${node.name?.value || words(nodes, node)}`.trimEnd());
  yield node.name?.value && role !== 'listitem' ? `${line}: ${node.name.value}` : line;
  yield* children.flatMap((child) => [...lines(nodes, child, depth + 1)]);
}

/** All that is read out of a node, as it follows on another. */
function words(nodes, node) {
  if (node.role?.value === 'InlineTextBox') return '';
  if (!node.ignored && node.role?.value === 'StaticText') return node.name.value;
  return (node.childIds ?? []).map((id) => nodes.get(id)).filter(Boolean).map((child) => words(nodes, child)).join('').replace(/\s+/g, ' ');
}

const TOLD = ['level', 'pressed', 'expanded', 'disabled'];

const states = ({ properties = [], description }) => {
  const told = properties.filter(({ name, value }) => TOLD.includes(name) && value.value !== false).map(({ name, value }) => ` ${name === 'level' ? '' : `${name} `}${value.value}`);
  return [...told, description?.value ? ` (${description.value})` : ''].join('');
};

/** What is heard under the first element of a role and name. */
async function heard(page, role, name) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  await session.detach();
  const root = nodes.find((node) => !node.ignored && node.role?.value === role && (name === undefined || node.name?.value === name));
  assert.ok(root, `${role} ${name}`);
  return [...lines(new Map(nodes.map((node) => [node.nodeId, node])), root)].filter((line) => line.trim()).join('\n');
}

/** What the Tab key stops at, one after the other, until it leaves the page. */
async function stops(page) {
  await page.evaluate(() => document.activeElement?.blur());
  const all = [];
  for (let i = 0; i < 200; i++) {
    await page.keyboard.press('Tab');
    const at = await page.evaluate(() => {
      const element = document.activeElement?.shadowRoot?.activeElement ?? document.activeElement;
      if (!element || element === document.body) return null;
      return element.getAttribute('aria-label') ?? element.labels?.[0]?.textContent ?? element.textContent.trim().slice(0, 60);
    });
    if (at === null) break;
    if (at !== all.at(-1)) all.push(at);
  }
  return all.join('\n');
}

test('without colours: the text in order with who says what, the lists, and where the Tab key leads', async () => {
  const page = await browser.open();
  await read(page, TEXT);
  const parts = { 'the page': await heard(page, 'RootWebArea'), 'what the Tab key stops at': await stops(page) };
  await readDoubtful(page);
  parts['a text with what is unsure'] = await heard(page, 'article', 'The article');
  await page.locator('said-so .chip', { hasText: 'Jonas Pell' }).click();
  parts['the same, filtered'] = await heard(page, 'article', 'The article');
  const found = `${Object.entries(parts).map(([title, said]) => `=== ${title}\n${said.replaceAll('\u00a0', ' ')}\n`).join('\n')}`;
  if (process.env.UPDATE_EXPECT) writeFileSync(EXPECTED, found);
  assert.equal(found, readFileSync(EXPECTED, 'utf8'));
  assertClean(page);
});
