import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createFilter, createReading, listedSpeakers, listedTypes, shownQuotes } from '../../www/reading.js';
import { folded } from '../../www/search.js';
import { NEWS, NEWS_ANALYSIS } from './analysis.js';

const reading = createReading(NEWS, NEWS_ANALYSIS);
const hits = (words) => shownQuotes(reading, Object.assign(createFilter(), { words }));

test('what a reader does not mean is folded', () => {
  for (const [text, plain] of [['  The\n CITY’s  “tram” ', 'the city\'s "tram"'], ['Lucía Fernández', 'lucia fernandez'], ['ﬁne', 'fine'], ['שָׁלוֹם', 'שלום']]) {
    assert.equal(folded(text), plain);
  }
});

test('quotes are found by their words, their speaker and the role, and names by name', () => {
  for (const [words, ids] of [['', [0, 1, 2, 3]], [' ', [0, 1, 2, 3]], ['SAIL', [1]], ['cost  too much', [2]], ['ana', [0, 1]], ['Union', [0, 1]], ['zeppelin', []], ['we won ana', []]]) {
    assert.deepEqual(hits(words), ids, words);
  }
  const filter = Object.assign(createFilter(), { words: 'ruiz' });
  assert.deepEqual(listedTypes(reading, filter).flatMap(({ entities }) => entities.map(({ name }) => name)), ['Ana Ruiz']);
  assert.deepEqual(listedSpeakers(reading, filter).map(({ name, quotes }) => [name, quotes]), [['Ana Ruiz', [0, 1]]]);
});

test('a kind of quote can be chosen', () => {
  assert.deepEqual(shownQuotes(reading, Object.assign(createFilter(), { kinds: new Set(['mixed']) })), [2]);
});
