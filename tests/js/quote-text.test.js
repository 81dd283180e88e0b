import assert from 'node:assert/strict';
import { test } from 'node:test';
import { introduction, quoteText, quoteWithAttribution, shortened } from '../../www/quote-text.js';
import { companions, describe as placeWords, placesOf, spanOf, speakerMention } from '../../www/places.js';
import { createFilter, createReading, pruneFilter, showsSpeaker, showsType, styleOf } from '../../www/reading.js';
import { NEWS, NEWS_ANALYSIS } from './analysis.js';

const reading = createReading(NEWS, NEWS_ANALYSIS);
const copied = (id) => quoteWithAttribution(NEWS_ANALYSIS.quotes[id], reading.speakerOf[id], NEWS);

test('a quote is copied with who said it', () => {
  assert.equal(copied(0), '“We won,”\n— Ana Ruiz, the union’s leader');
  assert.equal(copied(1), '“Now,” … “we sail.”\n— Ana Ruiz, the union’s leader');
  assert.equal(copied(2), 'the deal “cost too much.”\n— A port official');
  assert.equal(copied(3), '“Nobody asked us.”\n— speaker not named');
});

test('a quote over several lines reads on one', () => {
  assert.equal(quoteText({ content: [[0, 9]] }, '“One\n\ntwo'), '“One two');
});

test('the words that introduce a quote come in the order of the text', () => {
  assert.deepEqual(NEWS_ANALYSIS.quotes.map((quote) => introduction(quote, NEWS)), ['said Ana Ruiz', 'she added', 'A port official said', '']);
});

test('shortening keeps words and characters whole', () => {
  assert.equal(shortened('one two three', 40), 'one two three');
  assert.equal(shortened('one two three', 9), 'one two…');
  assert.equal(shortened('aaaaaaaaaaaa', 5), 'aaaaa…');
  assert.equal(shortened('aaaa😀aaaa', 5), 'aaaa…');
});

test('things lead to their places', () => {
  assert.deepEqual(placesOf(reading, { kind: 'entity', id: 0 }), [{ layer: 'mention', id: 0 }, { layer: 'mention', id: 1 }]);
  assert.deepEqual(placesOf(reading, { kind: 'speaker', id: 'entity 0' }), [{ layer: 'quote', id: 0 }, { layer: 'quote', id: 1 }]);
  assert.deepEqual(placesOf(reading, { kind: 'note', id: 0 }), [{ layer: 'note', id: 0 }]);
  assert.equal(NEWS.slice(...spanOf(reading, { layer: 'quote', id: 1 })), '“Now,”');
  assert.equal(NEWS.slice(...spanOf(reading, { layer: 'mention', id: 1 })), 'she');
  assert.deepEqual(companions({ layer: 'quote', id: 1 }).map(({ layer }) => layer), ['quote', 'cue', 'speaker']);
  assert.equal(speakerMention(reading, 1).id, 1);
  assert.equal(speakerMention(reading, 3), undefined);
});

test('places are told in words', () => {
  assert.equal(placeWords(reading, { layer: 'mention', id: 1 }), '“she” is Ana Ruiz, the union’s leader');
  assert.equal(placeWords(reading, { layer: 'quote', id: 3 }), 'No speaker named: “Nobody asked us.”');
  assert.equal(placeWords(reading, { layer: 'note', id: 0 }), 'This quote has no speaker.');
});

test('a filter without a choice shows all; choices that are gone are dropped', () => {
  const filter = createFilter();
  const [ana, official] = reading.speakers;
  assert.ok(showsSpeaker(filter, ana) && showsType(filter, 'person'));
  filter.speakers.add('Ana Ruiz').add('Gone');
  filter.types.add('place');
  assert.ok(showsSpeaker(filter, ana) && !showsSpeaker(filter, official) && !showsType(filter, 'person'));
  pruneFilter(filter, reading);
  assert.deepEqual([[...filter.speakers], [...filter.types]], [['Ana Ruiz'], []]);
});

test('forty speakers differ in colour or line', () => {
  const looks = Array.from({ length: 40 }, (_, order) => styleOf({ key: `entity ${order}`, order }));
  assert.equal(new Set(looks).size, 40);
  assert.equal(styleOf({ key: 'nobody', order: 3 }), 'nobody');
});
