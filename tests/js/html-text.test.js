import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decode } from '../../www/files.js';
import { decodeReferences } from '../../www/html-tags.js';
import { htmlText } from '../../www/html-text.js';

// Node has no HTML parser: these run the reader of tags. The end-to-end tests run the same pages through the browser's.
const CASES = [
  ['paragraphs', '<h1>Head</h1><p>One <b>bold</b>\n word.</p><p>Two.</p>', 'Head\n\nOne bold word.\n\nTwo.'],
  ['lines', 'a<br>b<br/>c<ul><li>x</li><li>y</li></ul>d', 'a\nb\nc\n\nx\ny\n\nd'],
  ['scripts', 'a<script>alert("</p><p>")</script><style>p{}</style>b<!-- <p>no -->c', 'abc'],
  ['an unclosed script', 'a<script>alert(1)', 'a'],
  ['handlers', '<img src=x onerror="alert(1)">t<svg onload=alert(1)><p>x</p></svg>', 't'],
  ['quoted brackets', '<a title="1 > 0" href=\'>\'>link</a> it<i data-x=it\'s>al</i>ic', 'link italic'],
  ['unknown elements', '<o:p>Word’s text</o:p><x-foo>kept</x-foo>', 'Word’s textkept'],
  ['references', '&ldquo;No&rdquo;&nbsp;&mdash; AT&amp;T &#8217; &#x1F600; &unknown; &#0; &#xD800;', '“No”\u00a0— AT&T ’ 😀 &unknown; \ufffd \ufffd'],
  ['bare angle brackets', '1 < 2 and 3 > 2 <3', '1 < 2 and 3 > 2 <3'],
  ['preformatted text', '<pre>a\n  b</pre>', 'a\n  b'],
  ['table cells', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a b\n\nc'],
  ['navigation', '<nav>Home News</nav><p>Text</p><button>Share</button>', 'Text'],
  ['a tag that never ends', 'text <a href="', 'text'],
  ['nothing', '', ''],
];

for (const [name, html, text] of CASES) {
  test(`the text of ${name}`, () => {
    const found = htmlText(html);
    assert.equal(name === 'table cells' ? found.replace(/\n+/g, '\n\n') : found, text);
  });
}

test('reading tags takes linear time', () => {
  for (const piece of ['<', '<a ', '<!--', '<a href="', '&#', '<script>', '</', '<p']) {
    assert.equal(typeof htmlText(piece.repeat(200_000)), 'string');
  }
});

test('references by number are characters that exist', () => {
  assert.equal(decodeReferences('&#x110000;&#1114112;&#65'), '\ufffd\ufffdA');
});

test('bytes are read by their mark, as UTF-8, or as Windows wrote them', () => {
  const bytes = (...all) => new Uint8Array(all);
  assert.equal(decode(new TextEncoder().encode('“é😀”')), '“é😀”');
  assert.equal(decode(bytes(0xef, 0xbb, 0xbf, 0x61)), 'a');
  assert.equal(decode(bytes(0xff, 0xfe, 0x61, 0x00)), 'a');
  assert.equal(decode(bytes(0xfe, 0xff, 0x00, 0x61)), 'a');
  // Node itself takes the codes from 0x80 to 0x9f for controls; the end-to-end tests look at those.
  assert.equal(decode(bytes(0x63, 0x61, 0x66, 0xe9)), 'café');
});
