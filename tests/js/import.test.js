/** What opening a file takes that needs no browser: its kind, its encoding, its limits, Markdown. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marked } from 'marked';
import { decode } from '../../www/import/encoding.js';
import { kindOf } from '../../www/import/kinds.js';
import { markdownText, withoutFrontMatter } from '../../www/import/markdown.js';
import { unpacksWithin, zipEntries } from '../../www/import/zip.js';
import { zip } from '../files/zip.js';

const bytes = (...all) => new Uint8Array(all);
const utf8 = (text) => new TextEncoder().encode(text);
const latin1 = (text) => Uint8Array.from(text, (c) => c.charCodeAt(0));

const ENCODINGS = [
  ['UTF-8', utf8('“é😀”'), '“é😀”', ''],
  ['its mark', bytes(0xef, 0xbb, 0xbf, 0x61), 'a', ''],
  ['UTF-16, little end first', bytes(0xff, 0xfe, 0x61, 0x00), 'a', ''],
  ['UTF-16, big end first', bytes(0xfe, 0xff, 0x00, 0x61), 'a', ''],
  // Node itself takes the codes from 0x80 to 0x9f for controls; the end-to-end tests look at those.
  ['Windows-1252', latin1('caf\xe9'), 'café', 'It is not UTF-8 and was read as Windows-1252: check its quote marks and accents.'],
  ['UTF-8 with a broken byte', Uint8Array.of(...utf8('“é”'), 0xff), '“é”\ufffd', 'One place is damaged and shown as “\ufffd”.'],
  ['UTF-8 with more broken bytes than whole characters', Uint8Array.of(...utf8('“é”'), 0xff, 0xff, 0xff, 0xff), '“é”\ufffd\ufffd\ufffd\ufffd', '4 places are damaged and shown as “\ufffd”.'],
  ['UTF-8 cut short', utf8('“é”, “ü”').slice(0, -1), '“é”, “ü\ufffd', 'One place is damaged and shown as “\ufffd”.'],
];
for (const [name, given, text, note] of ENCODINGS) {
  test(`bytes of ${name}`, () => assert.deepEqual(decode(given), { text, note }));
}

test('a page may say how it is written', () => {
  const page = latin1('<meta http-equiv=Content-Type content="text/html; charset=koi8-r"><p>\xcd\xc9\xd2');
  assert.match(decode(page, true).text, /мир$/);
  assert.equal(decode(page, true).note, '');
  assert.match(decode(page).note, /Windows-1252/);
  assert.match(decode(latin1('<meta charset=nonsense>\xe9'), true).text, /é$/);
  assert.match(decode(latin1('<meta charset=utf-8>\xe9'), true).note, /Windows-1252/);
});

const KINDS = [
  ['a.txt', 'text/plain', 'Text', 'text'],
  ['a.md', '', '# Head', 'markdown'],
  ['a.html', '', '<p>Text', 'html'],
  ['a', 'text/html', '<p>Text', 'html'],
  ['a.txt', 'text/plain', '\n <!DOCTYPE html><title>x</title>', 'html'],
  ['a.txt', '', '\ufeff<html lang=en><p>x', 'html'],
  ['a.txt', '', '<b>Bold</b> words are no page', 'text'],
  ['a.html', 'text/html', 'No tag at all, 1 < 2', 'text'],
  ['a.log', '', 'anything that is text', 'text'],
  ['a.txt', '', '%PDF-1.7', 'pdf'],
  ['a.docx', '', zip({ 'word/document.xml': '<x/>' }), 'docx'],
  ['a.bin', '', zip({ 'word/document.xml': '<x/>' }), 'docx'],
];
test('what a file is called does not decide what it is', () => {
  for (const [name, type, given, kind] of KINDS) {
    const content = typeof given === 'string' ? utf8(given) : given;
    assert.equal(kindOf(content, name, type), kind, `${name} with ${JSON.stringify(String(given).slice(0, 20))}`);
  }
});

const REFUSED = [
  ['a.doc', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), /old Word file/],
  ['a.docx', latin1('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1'), /password/],
  ['a.docx', utf8('no archive'), /damaged/],
  ['a.docx', latin1('PK\x03\x04 cut short'), /damaged/],
  ['a.docx', zip({ 'a.txt': 'x' }), /no Word document/],
  ['a.pdf', utf8('no PDF'), /damaged/],
  ['a.odt', zip({ 'content.xml': '<x/>' }), /OpenDocument/],
  ['a.xlsx', zip({ 'xl/workbook.xml': '<x/>' }), /spreadsheet/],
  ['a.zip', zip({ 'a.txt': 'x' }), /unpack it/],
  ['a.rtf', utf8('{\\rtf1 x}'), /RTF/],
  ['a.txt', latin1('\x89PNG\r\n'), /picture/],
  ['a.txt', Uint8Array.from({ length: 500 }, (_, i) => i % 32), /no text/],
];
for (const [name, given, words] of REFUSED) {
  test(`${name} is refused: ${words.source}`, () => assert.throws(() => kindOf(given, name, ''), { name: 'Unreadable', message: words }));
}

test('what an archive unpacks to is counted, whatever its directory says', async () => {
  const archive = zip({ 'a.xml': 'x'.repeat(1_000_000), 'b.xml': 'y' });
  const entries = zipEntries(archive, 'a');
  assert.deepEqual(entries.map(({ name, size }) => [name, size]), [['a.xml', 1_000_000], ['b.xml', 1]]);
  assert.equal(await unpacksWithin(archive, entries, 1_000_001), true);
  assert.equal(await unpacksWithin(archive, entries, 1_000_000), false);
  assert.equal(await unpacksWithin(archive, entries.map((entry) => ({ ...entry, size: 1 })), 500_000), false);
});

const FRONT = [
  ['---\ntitle: Head\ntags: [a, b]\n---\nText', 'Text'],
  ['\ufeff---\r\ntitle: Head\r\n---\r\nText', 'Text'],
  ['+++\ntitle = "Head"\n+++\nText', 'Text'],
  ['---\ntitle: Head\n...\nText', 'Text'],
  ['---\n\nOne, between rules.\n\n---\nText', '---\n\nOne, between rules.\n\n---\nText'],
  ['Text\n---\na: b\n---\n', 'Text\n---\na: b\n---\n'],
  ['---\nnever: ends\n', '---\nnever: ends\n'],
];
for (const [source, rest] of FRONT) {
  test(`the head of ${JSON.stringify(source.slice(0, 24))}`, () => assert.equal(withoutFrontMatter(source), rest));
}

test('Markdown loses its markup and keeps its paragraphs', () => {
  const source = `---
title: Not shown
---
# Quay to stay in *public* hands

“We will not
sell,” said **Ada Renner**, [the chair](https://example.com "x").

> A quay is not for sale.

- Three berths stay open
- One berth closes

| Member | Vote |
| --- | --- |
| Ada Renner | against |

![A picture](x.png) \`code\` stays. <script>alert(1)</script><b onclick="alert(2)">Bold</b> too.
`;
  const text = markdownText(source, (words) => marked.parse(words));
  assert.equal(
    text,
    'Quay to stay in public hands\n\n“We will not sell,” said Ada Renner, the chair.\n\nA quay is not for sale.\n\n' +
      'Three berths stay open\nOne berth closes\n\nMember\tVote\nAda Renner\tagainst\n\ncode stays. Bold too.',
  );
});
