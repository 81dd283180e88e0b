/**
 * Copying out of the view: marked text as it was given, and quotes with their attribution.
 */
import { copyText } from './clipboard.js';
import { quoteWithAttribution } from './quote-text.js';
import { selectedSpan } from './text-range.js';

/** Milliseconds for which a button tells what came of it. */
const TOLD = 2000;

/** Has text that is marked in `article` copied as it was given, line breaks and all. */
export function copyAsGiven(root, article, textOf) {
  article.addEventListener('copy', (event) => {
    const span = selectedSpan(root, article);
    if (!span) return;
    event.clipboardData.setData('text/plain', textOf().slice(...span));
    event.preventDefault();
  });
}

/** Copies a quote; `button` and `say` tell what came of it. */
export async function copyQuote({ analysis, text, speakerOf }, id, button, say) {
  let told;
  try {
    await copyText(quoteWithAttribution(analysis.quotes[id], speakerOf[id], text));
    say('Quote copied with its attribution');
    told = 'Copied';
  } catch {
    say('The browser refused to copy');
    told = 'Not copied';
  }
  // What the button said is kept, however soon it is pressed again.
  button.dataset.says ??= button.textContent;
  button.textContent = told;
  setTimeout(() => (button.textContent = button.dataset.says), TOLD);
}
