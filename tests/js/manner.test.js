import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quoteDetail } from '../../www/detail.js';
import { mannerWords } from '../../www/manner.js';
import { createFilter, createReading, listedSpeakers, pruneFilter } from '../../www/reading.js';
import { analysisOf } from './analysis.js';

const TEXT = 'Ann Lee said rain fell. Bo Ray hopes for snow. Ann Lee would not say why.';
const ANALYSIS = analysisOf(TEXT, {
  entities: [
    { type: 'person', name: 'Ann Lee', mentions: [['Ann Lee', 'name'], ['Ann Lee', 'name', 1]] },
    { type: 'person', name: 'Bo Ray', mentions: [['Bo Ray', 'name']] },
  ],
  quotes: [
    { content: ['rain fell'], cue: 'said', speaker: 'Ann Lee', entity: 0, kind: 'indirect' },
    { content: ['for snow'], cue: 'hopes', speaker: 'Bo Ray', entity: 1, kind: 'indirect', speech: false },
    { content: ['why'], cue: 'would not say', speaker: ['Ann Lee', 1], entity: 0, kind: 'indirect', polarity: 'negated' },
  ],
});

test('what is not plain speech is told in words', () => {
  const words = (speech, polarity) => mannerWords({ speech, polarity });
  assert.equal(words(true, 'affirmed'), '');
  assert.equal(words(true, 'negated'), 'Not said');
  assert.equal(words(true, 'questioned'), 'Asked about');
  assert.equal(words(false, 'affirmed'), 'Belief or wish');
  assert.equal(words(false, 'negated'), 'Belief or wish, denied');
  const reading = createReading(TEXT, ANALYSIS);
  assert.match(quoteDetail(ANALYSIS.quotes[1], reading.speakerOf[1]), /^Indirect quote · Belief or wish · said by Bo Ray/);
});

test('beliefs can be hidden, and nothing stays hidden where there are none', () => {
  const reading = createReading(TEXT, ANALYSIS);
  assert.deepEqual(reading.manners, { said: 2, believed: 1 });
  const filter = createFilter();
  const shown = () => listedSpeakers(reading, filter).flatMap((group) => group.quotes);
  assert.deepEqual(shown().sort(), [0, 1, 2]);
  filter.manners.add('said');
  assert.deepEqual(shown().sort(), [0, 2]);
  filter.manners.clear();
  filter.manners.add('believed');
  assert.deepEqual(shown(), [1]);
  pruneFilter(filter, createReading('', analysisOf('')));
  assert.equal(filter.manners.size, 0);
});
