/**
 * The menu "Save as": a file of what was found in the text, in the format that is chosen.
 */

/** Milliseconds after which the browser has taken hold of a file. */
const HELD = 10_000;

/**
 * Has `button` save in the format that is chosen in `list`; `read` tells what to save, as `[text, settings]`, and `tell`
 * shows words to the reader.
 * @param {{ list: HTMLSelectElement, button: HTMLButtonElement, analyzer: { export: Function }, read: () => [string, object], tell: (words: string) => void }} parts
 */
export function saveMenu({ list, button, analyzer, read, tell }) {
  let busy = false;
  button.addEventListener('click', async () => {
    if (busy) return;
    busy = true;
    try {
      const [text, settings] = read();
      const file = await analyzer.export(text, list.value, settings);
      hand(file);
      tell(`Saved “${file.name}”.`);
    } catch (error) {
      tell(`Nothing was saved: ${error.message}`);
    }
    busy = false;
  });
}

/** Hands a file to the browser, which saves it or asks where to. */
function hand({ name, type, text }) {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), HELD);
}
