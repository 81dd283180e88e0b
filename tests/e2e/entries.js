/** Ways into the page that Playwright has no word for. */

/** Pastes into the text area. The browser's clipboard would clean the HTML first; this is what other programs put there. */
export function paste(page, plain, html) {
  return page.evaluate(
    ([words, markup]) => {
      const transfer = new DataTransfer();
      transfer.setData('text/plain', words);
      transfer.setData('text/html', markup);
      const area = document.querySelector('[name=article]');
      area.focus();
      const event = new ClipboardEvent('paste', { bubbles: true, cancelable: true });
      // Firefox empties what it is made with.
      Object.defineProperty(event, 'clipboardData', { value: transfer });
      area.dispatchEvent(event);
    },
    [plain, html],
  );
}

/** Drops files anywhere on the page. */
export async function drop(page, ...files) {
  const given = files.map(({ name, mimeType = '', buffer }) => [name, mimeType, buffer.toString('base64')]);
  const data = await page.evaluateHandle((all) => {
    const transfer = new DataTransfer();
    for (const [name, type, base64] of all) {
      transfer.items.add(new File([Uint8Array.from(atob(base64), (c) => c.charCodeAt(0))], name, { type }));
    }
    return transfer;
  }, given);
  await page.dispatchEvent('body', 'dragover', { dataTransfer: data });
  await page.dispatchEvent('body', 'drop', { dataTransfer: data });
}
