/** The hostile corpus, tests/hostile/, as text: what the walker makes of each page, without a browser. */
import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { test } from 'node:test';
import { marked } from 'marked';
import { depth, htmlText } from '../../www/html-text.js';
import { markdownText } from '../../www/import/markdown.js';
import { MADE } from '../hostile/made.js';

const KEPT = '“Still here,” said Eva Holm.';
const source = (name) => readFileSync(new URL(`../hostile/${name}`, import.meta.url), 'utf8');

/** Of each page all the words that a reader would see of it, or nearly. */
const PAGES = {
  'scripts.html': `ipt>alert('nested')ipt> --> alert('cdata')]]>\n\n${KEPT}`,
  'handlers.html': `More\n\nDetails\n\nRunning\n\nMoving\n\nBold Own element\n\nQuoted\n\n${KEPT}`,
  'addresses.html': `One two three four five\n\nStyled\n\n${KEPT}`,
  'drawings.html': `Inside\n\n">\n\nBetween\n\n${KEPT}`,
  'mutation.html': `"> "> "> "> ">\n\nTicks\n\nEntity\n\n<img src=x onerror=alert('listing')>\n\n${KEPT}`,
  'names.html': `x\n\nNames\n\nof nothing <__proto__>none</__proto__> none &constructor; &toString; &__proto__; &hasOwnProperty;\n\n${KEPT}`,
  'unseen.html': KEPT,
  'page.txt': KEPT,
};

for (const [name, text] of Object.entries(PAGES)) {
  test(name, () => assert.equal(htmlText(source(name)), text));
}

test('what is not seen is not read', () => {
  assert.doesNotMatch(htmlText(source('unseen.html')), /confess|resign|lied|paid/);
});

test('references are read once, and none grows', () => {
  const text = htmlText(source('entities.html'));
  assert.ok(text.endsWith(`<script>alert('text')</script> &NotAName; &am&p;\n\n“And here,” she said.\n\n${KEPT}`), text);
  assert.ok(text.length < 300);
});

test('Markdown gives its words', () => {
  const text = markdownText(source('markup.md'), (words) => marked.parse(words));
  // What is no tag by Markdown's own rules is words, like what stands in code.
  const words = "<img src=x onerror=alert('heading')>\n\nlink javascript:alert('auto') ref\n\n<script>alert('code')</script>";
  assert.equal(text, `${words}\n\n${KEPT}`);
});

for (const [name, content] of MADE.filter(([name]) => name.endsWith('.html'))) {
  test(`${name} in time`, { timeout: 20_000 }, () => {
    assert.ok(htmlText(content).includes(KEPT));
    assert.ok(depth(content) >= 0);
  });
}
