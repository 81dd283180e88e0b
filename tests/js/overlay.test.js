/** What the overlay over editors is made from, as far as it needs no DOM. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { marksOf } from '../../www/overlay/marks.js';
import { PlacedText } from '../../www/overlay/placed-text.js';
import { rebase } from '../../www/overlay/rebase.js';
import { createFilter, createReading } from '../../www/reading.js';
import { listsAlike } from '../../www/likeness.js';
import { NEWS, NEWS_ANALYSIS, analysisOf } from './analysis.js';

/** Words in brackets are spans: the text without the brackets, and where they were. */
function bracketed(marked) {
  const spans = [];
  let text = '';
  for (const part of marked.split(/(\[|\])/)) {
    if (part === '[') spans.push({ start: text.length });
    else if (part === ']') spans.findLast((span) => span.end === undefined).end = text.length;
    else text += part;
  }
  return { text, spans };
}

const CASES = [
  ['an edit before a span moves it', 'a [b] c', 'aaa [b] c'],
  ['an edit behind a span leaves it', 'a [b] c', 'a [b] cc'],
  ['what is typed within a span is its own', 'a [bd] c', 'a [bcd] c'],
  ['what is typed at its edges is not', 'a [b] c', 'a x[b]y c', 2],
  ['a deletion at its beginning', 'one [two tri] four', 'on[ tri] four'],
  ['a deletion at its end', 'one [two tri] four', 'one [two]four'],
  ['a span of which nothing is left', 'ab[cde]fg', 'ag'],
  ['a paragraph pasted between two', '[one]. [two]', '[one]. six. [two]'],
  ['all of it replaced', '[one]', ''],
];

for (const [name, before, after, steps = 1] of CASES) {
  test(`rebase: ${name}`, () => {
    const [from, to] = [bracketed(before), bracketed(after)];
    // Two edits are two steps: one at a time is what an editor does.
    const middle = steps === 2 ? 'a xb c' : from.text;
    const moved = rebase(rebase(from.spans, from.text, middle), middle, to.text);
    assert.deepEqual(moved, to.spans);
  });
}

test('rebase: spans stay in bounds and in order, and hold what they held where the edit does not touch them', () => {
  let seed = 7;
  const random = (n) => (seed = (seed * 48271) % 2147483647) % n;
  // No letter twice, so that there is one way to tell what the edit was.
  let last = 0x3400;
  const letters = (n) => Array.from({ length: n }, () => String.fromCharCode(last++)).join('');
  for (let round = 0; round < 2000; round++) {
    last = 0x3400;
    const before = letters(random(40));
    const [at, cut] = [random(before.length + 1), random(6)];
    const after = before.slice(0, at) + letters(random(6)) + before.slice(at + cut);
    const spans = Array.from({ length: random(5) }, () => [random(before.length + 1), random(before.length + 1)].sort((a, b) => a - b))
      .map(([start, end], id) => ({ start, end, id }))
      .filter(({ start, end }) => start < end);
    const moved = rebase(spans, before, after);
    for (const { start, end, id } of moved) {
      const span = spans.find((each) => each.id === id);
      assert.ok(0 <= start && start < end && end <= after.length);
      if (span.end <= at || span.start >= at + cut) assert.equal(after.slice(start, end), before.slice(span.start, span.end));
    }
    for (const { id, start, end } of spans) {
      const left = [...before.slice(start, end)].some((letter) => after.includes(letter));
      assert.equal(moved.some((each) => each.id === id), left, 'a span is there while anything of it is');
    }
  }
});

test('a placed text keeps paragraphs apart and knows where each character stands', () => {
  const text = new PlacedText();
  text.breakLine(2);
  text.add('One ', 'a');
  text.add('two', 'b');
  text.breakLine(1);
  text.breakLine(2);
  text.add('three', 'c');
  text.addBreak();
  text.add('four', 'd');
  text.addBreak();
  text.addBreak();
  text.addBreak();
  text.add('', 'nowhere');
  text.add('five', 'e');
  text.breakLine(2);
  assert.equal(text.text, 'One two\n\nthree\nfour\n\nfive');
  assert.deepEqual(text.placesOf(0, 7), [['a', 0], ['b', 3]]);
  assert.deepEqual(text.placesOf(2, 4), [['a', 2], ['a', 4]]);
  assert.deepEqual(text.placesOf(4, 9), [['b', 0], ['b', 3]], 'the breaks behind it are nowhere');
  assert.deepEqual(text.placesOf(7, 11), [['c', 0], ['c', 2]], 'nor are those before it');
  assert.equal(text.placesOf(7, 9), null);
  assert.equal(text.placesOf(3, 3), null);
  assert.deepEqual(text.placesOf(20, 999), [['e', 0], ['e', 4]].map(([place, at]) => [place, at]));
  assert.equal(new PlacedText().placesOf(0, 1), null);
});

test('a placed text finds the offset of a position', () => {
  const text = new PlacedText();
  text.add('One', 10);
  text.breakLine(2);
  text.add('two', 20);
  const offsetOf = (position) => text.offsetOf((place) => position - place);
  assert.deepEqual([0, 10, 12, 13, 15, 20, 23, 99].map(offsetOf), [0, 0, 2, 3, 5, 5, 8, 8]);
  assert.equal(new PlacedText().offsetOf(() => 0), null);
});

test('marks: of a quote within a quote its own speaker shows, and names and notes are not marked', () => {
  const text = 'Lee said Brown had promised a boat.';
  const analysis = analysisOf(text, {
    entities: [
      { type: 'person', name: 'Lee', mentions: [['Lee', 'name']] },
      { type: 'person', name: 'Brown', mentions: [['Brown', 'name']] },
    ],
    quotes: [
      { content: ['Brown had promised a boat'], cue: 'said', speaker: 'Lee', entity: 0 },
      { content: ['a boat'], cue: 'promised', speaker: 'Brown', entity: 1, within: 0 },
    ],
    notes: [['boat', 'info', 'Which one?']],
  });
  const told = (filter) => marksOf(createReading(text, analysis), filter).map(({ start, end, look }) => `${look}: ${text.slice(start, end)}`);
  const filter = createFilter();
  assert.deepEqual(told(filter), [
    'speaker c0 l0: Lee',
    'cue c0 l0: said',
    'quote c0 l0: Brown had promised ',
    'speaker c1 l1: Brown',
    'cue c1 l1: promised',
    'quote c1 l1: a boat',
  ]);
  filter.speakers.add('Brown');
  assert.deepEqual(told(filter), ['speaker c1 l1: Brown', 'cue c1 l1: promised', 'quote c1 l1: a boat']);
});

test('lists do for another reading of which nothing but places has changed', () => {
  const end = ' '.repeat(1000);
  const before = { text: NEWS + end, analysis: NEWS_ANALYSIS };
  const moved = (by) => {
    const analysis = structuredClone(NEWS_ANALYSIS);
    const shift = (span) => span.forEach((_, i) => (span[i] += by));
    for (const { content, cue, speaker } of analysis.quotes) [...content, ...cue, ...(speaker?.spans ?? [])].forEach(shift);
    for (const each of [...analysis.mentions, ...analysis.notes]) [each.start, each.end] = [each.start + by, each.end + by];
    return { text: ' '.repeat(by) + NEWS + end, analysis };
  };
  assert.ok(listsAlike(before, moved(0)) && listsAlike(before, moved(1)));
  assert.ok(!listsAlike(before, moved(100)), 'the picture of the text would be wrong');
  const changes = [
    ({ quotes }) => quotes.pop(),
    ({ quotes }) => (quotes[0].content[0][1] -= 1),
    ({ quotes }) => (quotes[0].cue = []),
    ({ quotes }) => (quotes[0].speaker.entities = [1]),
    ({ quotes }) => (quotes[0].speaker = null),
    ({ quotes }) => (quotes[0].confidence = 0.3),
    ({ quotes }) => (quotes[0].polarity = 'negated'),
    ({ entities }) => (entities[0].name = 'Ana'),
    ({ entities }) => entities[0].mentions.pop(),
    ({ entities }) => (entities[0].gender = 'feminine'),
    ({ notes }) => (notes[0].message = 'Another.'),
  ];
  for (const change of changes) {
    const other = moved(0);
    change(other.analysis);
    assert.ok(!listsAlike(before, other), String(change));
  }
  const surer = moved(0);
  surer.analysis.quotes[0].confidence = 0.8;
  assert.ok(listsAlike(before, surer), 'how sure is told of what is unsure');
});
