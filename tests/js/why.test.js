import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createReading } from '../../www/reading.js';
import { checkedExplanation, isExplained, whyOf } from '../../www/why.js';
import { analysisOf, place } from './analysis.js';

const TEXT = '“We dig,” said Ann Lee, the mayor.\n\nNobody at the hall of records had asked Lee about it on Friday, or told her.';
const ANALYSIS = analysisOf(TEXT, {
  entities: [
    { type: 'person', name: 'Ann Lee', mentions: [['Ann Lee', 'name', 0, 0.88], ['Lee', 'name', 1, 0.6], ['her', 'pronoun']] },
    { type: 'date', name: 'Friday', mentions: [['Friday', 'value']] },
  ],
  quotes: [{ content: ['“We dig,”'], cue: 'said', speaker: 'Ann Lee', entity: 0 }],
  notes: [['dig', 'info', 'Mind the gap.']],
});
const READING = createReading(TEXT, ANALYSIS);

const span = (words, probability) => ({ start: place(TEXT, words)[0], end: place(TEXT, words)[1], probability });
const explanation = ({ names = [], quotes = [], whom = [] }) => ({ schema: 'saidso-why/1', offsets: 'utf16', names, quotes, whom });
const name = (fields) => explanation({ names: [{ mention: 0, probability: 0.88, instead: null, without: [], others: [], ...fields }] });
const quote = (fields) => explanation({ quotes: [{ quote: 0, by: 'tagger', probability: 0.97, cue: null, speaker: null, ...fields }] });
const why = (explained, layer = 'mention', id = 0) => {
  const { heading, facts, carried, others } = whyOf(explained, { layer, id }, READING);
  const plain = (words) => words.replaceAll('\u00a0', ' ');
  return { heading, facts: facts.map(({ term, text }) => plain(`${term}: ${text}`)), carried: carried.map(plain), others };
};

test('why is asked of quotes, names and pronouns, not of values and notes', () => {
  const asked = [['quote', 0], ['mention', 0], ['mention', 1], ['mention', 2], ['mention', 3], ['note', 0]];
  assert.deepEqual(asked.map(([layer, id]) => isExplained(READING, { layer, id })), [true, true, true, true, false, false]);
});

test('a name tells its type, how sure, and what it would be else', () => {
  const told = why(name({ instead: { type: 'place', probability: 0.09 } }));
  assert.equal(told.heading, 'Why “Ann Lee”?');
  assert.deepEqual(told.facts, ['Taken for: person: very likely, 88 %', 'Else: place, 9 %']);
  assert.deepEqual(why(name({ instead: { type: null, probability: 0.11 } })).facts[1], 'Else: no name, 11 %');
  const less = why(name({ probability: 0.4, instead: { type: 'place', probability: 0.53 } })).facts;
  assert.deepEqual(less, ['Taken for: person: unsure, 40 %', 'More likely: place, 53 %']);
  assert.equal(why(name({})).facts.length, 1);
  const other = why(name({ type: 'organization' })).facts;
  assert.deepEqual(other, ['Taken for: organization: very likely, 88 %', 'Shown as: person, as its other mentions are']);
});

test('a pronoun tells whom it stands for, who was next, and what spoke for the one and against the other', () => {
  const whom = { mention: 2, entity: 0, new: false, probability: 0.84, pros: ['spoke last, as the mention speaks now'], cons: ['a body'] };
  const told = why(explanation({ whom: [{ ...whom, instead: { entity: 1, probability: 0.1 } }] }), 'mention', 2);
  assert.equal(told.heading, 'Why “her”?');
  assert.deepEqual(told.facts, ['Stands for: Ann Lee: very likely, 84 %', 'Else: Friday, 10 %']);
  assert.deepEqual(told.carried, ['spoke last, as the mention speaks now', 'not Friday: a body']);
  const alone = why(explanation({ whom: [{ ...whom, new: true, instead: null }] }), 'mention', 2);
  assert.deepEqual(alone.facts, ['Stands for: somebody new: very likely, 84 %']);
  assert.deepEqual(alone.carried, ['spoke last, as the mention speaks now']);
  const nobody = why(explanation({ whom: [{ ...whom, instead: { entity: null, probability: 0.1 } }] }), 'mention', 2);
  assert.equal(nobody.facts[1], 'Else: nobody spoken of before, 10 %');
  assert.deepEqual(why(explanation({}), 'mention', 2).facts, ['Stands for: Ann Lee']);
});

test('what carried a name: the greatest losses, no more than three, none that is too small to tell', () => {
  const without = [
    { what: 'its place', probability: 0.8 },
    { what: 'word lists', probability: 0.875 },
    { what: 'the word itself', probability: 0.3 },
    { what: 'its letters', probability: 0.95 },
    { what: 'the rest of the text', probability: 0.55 },
    { what: 'the rest', probability: 0.81 },
  ];
  assert.deepEqual(why(name({ without })).carried, [
    '30 % without the word itself',
    '55 % without the rest of the text',
    '80 % without its place',
  ]);
  assert.deepEqual(why(name({ without: without.slice(1, 2) })).carried, ['nothing alone: about as likely without any one of its inputs']);
  assert.deepEqual(why(name({})).carried, []);
});

test('other mentions come in text order, once, with the words around them', () => {
  const { others } = why(name({ others: [2, 1, 1, 0, 99] }));
  assert.deepEqual(others.map(({ id }) => id), [1, 2]);
  assert.deepEqual(others[0], { id: 1, before: 'hall of records had asked ', words: 'Lee', after: ' about it on Friday, or' });
  assert.deepEqual(others[1].after, '.');
  const shown = others.map(({ before, words, after }) => before + words + after);
  for (const words of shown) assert.ok(TEXT.includes(words), words);
});

test('the words around a mention are cut between words, and never within a character', () => {
  const long = '😀'.repeat(20);
  const text = `Ann ${long}.Lee.${long} Ann`;
  const analysis = analysisOf(text, { entities: [{ type: 'person', name: 'Ann', mentions: [['Ann', 'name'], ['Lee', 'name'], ['Ann', 'name', 1]] }] });
  const { others } = whyOf(explanation({ names: [{ mention: 0, probability: 1, instead: null, without: [], others: [1, 2] }] }), { layer: 'mention', id: 0 }, createReading(text, analysis));
  for (const { before, after } of others) assert.ok((before + after).isWellFormed());
  assert.deepEqual([others[0].before, others[0].after], [`${'😀'.repeat(13)}.`, `.${'😀'.repeat(13)}`]);
});

test('a quote tells by what it was found, its cue and speaker, and what they would be else', () => {
  const cue = { ...span('said', 0.93), instead: { start: null, end: null, probability: 0.05 } };
  const speaker = { ...span('Ann Lee', 0.81), instead: span('the mayor', 0.12) };
  const told = why(quote({ cue, speaker }), 'quote');
  assert.equal(told.heading, 'Why this quote?');
  assert.deepEqual(told.facts, [
    'Taken for: a quote: almost certain, 97 %',
    'Found by: the learned tagger',
    'Cue: “said”, 93 %; else none, 5 %',
    'Speaker: “Ann Lee”, 81 %; else “the mayor”, 12 %',
  ]);
  const again = { ...span('Lee', 0.7), instead: { start: place(TEXT, 'Lee', 1)[0], end: place(TEXT, 'Lee', 1)[1], probability: 0.2 } };
  assert.equal(why(quote({ speaker: again }), 'quote').facts.at(-1), 'Speaker: “Lee”, 70 %; else another “Lee”, 20 %');
  const marks = why(quote({ by: 'marks', speaker: { ...span('Ann Lee', 0.6), instead: null } }), 'quote');
  assert.deepEqual(marks.facts.slice(1), ['Found by: its quotation marks', 'Cue: none', 'Speaker: “Ann Lee”, 60 %']);
  assert.match(why(quote({ by: 'turn' }), 'quote').facts[1], /turn/);
  assert.equal(why(quote({ content: 0.83 }), 'quote').facts[2], 'Its words: begin and end here, 83 %');
});

test('a quote without a linked speaker tells whose speech goes on, or who came nearest', () => {
  const speaker = (fields) => why(quote({ content: null, ...fields }), 'quote').facts.at(-1);
  assert.equal(speaker({ almost: null, carried: null }), 'Speaker: none');
  assert.equal(speaker({ almost: span('the mayor', 0.31), carried: null }), 'Speaker: none; nearest “the mayor”, 31 %');
  assert.equal(speaker({ almost: span('the mayor', 0.31), carried: 0 }), 'Speaker: goes on from “We dig,”');
});

test('a name or quote that was not weighed says so', () => {
  const empty = explanation({});
  assert.deepEqual(why(empty).facts, ['Found by: a list or a pattern, with nothing to weigh']);
  assert.deepEqual(why(empty, 'quote').facts, ['Found by: rules, with nothing to weigh']);
});

test('what is no explanation is refused', () => {
  assert.equal(checkedExplanation(explanation({})).names.length, 0);
  for (const wrong of [null, undefined, {}, { ...explanation({}), schema: 'saidso/1' }, { ...explanation({}), offsets: 'utf8' }, { ...explanation({}), quotes: null }]) {
    assert.throws(() => checkedExplanation(wrong), TypeError);
  }
});
