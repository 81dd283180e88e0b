import assert from 'node:assert/strict';
import { test } from 'node:test';
import { countWords, groupSpeakers, initials } from '../../www/speakers.js';
import { NEWS, NEWS_ANALYSIS, analysisOf } from './analysis.js';

test('speakers come by words quoted, and quotes without a speaker last', () => {
  const groups = groupSpeakers(NEWS_ANALYSIS, NEWS);
  assert.deepEqual(
    groups.map(({ name, words, quotes, anonymous, order }) => ({ name, words, quotes, anonymous, order })),
    [
      { name: 'Ana Ruiz', words: 5, quotes: [0, 1], anonymous: false, order: 0 },
      { name: 'A port official', words: 5, quotes: [2], anonymous: true, order: 1 },
      { name: '', words: 3, quotes: [3], anonymous: false, order: 2 },
    ],
  );
  assert.equal(groups[0].role, 'the union’s leader');
  assert.ok(Math.abs(groups.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9);
});

test('speakers without an entity are told apart by their words, whatever the case', () => {
  const text = '“A,” officials said. “B,” said police. Officials said “C.”';
  const analysis = analysisOf(text, {
    quotes: [
      { content: ['“A,”'], speaker: 'officials' },
      { content: ['“B,”'], speaker: 'police' },
      { content: ['“C.”'], speaker: 'Officials' },
    ],
  });
  assert.deepEqual(groupSpeakers(analysis, text).map(({ name, quotes }) => [name, quotes]), [['Officials', [0, 2]], ['Police', [1]]]);
});

test('no quotes, no speakers; quotes without words have no share', () => {
  assert.deepEqual(groupSpeakers(analysisOf('Nothing.'), 'Nothing.'), []);
  const text = '“…” he said';
  assert.equal(groupSpeakers(analysisOf(text, { quotes: [{ content: ['“…”'], speaker: 'he' }] }), text)[0].share, 0);
});

test('words are counted as a reader would', () => {
  for (const [text, words] of [
    ['', 0],
    ['“I’ve been through two floods,”', 5],
    ['a well-known £3.2m deal', 4],
    ['— … !', 0],
    ['Größe über alles 😀', 3],
  ]) {
    assert.equal(countWords(text), words, text);
  }
});

test('initials stand for a name', () => {
  const rows = [['Amara Okafor', 'AO'], ['Lucía Fernández', 'LF'], ['the minister', 'TM'], ['Ursula von der Leyen', 'UL'], ['UN', 'U'], ['', '?'], ['李 明', '李明']];
  for (const [name, letters] of rows) assert.equal(initials(name), letters, name);
});
