import assert from 'node:assert/strict';
import { test } from 'node:test';
import { History, anchorOf, correction, moved, sentenceNear, told, translated, whoOf, wholeWords } from '../../www/corrections.js';
import { analysisOf, place } from './analysis.js';

const TEXT = '“We dig 😀,” said Ann Lee, the mayor’s aide. She left.\n\n“I rest,” Lee said to Bo Ek.';
const ANALYSIS = analysisOf(TEXT, {
  entities: [
    { type: 'person', name: 'Ann Lee', mentions: [['She', 'pronoun'], ['Lee', 'name', 1], ['Ann Lee', 'name']] },
    { type: 'person', name: 'Zora Quill', mentions: [] },
  ],
  quotes: [{ content: ['“We dig 😀,”'], cue: 'said', speaker: 'Ann Lee', entity: 0 }],
});

/** Numbers that look random and are the same every time. */
function random(seed) {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}

test('an anchor keeps its words and 32 characters on either side, whole ones', () => {
  const anchor = anchorOf(TEXT, place(TEXT, 'mayor’s aide'));
  assert.equal(TEXT.slice(anchor.start, anchor.end), anchor.exact);
  assert.equal(anchor.prefix, '“We dig 😀,” said Ann Lee, the '.slice(-33));
  assert.ok([...anchor.prefix].length <= 32 && [...anchor.suffix].length === 32);
  const emoji = anchorOf('😀'.repeat(80), [80, 82]);
  assert.deepEqual([emoji.prefix, emoji.suffix], ['😀'.repeat(32), '😀'.repeat(32)]);
  assert.deepEqual(anchorOf('a', [0, 1]), { start: 0, end: 1, exact: 'a', prefix: '', suffix: '' });
  const broken = anchorOf('x\ud800y\udc00z', [2, 3]);
  assert.deepEqual([broken.prefix, broken.exact, broken.suffix], ['x\ufffd', 'y', '\ufffdz']);
});

test('a correction has only the fields that were given', () => {
  const made = correction(TEXT, 'speaker', [place(TEXT, '“I rest,”')], { who: whoOf(ANALYSIS, TEXT, 0) });
  assert.deepEqual(Object.keys(made), ['do', 'at', 'who']);
  assert.deepEqual([made.who.name, made.who.at.exact], ['Ann Lee', 'Ann Lee'], 'by the place that says it in full');
  assert.deepEqual(whoOf(ANALYSIS, TEXT, 1), { name: 'Zora Quill', type: 'person' });
});

test('each correction is told in a line', () => {
  const at = [place(TEXT, '“We dig 😀,”')];
  const lines = [
    ['quote', {}, '“We dig 😀,” was said'],
    ['not-quote', {}, '“We dig 😀,” is no quote'],
    ['cue', { words: [place(TEXT, 'said')] }, '“said” tells that “We dig 😀,” was said'],
    ['cue', {}, 'No word tells that “We dig 😀,” was said'],
    ['speaker', { who: { name: 'Bo Ek' } }, '“We dig 😀,” is said by Bo Ek'],
    ['speaker', { words: [place(TEXT, 'Bo Ek')] }, '“We dig 😀,” is said by “Bo Ek”'],
    ['speaker', {}, 'No speaker is named for “We dig 😀,”'],
    ['name', { type: 'place' }, '“We dig 😀,” is a name: place'],
    ['not-name', {}, '“We dig 😀,” is no name'],
    ['means', { who: { name: 'Bo Ek' } }, '“We dig 😀,” stands for Bo Ek'],
    ['means', {}, '“We dig 😀,” stands for nobody else that is named'],
  ];
  for (const [action, fields, line] of lines) assert.equal(told(correction(TEXT, action, at, fields)), line);
  assert.equal(told({ ...correction(TEXT, 'not-name', at), lost: 'words' }), '“We dig 😀,” is no name: its words are not in the text any more');
});

test('what is corrected twice is corrected once', () => {
  const history = new History();
  const at = [place(TEXT, 'Lee')];
  const [first, second] = ['place', 'work'].map((type) => correction(TEXT, 'name', at, { type }));
  history.add(first);
  history.add(correction(TEXT, 'name', [place(TEXT, 'Bo Ek')], { type: 'person' }));
  history.add(second);
  assert.deepEqual(history.list.map(({ type }) => type), ['person', 'work']);
  history.undo();
  assert.equal(history.list[0], first);
});

test('whatever is done, undone and done again, each step gives the same bytes', () => {
  for (let seed = 1; seed <= 200; seed++) {
    const next = random(seed);
    const history = new History();
    const states = [JSON.stringify(history.list)];
    for (let i = 0; i < 12; i++) {
      const { list } = history;
      const start = next(TEXT.length - 1);
      const at = [[start, start + 1 + next(TEXT.length - start - 1)]];
      if (list.length && next(4) === 0) history.remove(list[next(list.length)]);
      else history.add(correction(TEXT, ['quote', 'not-quote', 'name', 'means'][next(4)], at, { type: 'person' }));
      states.push(JSON.stringify(history.list));
    }
    for (const state of states.slice(0, -1).reverse()) {
      assert.equal(history.undo(), true);
      assert.equal(JSON.stringify(history.list), state);
    }
    assert.equal(history.undo() || history.canUndo, false);
    for (const state of states.slice(1)) {
      assert.equal(history.redo(), true);
      assert.equal(JSON.stringify(history.list), state);
    }
    assert.equal(history.redo() || history.canRedo, false);
  }
});

test('earlier steps learn where the text was moved to', () => {
  const history = new History();
  const one = correction(TEXT, 'not-name', [place(TEXT, 'Ann Lee')]);
  const two = correction(TEXT, 'not-name', [place(TEXT, 'Bo Ek')]);
  history.add(one);
  history.add(two);
  const sent = history.list;
  const returned = sent.map((each) => ({ ...each, moved: true }));
  history.refresh(sent.slice(), returned);
  assert.equal(history.list, sent, 'an answer to something else');
  history.refresh(sent, returned);
  assert.equal(history.list, returned);
  history.undo();
  assert.deepEqual(history.list, [returned[0]]);
  history.redo();
  assert.equal(history.list, returned);
  history.reset([one]);
  assert.deepEqual([history.canUndo, history.canRedo, history.list], [false, false, [one]]);
});

test('an explanation is told in the ids of what is shown', () => {
  const found = { mentions: [{ id: 0, start: 0, end: 2 }, { id: 1, start: 5, end: 7 }, { id: 2, start: 9, end: 12 }], quotes: [{ id: 0, content: [[0, 4]] }, { id: 1, content: [[6, 9], [11, 12]] }] };
  const shown = { mentions: [{ id: 0, start: 5, end: 7 }, { id: 1, start: 9, end: 12 }], quotes: [{ id: 0, content: [[1, 4]] }, { id: 1, content: [[6, 9], [11, 12]] }] };
  const explanation = { names: [{ mention: 0, others: [1] }, { mention: 1, others: [0, 2] }], quotes: [{ quote: 0, carried: null }, { quote: 1, carried: 0 }] };
  assert.deepEqual(translated(explanation, found, shown), { names: [{ mention: 0, others: [1] }], quotes: [{ quote: 1, carried: null }] });
});

test('marked words are whole words, and their ends go on by words', () => {
  const at = (words, nth) => place(TEXT, words, nth);
  const words = (span) => span && TEXT.slice(...span);
  assert.equal(words(wholeWords(TEXT, at('nn Le')[0], at('nn Le')[1])), 'Ann Lee');
  assert.equal(words(wholeWords(TEXT, at('yor’s')[0], at('yor’s')[1] + 1)), 'mayor’s');
  assert.equal(wholeWords('a  b', 1, 3), null);
  const lee = at('Ann Lee');
  assert.equal(words(moved(TEXT, lee, 'end', 1)), 'Ann Lee,');
  assert.equal(words(moved(TEXT, lee, 'end', -1)), 'Ann');
  assert.equal(words(moved(TEXT, lee, 'start', 1)), 'Lee');
  assert.equal(words(moved(TEXT, lee, 'start', -1)), 'said Ann Lee');
  assert.deepEqual(moved(TEXT, [0, 1], 'start', -1), [0, 1]);
  assert.deepEqual(moved(TEXT, [TEXT.length - 1, TEXT.length], 'end', 1), [TEXT.length - 1, TEXT.length]);
  assert.deepEqual(moved(TEXT, at('Ann'), 'end', -1), at('Ann'), 'a word stays');
  const sentences = [[0, 5], [6, 9], [12, 20]];
  assert.deepEqual([[0, 1], [6, 1], [12, 1], [12, -1], [0, -1]].map(([from, by]) => sentenceNear(sentences, from, by)[0]), [6, 12, 0, 6, 12]);
});
