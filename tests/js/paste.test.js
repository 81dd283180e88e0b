/** What is pasted: HTML in the manner of the programs that it is copied from, beside the text that must come of it. */
import assert from 'node:assert/strict';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { htmlText } from '../../www/html-text.js';
import { transferText } from '../../www/paste.js';

const folder = new URL('../paste/', import.meta.url);
const file = (name) => new URL(name, folder);
const names = readdirSync(folder).filter((name) => name.endsWith('.html'));

test('there are pastes to look at', () => assert.ok(names.length >= 8));

for (const name of names) {
  test(`a paste in the manner of ${name}`, () => {
    const expected = file(name.replace('.html', '.txt'));
    const text = `${htmlText(readFileSync(file(name), 'utf8'))}\n`;
    if (process.env.UPDATE_EXPECT) writeFileSync(expected, text);
    assert.equal(text, readFileSync(expected, 'utf8'));
  });
}

const transfer = (plain, html) => ({ getData: (type) => ({ 'text/plain': plain, 'text/html': html })[type] ?? '' });

const CHOICES = [
  ['no HTML', 'a\nb', '', 'a\nb'],
  ['no plain form', '', '<b>a</b>', 'a'],
  ['paragraphs that the plain form runs together', 'a\nb', '<p>a</p><p>b</p>', 'a\n\nb'],
  ['colours alone', 'a  b', '<meta charset=utf-8><span style="color:red">a  b</span>', 'a  b'],
  ['a code editor', 'if a:\n  b', '<meta charset="utf-8"><div style="color: #ccc;font-size: 14px;white-space: pre;"><div><span>if a:</span></div><p>b</p></div>', 'if a:\n  b'],
  ['HTML that hides the text', '“All of it,” said Bo Ek.', '<p hidden>x</p><div hidden>“All of it,” said Bo Ek.</div>', '“All of it,” said Bo Ek.'],
];
for (const [name, plain, html, text] of CHOICES) {
  test(`the form that is taken: ${name}`, () => assert.equal(transferText(transfer(plain, html)), text));
}
