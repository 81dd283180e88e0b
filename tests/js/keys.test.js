import assert from 'node:assert/strict';
import { test } from 'node:test';
import { KEYS, commandOf, neighbour } from '../../www/keys.js';

test('each key has one command', () => {
  const keys = KEYS.flatMap((row) => row.keys);
  assert.equal(new Set(keys).size, keys.length);
  for (const { command, keys: names } of KEYS) for (const key of names) assert.equal(commandOf({ key }, false), command);
});

test('typing is text, and what is pressed with Control is the browser’s', () => {
  for (const { keys } of KEYS) for (const key of keys) assert.equal(commandOf({ key }, true), key === 'Escape' ? 'back' : null);
  for (const held of ['ctrlKey', 'metaKey', 'altKey', 'isComposing']) assert.equal(commandOf({ key: 'c', [held]: true }, false), null);
  assert.equal(commandOf({ key: 'x' }, false), null);
});

test('the next and the one before, round and round', () => {
  for (const [now, by, then] of [[null, 1, 4], [null, -1, 9], [4, 1, 7], [9, 1, 4], [4, -1, 9], [5, 1, 4]]) assert.equal(neighbour([4, 7, 9], now, by), then);
  assert.equal(neighbour([], null, 1), undefined);
});
