import assert from 'node:assert/strict';
import { test } from 'node:test';
import { TYPES, groupEntities, listedEntities, meant } from '../../www/entities.js';
import { valueText } from '../../www/value-text.js';
import { NEWS, NEWS_ANALYSIS, analysisOf } from './analysis.js';

test('entities come by type, the most mentioned first', () => {
  const text = 'Oslo, Rome, Rome; Ann in Oslo, Oslo for £2m';
  const analysis = analysisOf(text, {
    entities: [
      { type: 'place', name: 'Rome', mentions: [['Rome', 'name'], ['Rome', 'name', 1]] },
      { type: 'place', name: 'Oslo', mentions: [['Oslo', 'name'], ['Oslo', 'name', 1], ['Oslo', 'name', 2]] },
      { type: 'money', name: '£2m', mentions: [['£2m', 'value']] },
      { type: 'person', name: 'Ann', mentions: [['Ann', 'name']] },
    ],
  });
  const seen = groupEntities(analysis).map(({ label, entities, mentions }) => [label, entities.map(({ name }) => name), mentions]);
  assert.deepEqual(seen, [['People', ['Ann'], 1], ['Places', ['Oslo', 'Rome'], 5], ['Money', ['£2m'], 1]]);
});

test('what has no name and says nothing is not listed', () => {
  const text = 'A man saw a dog. A man said no.';
  const analysis = analysisOf(text, {
    entities: [
      { type: 'person', name: 'A man', mentions: [['A man', 'nominal']] },
      { type: 'group', name: 'a dog', mentions: [['a dog', 'nominal']] },
    ],
    quotes: [{ content: ['no'], speaker: 'A man', entity: 0 }],
  });
  assert.deepEqual([...listedEntities(analysis)], [0]);
});

test('every type of the contract has a heading', () => {
  const contract = 'person organization place group event work date time duration money percent quantity'.split(' ');
  assert.deepEqual([...TYPES.keys()], contract);
});

test('a pronoun tells whom it stands for, a name does not', () => {
  const [name, she, official] = NEWS_ANALYSIS.mentions;
  assert.equal(meant(she, NEWS_ANALYSIS, NEWS), 'Ana Ruiz, the union’s leader');
  assert.equal(meant(name, NEWS_ANALYSIS, NEWS), null);
  assert.equal(meant(official, NEWS_ANALYSIS, NEWS), null, 'it has no other name');
});

test('values are told when the words leave something to tell', () => {
  for (const [value, told] of [
    [null, ''],
    [{ kind: 'date', start: '2026-03-09', end: '2026-03-09', open: null }, '= 2026-03-09'],
    [{ kind: 'date', start: '2026-01-01', end: '2026-12-31', open: null }, '= 2026-01-01 – 2026-12-31'],
    [{ kind: 'date', start: null, end: null, open: { by: 'weekday' } }, ''],
    [{ kind: 'money', low: 3200000, high: 3200000, currency: 'GBP' }, '= 3,200,000 GBP'],
    [{ kind: 'money', low: 2, high: 3, currency: null }, '= 2 – 3'],
    [{ kind: 'money', low: null, high: null, currency: 'USD' }, '= USD'],
    [{ kind: 'time', from: '05:30', to: '05:30', zone: 'GMT' }, '= 05:30 GMT'],
    [{ kind: 'percent', low: 40, high: 40, points: false }, ''],
  ]) {
    assert.equal(valueText(value), told, JSON.stringify(value));
  }
});
