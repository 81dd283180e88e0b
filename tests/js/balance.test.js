import assert from 'node:assert/strict';
import { test } from 'node:test';
import { STEPS, balanceOf, nearestStop, shareText } from '../../www/balance.js';
import { createFilter, createReading, listedSpeakers } from '../../www/reading.js';
import { speakerSections } from '../../www/sources.js';
import { ownWords } from '../../www/speakers.js';
import { NEWS, NEWS_ANALYSIS, analysisOf } from './analysis.js';

const TEXT = `“One two three four,” said Ana Ruiz. Mr Bo Ek hopes to go home. “Five six,” said Kim Lane.

Norrland Rail said the line was late. “Seven,” said an aide. The mayor said “yes.” “Eight nine ten.”`;

const ANALYSIS = analysisOf(TEXT, {
  entities: [
    { type: 'person', name: 'Ana Ruiz', gender: 'feminine', mentions: [['Ana Ruiz', 'name']] },
    { type: 'person', name: 'Bo Ek', gender: 'masculine', gender_guess: 'feminine', mentions: [['Mr Bo Ek', 'name']] },
    { type: 'person', name: 'Kim Lane', gender_guess: 'masculine', mentions: [['Kim Lane', 'name']] },
    { type: 'organization', name: 'Norrland Rail', mentions: [['Norrland Rail', 'name']] },
    { type: 'person', name: 'an aide', mentions: [['an aide', 'nominal']] },
    { type: 'person', name: 'the mayor', mentions: [['The mayor', 'nominal']] },
  ],
  quotes: [
    { content: ['“One two three four,”'], speaker: 'Ana Ruiz', entity: 0 },
    { content: ['to go home'], speaker: 'Mr Bo Ek', entity: 1, kind: 'indirect', speech: false },
    { content: ['“Five six,”'], speaker: 'Kim Lane', entity: 2 },
    { content: ['the line was late'], speaker: 'Norrland Rail', entity: 3, kind: 'indirect' },
    { content: ['“Seven,”'], speaker: 'an aide', entity: 4, anonymous: true },
    { content: ['“yes.”'], speaker: 'The mayor', entity: 5, kind: 'mixed' },
    { content: ['“Eight nine ten.”'] },
  ],
});

const filtered = (choice = {}) => Object.assign(createFilter(), choice);
const balance = (choice) => balanceOf(createReading(TEXT, ANALYSIS), filtered(choice));
const rowsOf = (found, key) => found.charts.find((chart) => chart.key === key)?.rows.map(({ label, voices, quotes, words }) => [label, voices, quotes, words]);

test('words by speaker, who is not named last', () => {
  assert.deepEqual(rowsOf(balance(), 'speakers'), [
    ['Ana Ruiz', 1, 1, 4],
    ['Norrland Rail', 1, 1, 4],
    ['Bo Ek', 1, 1, 3],
    ['Kim Lane', 1, 1, 2],
    ['An aide', 1, 1, 1],
    ['The mayor', 1, 1, 1],
    ['No speaker named', 0, 1, 3],
  ]);
});

test('kinds of source', () => {
  assert.deepEqual(rowsOf(balance(), 'sources'), [
    ['Named people', 3, 3, 9],
    ['Organizations and other bodies', 1, 1, 4],
    ['Described, not named', 1, 1, 1],
    ['Unnamed sources', 1, 1, 1],
    ['No speaker named', 0, 1, 3],
  ]);
});

test('a partly quoted sentence counts apart, with all its words', () => {
  const found = balance();
  assert.deepEqual(rowsOf(found, 'kinds'), [['Direct', 3, 4, 10], ['Partly quoted', 1, 1, 1], ['Indirect', 2, 2, 7]]);
  assert.match(found.charts.find(({ key }) => key === 'kinds').note, /All its words count/);
});

test('what the text says of women and men, guesses apart, and of people alone', () => {
  assert.deepEqual(rowsOf(balance(), 'gender'), [
    ['Women', 1, 1, 4],
    // What the text says goes before the guess.
    ['Men', 1, 1, 3],
    ['Men: a guess by the given name', 1, 1, 2],
    ['Not known', 2, 2, 2],
  ]);
  const body = analysisOf('Rail said no.', { entities: [{ type: 'organization', name: 'Rail', mentions: [['Rail', 'name']] }], quotes: [{ content: ['no'], speaker: 'Rail', entity: 0 }] });
  assert.equal(rowsOf(balanceOf(createReading('Rail said no.', body), createFilter()), 'gender'), undefined);
});

test('the shares of a chart are parts of one', () => {
  for (const { key, rows } of balance().charts) assert.ok(Math.abs(rows.reduce((sum, { share }) => sum + share, 0) - 1) < 1e-9, key);
});

test('beliefs that the reader hides do not count, and the picture says so', () => {
  assert.equal(balance().counted, 'Counted: 7 quotes, with 18 words. Beliefs and wishes are among them.');
  const found = balance({ manners: new Set(['said']) });
  assert.equal(found.counted, 'Counted: 6 of 7 quotes, with 15 words. Left out by the filters: beliefs and wishes.');
  assert.ok(!rowsOf(found, 'speakers').some(([label]) => label === 'Bo Ek'));
  assert.equal(found.stops.length, 6);
  assert.match(balance({ kinds: new Set(['direct']) }).counted, /Left out by the filters: indirect quotes, partly quoted ones\.$/);
});

test('whose quotes are shown, and what is searched for, changes no count', () => {
  const reading = createReading(TEXT, ANALYSIS);
  const filter = filtered({ speakers: new Set(['Ana Ruiz']), words: 'three' });
  assert.deepEqual(balanceOf(reading, filter), balanceOf(reading, createFilter()));
  assert.deepEqual(listedSpeakers(reading, filter).map(({ name, words, count }) => [name, words, count]), [['Ana Ruiz', 4, 1]]);
});

test('where nothing counts there is no picture', () => {
  assert.equal(balanceOf(createReading('Nothing.', analysisOf('Nothing.')), createFilter()), null);
  assert.equal(balance({ manners: new Set(['said']), kinds: new Set(['indirect']), sureness: new Set(['unsure']) }), null);
});

test('the words of a quote within a quote count once, for the nearest that counts', () => {
  const quotes = [
    { id: 0, within: null },
    { id: 1, within: 0 },
    { id: 2, within: 1 },
    { id: 3, within: 3 },
    { id: 4, within: 99 },
  ];
  const words = [20, 8, 3, 5, 6];
  assert.deepEqual(ownWords(quotes.slice(0, 3), words, () => true), [12, 5, 3]);
  assert.deepEqual(ownWords(quotes.slice(0, 3), words, ({ id }) => id !== 1), [17, 0, 3]);
  // An analysis may be handed in by anyone.
  assert.deepEqual(ownWords(quotes, words, ({ id }) => id > 2), [0, 0, 0, 0, 6]);
  assert.match(
    balanceOf(createReading('She said he said no.', analysisOf('She said he said no.', { quotes: [{ content: ['he said no'], speaker: 'She' }, { content: ['no'], speaker: 'he', within: 0 }] })), createFilter()).counted,
    /^Counted: 2 quotes, with 3 words\. Of a quote within a quote, the words count for the inner speaker alone\.$/,
  );
});

test('many speakers: the first have bars and lanes, the others share one', () => {
  const names = Array.from({ length: 12 }, (_, i) => `Speaker${String.fromCharCode(65 + i)}`);
  const text = `${names.map((name) => `“Word,” said ${name}.`).join(' ')} “Nobody.”`;
  let from = 0;
  const next = (words) => {
    const start = text.indexOf(words, from);
    from = start + words.length;
    return [start, from];
  };
  const analysis = analysisOf(text, { entities: names.map((name) => ({ type: 'person', name, mentions: [[name, 'name']] })) });
  analysis.quotes = names.map((name, id) => ({ id, kind: 'direct', content: [next('“Word,”')], cue: [next('said')], speaker: { spans: [next(name)], entity: id, entities: [id], basis: 'name' }, anonymous: false, speech: true, polarity: 'affirmed', within: null, confidence: 0.9 }));
  analysis.quotes.push({ ...analysis.quotes[0], id: 12, content: [next('“Nobody.”')], speaker: null });
  const found = balanceOf(createReading(text, analysis), createFilter());
  const labels = [...names.slice(0, 7), '5 other speakers', 'No speaker named'];
  assert.deepEqual(rowsOf(found, 'speakers').map(([label]) => label), labels);
  assert.deepEqual(found.lanes.map(({ label }) => label), labels);
  assert.deepEqual(found.stops.map(({ id }) => id), analysis.quotes.map(({ id }) => id));
  assert.deepEqual(found.stops.slice(-2).map(({ lane }) => lane), [7, 8]);
});

test('a lane shows where a voice speaks; what touches runs together', () => {
  const { lanes, stops } = balanceOf(createReading(NEWS, NEWS_ANALYSIS), createFilter());
  assert.deepEqual(lanes.map(({ label }) => label), ['Ana Ruiz', 'A port official', 'No speaker named']);
  for (const { bits } of lanes) {
    for (const [from, to] of bits) assert.ok(from >= 0 && from < to && to <= STEPS);
    for (let i = 1; i < bits.length; i++) assert.ok(bits[i][0] > bits[i - 1][1]);
  }
  const share = NEWS_ANALYSIS.quotes[0].content[0][0] / NEWS.length;
  assert.equal(lanes[0].bits[0][0], Math.floor(share * STEPS));
  assert.deepEqual(stops.map(({ id, lane }) => [id, lane]), [[0, 0], [1, 0], [2, 1], [3, 2]]);
  assert.equal(nearestStop(stops, 1, 0).id, 1);
  assert.equal(nearestStop(stops, 0, 2).id, 3);
  assert.equal(nearestStop(stops, 0, 9).id, 0);
});

test('speakers are listed under who is known, who is not named, and nobody', () => {
  const listed = speakerSections(listedSpeakers(createReading(TEXT, ANALYSIS), createFilter()), ANALYSIS);
  assert.deepEqual(listed.map(({ heading, groups }) => [heading, groups.map(({ name }) => name)]), [
    ['People and organizations', ['Ana Ruiz', 'Norrland Rail', 'Bo Ek', 'Kim Lane', 'The mayor']],
    ['Unnamed sources', ['An aide']],
    ['Not attributed', ['']],
  ]);
});

test('shares in words', () => {
  for (const [share, text] of [[0, '0%'], [0.004, 'under 1%'], [0.256, '26%'], [1, '100%']]) assert.equal(shareText(share), text);
});
