/** The overlay on a page of a host's own: what it reads of an element, and how it behaves among others' things. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { assertClean } from '../e2e/harness.js';
import { openDemo, useDemos } from './demos.js';

const browser = useDemos();

const PRE = '<div style="white-space: pre-wrap">';

/** Markup, and the text it is read as. */
const CASES = [
  ['paragraphs', '<p>One.</p><p>Two.</p>', 'One.\n\nTwo.'],
  ['white space between and within, as the browser shows it', '\n  <p>\n  One\n   <b> two </b> three\n</p>\n\n<p>Four </p> ', 'One two three \n\nFour '],
  ['white space that is kept', `${PRE}One  two\n three</div>`, 'One  two\n three'],
  ['preformatted within', '<p>a  b</p><pre>a  b\n c</pre>', 'a b\n\na  b\n c'],
  ['lines', 'one<br>two<br><br>three', 'one\ntwo\n\nthree'],
  ['an empty paragraph', '<p>one</p><p><br></p><p>two</p>', 'one\n\ntwo'],
  ['lists and tables', '<ul><li>one</li><li>two</li></ul><table><tr><td>a</td><td>b</td></tr></table>', 'one\ntwo\n\na\nb'],
  ['fillers of editors', '\ufeff<p>\u2060\u2060\u2060\u2060\u2060\u2060\u2060On\u200be\ufeff</p>', 'One'],
  ['what is no text', '<p>one<script>two()</script><button>three</button><svg><text>four</text></svg></p><style>five</style>', 'one'],
  ['a chip that can’t be edited is text, what the host names is not', '<p>by <span contenteditable="false">Ann Lee</span><i class="tool">x</i></p>', 'by Ann Lee'],
  ['words cut by marks', '<p>“W<b>e l</b><i>ost</i>”</p>', '“We lost”'],
  ['emoji, half characters and right-to-left', '<p>😀 שלום \ud83d</p>', '😀 שלום \ud83d'],
  ['nothing', '', ''],
];

test('the text of an element is what its reader sees, and every character of it is found again', async () => {
  const page = await browser.open({ path: 'fixtures/index.html' });
  const found = await page.evaluate(async (cases) => {
    const { domText, offsetIn, rangeIn } = await import('/site/overlay/dom-text.js');
    const sheet = document.createElement('div');
    document.querySelector('main').append(sheet);
    return cases.map(([, markup]) => {
      sheet.innerHTML = markup;
      const text = domText(sheet, '.tool');
      const wrong = [];
      [...text.text].reduce((at, letter) => {
        const range = rangeIn(text, at, at + letter.length);
        const same = range && (String(range).replace(/[\u200b\u2060\ufeff]/g, '') === letter || (/\s/.test(letter) && /^\s+$/.test(String(range))));
        if (range ? !same || offsetIn(text, range.startContainer, range.startOffset) !== at : letter !== '\n') wrong.push([at, letter]);
        return at + letter.length;
      }, 0);
      return { text: text.text, wrong };
    });
  }, CASES);
  CASES.forEach(([name, , text], i) => assert.deepEqual(found[i], { text, wrong: [] }, name));
});

test('deep nesting and much text are read without recursion, in time that grows with the text', async () => {
  const page = await browser.open({ path: 'fixtures/index.html' });
  const length = await page.evaluate(async () => {
    const { domText } = await import('/site/overlay/dom-text.js');
    const sheet = document.createElement('div');
    let inner = sheet;
    for (let i = 0; i < 4000; i++) inner = inner.appendChild(document.createElement('b'));
    inner.append('deep');
    for (let i = 0; i < 20_000; i++) sheet.append(Object.assign(document.createElement('p'), { textContent: 'A paragraph of some words.' }));
    return domText(sheet).text.length;
  });
  assert.equal(length, 4 + 20_000 * 28);
});

/** Sets up a page with an article to be edited, and `<said-so>` beside it; resolves when that has been read. */
async function beside(page, where) {
  await page.evaluate(async (place) => {
    await import('/site/define.js');
    const main = document.querySelector('main');
    const home = place === 'shadow' ? main.attachShadow({ mode: 'open' }) : main;
    const sheet = Object.assign(document.createElement('div'), { id: 'sheet', contentEditable: 'true', textContent: '“We lost,” said Ann Lee. “We won,” said Bo Ek.' });
    const reader = document.createElement('said-so');
    reader.htmlFor = 'sheet';
    const read = new Promise((resolve) => reader.addEventListener('saidso-analysis', resolve, { once: true }));
    home.append(reader, sheet);
    await read;
    await new Promise((resolve) => setTimeout(resolve, 50));
    Object.assign(globalThis, { sheet, reader });
  }, where);
}

const highlighted = (page) => page.evaluate(() => [...CSS.highlights].map(([key, ranges]) => [key, [...ranges].map(String)]));
const OURS = [
  ['saidso-speaker-c0-l0', ['Ann Lee']],
  ['saidso-cue-c0-l0', ['said']],
  ['saidso-quote-c0-l0', ['“We lost,”']],
];

for (const where of ['page', 'shadow']) {
  test(`highlights of the host stay, and ours come and go: ${where}`, async () => {
    const page = await browser.open({ path: 'fixtures/index.html' });
    await page.evaluate(() => CSS.highlights.set('host', new Highlight(new Range())));
    await beside(page, where);
    const there = new Map(await highlighted(page));
    for (const [key, words] of OURS) assert.deepEqual(there.get(key), words, key);
    assert.ok(there.has('host'));
    await page.evaluate(() => reader.removeAttribute('for'));
    assert.deepEqual((await highlighted(page)).map(([key]) => key), ['host']);
    await page.evaluate(() => (reader.htmlFor = 'sheet'));
    await page.waitForFunction(() => CSS.highlights.size > 4);
    // It moves to another place: what is read there is read anew.
    await page.evaluate(() => {
      const home = reader.getRootNode();
      reader.remove();
      (home.body ?? home).append(reader);
    });
    await page.waitForFunction(() => reader.analysis?.quotes.length === 2 && CSS.highlights.size > 4);
    await page.evaluate(() => reader.remove());
    assert.deepEqual((await highlighted(page)).map(([key]) => key), ['host']);
    assert.equal(await page.evaluate(() => sheet.innerHTML), '“We lost,” said Ann Lee. “We won,” said Bo Ek.');
    assertClean(page);
  });
}

test('two editors on one page keep their own marks', async () => {
  const page = await browser.open({ path: 'fixtures/index.html' });
  await beside(page, 'page');
  await page.evaluate(async () => {
    const second = Object.assign(document.createElement('div'), { id: 'second', contentEditable: 'true', textContent: '“No,” said Cal Moe.' });
    globalThis.other = document.createElement('said-so');
    other.setAttribute('for', 'second');
    const read = new Promise((resolve) => other.addEventListener('saidso-analysis', resolve, { once: true }));
    document.querySelector('main').append(second, other);
    await read;
  });
  await page.waitForFunction(() => CSS.highlights.get('saidso-quote-c0-l0')?.size === 2);
  await page.evaluate(() => other.remove());
  assert.deepEqual(new Map(await highlighted(page)).get('saidso-quote-c0-l0'), ['“We lost,”']);
  assertClean(page);
});

test('marks keep to their words while these are edited, before anything is read anew', async () => {
  const page = await browser.open({ path: 'fixtures/index.html' });
  await beside(page, 'page');
  const words = await page.evaluate(async () => {
    // As an editor does that puts new nodes in place of the old.
    sheet.replaceChildren(`Yesterday: ${sheet.textContent}`);
    await new Promise((resolve) => requestAnimationFrame(() => setTimeout(resolve)));
    return String([...CSS.highlights.get('saidso-quote-c0-l0')][0]);
  });
  assert.equal(words, '“We lost,”');
});

test('a frame that is taken away under the reader leaves it without a text, and no fault', async () => {
  const page = await browser.open({ path: 'fixtures/index.html' });
  const texts = await page.evaluate(async () => {
    await import('/site/define.js');
    const { domEditor } = await import('/site/overlay/index.js');
    const frame = document.createElement('iframe');
    const reader = document.createElement('said-so');
    document.querySelector('main').append(reader, frame);
    frame.contentDocument.body.innerHTML = '<p>“We lost,” said Ann Lee.</p>';
    const read = new Promise((resolve) => reader.addEventListener('saidso-analysis', resolve, { once: true }));
    reader.editor = domEditor(frame.contentDocument.body);
    await read;
    const before = reader.text;
    frame.remove();
    reader.editor = null;
    return [before, reader.text, reader.shadowRoot.querySelector('.empty').hidden];
  });
  assert.deepEqual(texts, ['“We lost,” said Ann Lee.', '', false]);
  assertClean(page);
  await page.context().close();
});

test('a name that nothing has, or nothing that can be edited, is told', async () => {
  const page = await browser.open({ path: 'fixtures/index.html' });
  const told = await page.evaluate(async () => {
    await import('/site/define.js');
    document.querySelector('main').id = 'plain';
    const messages = [];
    for (const id of ['nowhere', 'plain']) {
      const reader = document.createElement('said-so');
      reader.setAttribute('for', id);
      messages.push(new Promise((resolve) => reader.addEventListener('saidso-error', ({ detail }) => resolve(detail.error.message))));
      document.body.append(reader);
    }
    return Promise.all(messages);
  });
  assert.deepEqual(told, ['There is no element “nowhere” here.', 'The element “plain” is no text area and can’t be edited.']);
});

test('what is chosen low in the lists stays in sight when the bar comes', async () => {
  const page = await openDemo(browser, 'textarea', { viewport: { width: 1280, height: 600 } });
  const panel = page.locator('said-so .panel');
  const box = await panel.boundingBox();
  const items = panel.locator('.words');
  const boxes = await Promise.all((await items.all()).map((item) => item.boundingBox()));
  const last = boxes.findLastIndex((item) => item && item.y + item.height <= box.y + box.height);
  await items.nth(last).click();
  const [item, seen] = [await items.nth(last).boundingBox(), await panel.boundingBox()];
  assert.ok(seen.height < box.height, 'the bar takes room');
  assert.ok(item.y >= seen.y - 1 && item.y + item.height <= seen.y + seen.height + 1, `${JSON.stringify([item, seen])}`);
  assertClean(page);
});
