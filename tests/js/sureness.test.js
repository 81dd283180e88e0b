import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mentionDetail, quoteDetail } from '../../www/detail.js';
import { createFilter, createReading, listedSpeakers, listedTypes, pruneFilter } from '../../www/reading.js';
import { UNSURE, howSure, isUnsure, percent } from '../../www/sureness.js';
import { valueWords } from '../../www/value-text.js';
import { analysisOf } from './analysis.js';

const TEXT = '“We dig,” said Ann Lee, the mayor. Lee paid £2m in Sutter. Bo Ray claimed rain fell. She left Sutter.';
const ANALYSIS = analysisOf(TEXT, {
  entities: [
    { type: 'person', name: 'Ann Lee', role: 'the mayor', mentions: [['Ann Lee', 'name', 0, 0.97], ['Lee', 'name', 1, 0.3], ['She', 'pronoun']] },
    { type: 'money', name: '£2m', value: { kind: 'money', low: 2e6, high: 2e6, currency: 'GBP' }, mentions: [['£2m', 'value']] },
    { type: 'place', name: 'Sutter', mentions: [['Sutter', 'name', 0, 0.49], ['Sutter', 'name', 1, 0.2]] },
    { type: 'person', name: 'Bo Ray', mentions: [['Bo Ray', 'name', 0, 0.9]] },
  ],
  quotes: [
    { content: ['“We dig,”'], cue: 'said', speaker: 'Ann Lee', entity: 0, confidence: 0.88 },
    { content: ['rain fell'], cue: 'claimed', speaker: 'Bo Ray', entity: 3, kind: 'indirect', confidence: 0.31 },
  ],
});

test('unsure is what is more likely wrong than right, and nothing without a confidence', () => {
  const seen = [UNSURE - 0.01, UNSURE, 1, 0, null, undefined].map((confidence) => isUnsure({ confidence }));
  assert.deepEqual(seen, [true, false, false, true, false, false]);
});

test('how sure is said in words and percent, and never quite', () => {
  for (const [probability, said] of [
    [1, 'almost certain, over 99 %'],
    [0.97, 'almost certain, 97 %'],
    [0.88, 'very likely, 88 %'],
    [0.7, 'likely, 70 %'],
    [0.5, 'more likely than not, 50 %'],
    [0.796, 'likely, 79 %'],
    [0.99, 'almost certain, 99 %'],
    [0.499, 'unsure, 49 %'],
    [0.29, 'unsure, 29 %'],
    [0.001, 'unsure, under 1 %'],
  ]) {
    assert.equal(howSure(probability).replaceAll('\u00a0', ' '), said);
  }
  assert.match(percent(0.4), /^40\u00a0%$/, 'the sign stays beside the number');
});

test('a mention tells whom it stands for, its type, its value and how sure', () => {
  const told = ANALYSIS.mentions.map((mention) => mentionDetail(mention, ANALYSIS, TEXT).replaceAll('\u00a0', ' '));
  assert.deepEqual(told, [
    'The mayor · person · almost certain, 97 %',
    'Ann Lee, the mayor · person · unsure, 30 %',
    'Ann Lee, the mayor · person',
    'Money · 2,000,000 GBP',
    'Place · unsure, 49 %',
    'Place · unsure, 20 %',
    'Person · very likely, 90 %',
  ]);
});

test('a quote tells its kind, its speaker and how sure', () => {
  const { speakerOf } = createReading(TEXT, ANALYSIS);
  const told = ANALYSIS.quotes.map((quote) => quoteDetail(quote, speakerOf[quote.id]).replaceAll('\u00a0', ' '));
  assert.deepEqual(told, ['Direct quote · said by Ann Lee · very likely, 88 %', 'Indirect quote · said by Bo Ray · unsure, 31 %']);
  assert.match(quoteDetail({ kind: 'mixed', speech: true, polarity: 'affirmed', confidence: 0.9 }, { name: '' }), /^Partly quoted · no speaker named · /);
});

test('values are told in full where there is room', () => {
  for (const [value, told] of [
    [null, ''],
    [{ kind: 'percent', low: 40, high: 40, points: false }, '40 %'],
    [{ kind: 'percent', low: 2, high: 3, points: true }, '2 – 3 points'],
    [{ kind: 'duration', low: 18, high: 18, unit: 'month' }, '18 months'],
    [{ kind: 'duration', low: 1, high: 1, unit: 'year' }, '1 year'],
    [{ kind: 'duration', low: null, high: null, unit: 'year' }, ''],
    [{ kind: 'quantity', low: 6.2, high: 6.2, unit: 'km' }, '6.2 km'],
    [{ kind: 'date', start: '2026-03-09', end: '2026-03-09', open: null }, '2026-03-09'],
  ]) {
    assert.equal(valueWords(value), told, JSON.stringify(value));
  }
});

test('an entity is unsure when each of its names is', () => {
  const { unsure, sureness } = createReading(TEXT, ANALYSIS);
  assert.deepEqual([...unsure], [2]);
  assert.deepEqual(sureness, { sure: 3, unsure: 4 });
});

test('the sure and the unsure are listed apart; what has names of both is in both', () => {
  const reading = createReading(TEXT, ANALYSIS);
  const listed = (...chosen) => {
    const filter = { ...createFilter(), sureness: new Set(chosen) };
    const entities = listedTypes(reading, filter).flatMap((group) => group.entities.map(({ name }) => name));
    return [listedSpeakers(reading, filter).map(({ name }) => name), entities];
  };
  assert.deepEqual(listed(), [['Ann Lee', 'Bo Ray'], ['Ann Lee', 'Bo Ray', 'Sutter', '£2m']]);
  assert.deepEqual(listed('sure'), [['Ann Lee'], ['Ann Lee', 'Bo Ray', '£2m']]);
  assert.deepEqual(listed('unsure'), [['Bo Ray'], ['Ann Lee', 'Sutter']]);
  assert.deepEqual(listed('sure', 'unsure'), listed());
});

test('the choice between sure and unsure is dropped where nothing is unsure', () => {
  const filter = { ...createFilter(), sureness: new Set(['unsure']) };
  pruneFilter(filter, createReading(TEXT, ANALYSIS));
  assert.deepEqual([...filter.sureness], ['unsure']);
  pruneFilter(filter, createReading('Hi.', analysisOf('Hi.')));
  assert.deepEqual([...filter.sureness], []);
});
