/** What a screen reader says at the edges of quotes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { beginning, ending } from '../../www/heard.js';

const quote = { kind: 'direct', speech: true, polarity: 'affirmed', confidence: 0.9, within: null };
const ann = { name: 'Ann Lee' };

test('a beginning tells the kind, the speaker, and what is not plain about it', () => {
  assert.equal(beginning(quote, ann, 0), 'Quote by Ann Lee: ');
  assert.equal(beginning({ ...quote, kind: 'indirect', polarity: 'negated' }, ann, 0), 'Indirect quote by Ann Lee, not said: ');
  assert.equal(beginning({ ...quote, kind: 'mixed', speech: false }, { name: '' }, 0), 'Partly direct quote by nobody named, belief or wish: ');
  assert.equal(beginning({ ...quote, confidence: 0.41 }, ann, 0), 'Quote by Ann Lee, unsure, 41\u00a0%: ');
});

test('what the article interrupts goes on, and a quote within a quote ends as one', () => {
  assert.equal(beginning({ ...quote, confidence: 0.41 }, ann, 1), 'Quote by Ann Lee goes on: ');
  assert.deepEqual([ending(quote), ending({ ...quote, within: 3 })], [' End of quote. ', ' End of inner quote. ']);
});
