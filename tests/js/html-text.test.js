import assert from 'node:assert/strict';
import { test } from 'node:test';
import { decodeReferences } from '../../www/html-tags.js';
import { depth, htmlText } from '../../www/html-text.js';

const CASES = [
  ['paragraphs', '<h1>Head</h1><p>One <b>bold</b>\n word.</p><p>Two.</p>', 'Head\n\nOne bold word.\n\nTwo.'],
  ['lines', 'a<br>b<br/>c<ul><li>x</li><li>y</li></ul>d', 'a\nb\nc\n\nx\ny\n\nd'],
  ['scripts', 'a<script>alert("</p><p>")</script><style>p{}</style>b<!-- <p>no -->c', 'abc'],
  ['an unclosed script', 'a<script>alert(1)', 'a'],
  ['handlers', '<img src=x onerror="alert(1)">t<svg onload=alert(1)><text>x</text></svg>', 't'],
  ['quoted brackets', '<a title="1 > 0" href=\'>\'>link</a> it<i data-x=it\'s>al</i>ic', 'link italic'],
  ['unknown elements', '<o:p>Word’s text</o:p><x-foo>kept</x-foo>', 'Word’s textkept'],
  ['references', '&ldquo;No&rdquo;&nbsp;&mdash; AT&amp;T &#8217; &#x1F600; &unknown; &#0; &#xD800;', '“No” — AT&T ’ 😀 &unknown; \ufffd \ufffd'],
  ['bare angle brackets', '1 < 2 and 3 > 2 <3', '1 < 2 and 3 > 2 <3'],
  ['preformatted text', '<pre>a\n  b</pre>', 'a\n  b'],
  ['table cells', '<table><tr><td>a</td><td>b</td></tr><tr><td>c</td></tr></table>', 'a\tb\nc'],
  ['cells and items with paragraphs in them', '<table><tr><td><p>a</p></td><td></td><td><p>b</p><p>c</p></td></tr><tr><td></td><td>d</td></tr></table><ul><li><p>e</p><li><p>f</p></ul>', 'a\tb\n\nc\nd\n\ne\nf'],
  ['a page that is laid out by a table', '<table><tr><td><p>a</p><p>b</p></td></tr></table>', 'a\n\nb'],
  ['lists in lists', '<ul><li>a<ul><li>b</li></ul></li><li>c</li></ul><p>d', 'a\nb\nc\n\nd'],
  ['line breaks in twos', 'a<br><br>b<br><br><br>c', 'a\n\nb\n\nc'],
  ['what is not seen', 'a\u00adb\u200bc&shy;d\ufeff \u00a0 e', 'abcd e'],
  ['navigation', '<nav>Home News</nav><p>Text</p><button>Share</button>', 'Text'],
  ['a head without an end', '<html><head><title>T</title><meta charset=utf-8><body><p>Text', 'Text'],
  ['hidden elements', '<div hidden>a<div>b</div>c</div>d<span class="x" aria-hidden="true">e</span><i data-hidden>f</i>', 'df'],
  ['a hidden paragraph, which may lack an end', '<p hidden>a<p>b', 'a\n\nb'],
  ['elements closed out of turn', '<button><nav>x</button>y', 'y'],
  ['icons', 'a<svg/>b<svg viewBox="0 0 1 1"><text>no</text></svg>c', 'abc'],
  ['a drawing that never ends', 'a<svg onload=x><a>no</a> no <b>b</b>c', 'abc'],
  ['a drawing with text in it', 'a<svg><foreignObject><div>no</div></foreignObject><text>no</text></svg>b', 'ab'],
  ['a tag that never ends', 'text <a href="', 'text'],
  ['nothing', '', ''],
];

for (const [name, html, text] of CASES) {
  test(`the text of ${name}`, () => {
    assert.equal(htmlText(html), text);
  });
}

const PARTS = [
  ['the one article', '<p>Before</p><article><h1>Head</h1><p>Text</p></article><p>After</p>', 'Head\n\nText'],
  ['several articles', '<article>One</article><article>Two</article>', 'One\n\nTwo'],
  ['the main part', '<header>Site</header><main><article>One</article><article>Two</article></main>', 'One\n\nTwo'],
  ['an article that never ends', 'x<article>One<p>Two', 'One\n\nTwo'],
];
for (const [name, html, text] of PARTS) {
  test(`of a page, ${name}`, () => {
    assert.equal(htmlText(html, { article: true }), text);
    assert.equal(htmlText(html).length >= text.length, true);
  });
}

test('depth counts the elements within each other', () => {
  assert.equal(depth('<div><p>a<p>b<p><b>c</b></div><img><br>'), 2);
  assert.equal(depth('<i>'.repeat(100_000)), 100_000);
  assert.equal(depth('</i><p></i>'), 0);
});

test('reading tags takes linear time', () => {
  for (const piece of ['<', '<a ', '<!--', '<a href="', '&#', '<script>', '</', '<p']) {
    assert.equal(typeof htmlText(piece.repeat(200_000)), 'string');
  }
});

test('references by number are characters that exist', () => {
  assert.equal(decodeReferences('&#x110000;&#1114112;&#65'), '\ufffd\ufffdA');
});
