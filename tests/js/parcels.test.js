/** Answers of many items go in several messages, and come together again as they were. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { Parcels, parcels } from '../../www/parcels.js';

/** What comes of `answer` on the page's side, and how many messages it took. */
function sent(answer, kept = new Parcels()) {
  const messages = [...parcels(structuredClone(answer))].map((message) => structuredClone(message));
  messages.slice(0, -1).forEach((parcel) => kept.keep(parcel));
  const { result, ...rest } = messages.at(-1);
  return [{ ...rest, result: kept.complete(result) }, messages.length];
}

const items = (count) => Array.from({ length: count }, (_, id) => ({ id, spans: [[id, id + 1]] }));

test('a long answer comes as it was, its keys in their order', () => {
  const answer = { result: { schema: 'saidso/1', quotes: items(2500), mentions: items(1001), notes: items(1000), length: 7 } };
  const [got, messages] = sent(answer);
  assert.deepEqual(got, answer);
  assert.equal(JSON.stringify(got), JSON.stringify(answer));
  assert.equal(messages, 3 + 2 + 1);
});

test('a short answer, an empty one and an error go in one message', () => {
  for (const answer of [{ result: { quotes: items(3) } }, { result: null }, { result: 'text' }, { result: undefined, error: { code: 'trap' } }]) {
    assert.deepEqual(sent(answer), [answer, 1]);
  }
});

test('nothing of one answer is left for the next', () => {
  const kept = new Parcels();
  sent({ result: { quotes: items(2000) } }, kept);
  assert.deepEqual(sent({ result: { quotes: [] } }, kept), [{ result: { quotes: [] } }, 1]);
});
