/** Lines of a PDF to paragraphs: pages drawn with letters, each at its place, and the text that must come of them. */
import assert from 'node:assert/strict';
import { readFileSync, writeFileSync } from 'node:fs';
import { test } from 'node:test';
import { joinLines, wholeWords } from '../../www/import/hyphens.js';
import { reflow } from '../../www/import/reflow.js';

const path = new URL('../cases/reflow.txt', import.meta.url);
const cases = readFileSync(path, 'utf8')
  .split(/^=== /m)
  .slice(1)
  .map((block) => [block.slice(0, block.indexOf('\n')), ...block.slice(block.indexOf('\n') + 1).split(/^---\n/m)]);

/** A letter is 5 points wide and 10 high, a line 12 high; a line that begins with "# " is written half as large again. */
function drawn(page) {
  const items = page.split('\n').flatMap((line, row) => {
    const size = line.startsWith('# ') ? 15 : 10;
    const words = line.replace(/^# /, '');
    return [...words.matchAll(/\S+(?: \S+)*/g)].map(({ 0: str, index }) => {
      return { str, x: 50 + index * size * 0.5, y: 60 + row * 12, width: str.length * size * 0.5, size };
    });
  });
  return { width: 500, height: 800, items };
}

for (const [name, pages, text] of cases) {
  test(name, () => assert.equal(reflow(pages.split('<page>\n').map(drawn)), text.trim()));
}

if (process.env.UPDATE_EXPECT) {
  const blocks = cases.map(([name, pages]) => `=== ${name}\n${pages}---\n${reflow(pages.split('<page>\n').map(drawn))}\n`);
  writeFileSync(path, blocks.join('\n'));
}

test('a line that is stretched to its measure is no table', () => {
  const words = (y, list, gap) => list.map((str, i) => ({ str, x: 50 + i * (40 + gap), y, width: 40, size: 10 }));
  const lines = [words(60, ['one', 'two', 'three'], 25), words(72, ['four', 'five', 'six'], 25), words(84, ['seven', 'eight', 'nine'], 25)];
  assert.equal(reflow([{ width: 500, height: 800, items: lines.flat() }]), 'one two three four five six seven eight nine');
});

test('soft hyphens go, and words that are whole elsewhere decide', () => {
  assert.equal(joinLines(['har\u00ad', 'bour'], new Set(['har', 'bour'])), 'harbour');
  assert.equal(joinLines(['co-', 'operate'], wholeWords(['they co-operate now'])), 'co-operate');
  assert.equal(joinLines(['re-', 'port'], wholeWords(['a report of port and re was'])), 'report');
  assert.equal(joinLines(['a –', 'b'], new Set()), 'a – b');
});

test('a page of many pieces takes time in proportion', () => {
  const piece = (i) => ({ str: 'x', x: (i * 7919) % 500, y: (i * 104_729) % 800, width: 3, size: 4 });
  const once = (count) => {
    const start = performance.now();
    reflow([{ width: 500, height: 800, items: Array.from({ length: count }, (_, i) => piece(i)) }]);
    return performance.now() - start;
  };
  // The least of some: whatever else the machine does only adds.
  const timed = (count) => Math.min(...Array.from({ length: 4 }, () => once(count)));
  const [few, many] = [timed(10_000), timed(200_000)];
  // Twenty times the pieces: some forty times the time as caches fill, four hundred where each piece looks at all.
  assert.ok(many < 120 * few, `${few} ms, then ${many} ms`);
});

test('nothing on the pages is nothing', () => {
  assert.equal(reflow([]), '');
  assert.equal(reflow([{ width: 500, height: 800, items: [] }]), '');
});
