/**
 * The article in a saved web page, without what stands around it. Mozilla's Readability finds it, on a document that is no
 * browser's: linkedom's, in a worker, where there is nothing that markup could run, load or name.
 */
import { depth, htmlText } from '../html-text.js';

/** Readability looks at every ancestor of what it finds; it would take minutes for pages nested deeper. */
const DEEPEST = 300;

/** Elements; a long article with a thousand comments has ten thousand. */
const MOST_ELEMENTS = 50_000;

/** Characters of HTML. */
const LONGEST = 5_000_000;

/**
 * The text of an HTML file and, as Readability errs, the text of its whole page.
 * @param {string} html
 * @returns {Promise<{ text: string, whole: string }>} both the same when no article is found
 */
export async function pageText(html) {
  const whole = htmlText(html);
  const marked = htmlText(html, { article: true });
  if (html.length > LONGEST || depth(html) > DEEPEST) return { text: marked, whole };
  const found = await foundText(html).catch(() => '');
  return { text: found || marked, whole };
}

/** What Readability takes for the article, below its headline; empty when it sees none. */
async function foundText(html) {
  const { parseHTML, Readability, isProbablyReaderable } = await import('./vendor/readability.js');
  const { document } = parseHTML(html);
  if (!document?.documentElement || !isProbablyReaderable(document)) return '';
  const heading = headline(document);
  const article = new Readability(document, { maxElemsToParse: MOST_ELEMENTS }).parse();
  const body = htmlText(article?.content ?? '');
  if (body === '') return '';
  const title = heading || article.title || '';
  return title === '' || body.startsWith(title) ? body : `${title}\n\n${body}`;
}

/** The longest heading that the page is called by: a site's own name may be another. */
function headline(document) {
  const words = (text) => (text ?? '').replace(/\s+/g, ' ').trim();
  const title = words(document.title);
  const headings = [...document.querySelectorAll('h1')].map((heading) => words(heading.textContent));
  return headings.filter((heading) => title.includes(heading)).reduce((a, b) => (b.length > a.length ? b : a), '');
}
