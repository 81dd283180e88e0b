/** What is typed and pasted into every editor: words of our own, in which somebody speaks. */

export const TYPED = '“I will not sell the boat,” said Bo Ek, the mayor of Sandvik.';
export const PASTED =
  '<p>“We <b>never</b> agreed to it,” Lena Moe told the <i>Kallen Post</i>.</p><ul><li>one boat</li><li>two crews</li></ul>' +
  '<p>She said the county <a href="https://example.org/">had promised</a> more.</p>';

/** Copies rich text, as another program would. */
export const copy = (page, html) =>
  page.evaluate(async (markup) => {
    const plain = new Blob([markup.replace(/<[^>]+>/g, ' ')], { type: 'text/plain' });
    await navigator.clipboard.write([new ClipboardItem({ 'text/html': new Blob([markup], { type: 'text/html' }), 'text/plain': plain })]);
  }, html);
