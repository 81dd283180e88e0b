import assert from 'node:assert/strict';
import { test } from 'node:test';
import { blocks as blocksOf, isHeadline, layerSpans } from '../../www/segments.js';
import { NEWS, NEWS_ANALYSIS, analysisOf, place } from './analysis.js';

const blocks = (analysis) => [...blocksOf(analysis)];

const cutOut = (text, analysis) => blocks(analysis).flatMap((block) => block.segments.map(({ start, end }) => text.slice(start, end)));

test('blocks and segments cover the text without gap or overlap', () => {
  let at = 0;
  for (const block of blocks(NEWS_ANALYSIS)) {
    assert.equal(block.start, at);
    for (const segment of block.segments) {
      assert.equal(segment.start, at);
      assert.ok(segment.end > at);
      at = segment.end;
    }
    assert.equal(block.end, at);
  }
  assert.equal(at, NEWS.length);
  assert.equal(cutOut(NEWS, NEWS_ANALYSIS).join(''), NEWS);
});

test('paragraphs and the white space between them come in turn', () => {
  const kinds = blocks(NEWS_ANALYSIS).map((block) => [block.kind, NEWS.slice(block.start, block.end)]);
  assert.deepEqual(kinds.filter(([kind]) => kind === 'gap').map(([, words]) => words), ['\n\n', '\n\n', '\n']);
  assert.equal(kinds[0][1], 'Ferry strike ends');
});

test('each segment carries what lies over it, the outer first', () => {
  const analysis = analysisOf('He said “she said ‘no’ to me” today', {
    quotes: [{ content: ['“she said ‘no’ to me”'] }, { content: ['‘no’'] }],
    entities: [{ type: 'person', name: 'She', mentions: [['she', 'pronoun']] }],
  });
  const seen = blocks(analysis)[0].segments.map(({ start, end, spans }) => [
    'He said “she said ‘no’ to me” today'.slice(start, end),
    spans.map(({ layer, id }) => `${layer} ${id}`).join(', '),
  ]);
  assert.deepEqual(seen, [
    ['He said ', ''],
    ['“', 'quote 0'],
    ['she', 'quote 0, mention 0'],
    [' said ', 'quote 0'],
    ['‘no’', 'quote 0, quote 1'],
    [' to me”', 'quote 0'],
    [' today', ''],
  ]);
});

test('a span that crosses a paragraph border is cut there and kept whole', () => {
  const text = '“One\n\ntwo”';
  const analysis = analysisOf(text, { quotes: [{ content: ['“One\n\ntwo”'] }] });
  const quoted = blocks(analysis).flatMap((block) => block.segments).filter(({ spans }) => spans.length);
  assert.deepEqual(quoted.map(({ start, end }) => text.slice(start, end)), ['“One', '\n\n', 'two”']);
});

test('spans outside the text are left out', () => {
  const analysis = { ...NEWS_ANALYSIS, notes: [{ start: 3, end: 3 }, { start: -1, end: 2 }, { start: 0, end: NEWS.length + 1 }] };
  assert.equal(layerSpans(analysis).filter(({ layer }) => layer === 'note').length, 0);
});

test('an empty text has no block; a text without paragraphs has one', () => {
  assert.deepEqual(blocks(analysisOf('')), []);
  assert.deepEqual(blocks({ ...analysisOf('abc'), paragraphs: [] }).map(({ kind }) => kind), ['paragraph']);
});

test('long and crowded paragraphs are cut into pieces, and still cover the text', () => {
  const long = 'x'.repeat(50_000);
  assert.equal(blocks(analysisOf(long)).length, 3);
  assert.equal(cutOut(long, analysisOf(long)).join(''), long);
  const crowded = 'ab '.repeat(5_000);
  const mentions = Array.from({ length: 5_000 }, (_, id) => ({ id, start: 3 * id, end: 3 * id + 2, entity: 0, kind: 'name', type: 'person' }));
  const analysis = { ...analysisOf(crowded), mentions };
  assert.ok(blocks(analysis).every(({ segments }) => segments.length <= 2_000));
  assert.equal(cutOut(crowded, analysis).join(''), crowded);
});

test('cutting takes time in proportion to the number of spans', () => {
  const make = (n) => {
    const mentions = Array.from({ length: n }, (_, id) => ({ id, start: 2 * id, end: 2 * id + 1 }));
    return { ...analysisOf(''), length: 2 * n, mentions };
  };
  const segments = blocks(make(300_000)).reduce((sum, block) => sum + block.segments.length, 0);
  assert.ok(segments >= 600_000);
});

test('a headline is short and has no sentence end', () => {
  assert.ok(isHeadline('Harbour town votes to bring back its trams'));
  assert.ok(!isHeadline('The town voted on Thursday.'));
  assert.ok(!isHeadline('“We won”'));
  assert.ok(!isHeadline('x'.repeat(121)));
});

test('words are found where they are named', () => assert.deepEqual(place('a b a', 'a', 1), [4, 5]));
