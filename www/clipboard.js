/**
 * Copying text, also where the page is not served securely.
 */

/**
 * Puts `text` on the clipboard; rejects when the browser refuses.
 * @param {string} text
 */
export async function copyText(text) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // The clipboard's own interface exists in secure contexts alone; on a plain address in a local network this still works.
  const set = (event) => {
    event.clipboardData.setData('text/plain', text);
    event.preventDefault();
    event.stopImmediatePropagation();
  };
  document.addEventListener('copy', set, { capture: true, once: true });
  const copied = document.execCommand('copy');
  document.removeEventListener('copy', set, { capture: true });
  if (!copied) throw new Error('The browser refused to copy');
}
