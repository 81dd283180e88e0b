/**
 * Reads files in a thread of its own, that can be stopped: the libraries run where there is no document and nothing to
 * reach. Takes `{ bytes, name, type, plainly }`, answers with `{ progress }` any number of times and then with
 * `{ text, whole, notes }` or `{ problem }`, words for the reader.
 */
import { htmlText } from '../html-text.js';
import { pageText } from './article.js';
import { docxText } from './docx.js';
import { decode } from './encoding.js';
import { kindOf } from './kinds.js';
import { markdownText } from './markdown.js';
import { pdfText } from './pdf.js';
import { Unreadable } from './unreadable.js';

const readers = {
  pdf: ({ bytes, name }) => pdfText(bytes, name, (progress) => postMessage({ progress })),
  docx: async ({ bytes, name }) => ({ text: await docxText(bytes, name) }),
  text: ({ bytes }) => decoded(bytes, false, (text) => ({ text })),
  html: ({ bytes, plainly }) => decoded(bytes, true, plainly ? (html) => ({ text: htmlText(html) }) : pageText),
  markdown: ({ bytes, plainly }) => decoded(bytes, false, plainly ? (text) => ({ text }) : fromMarkdown),
};

async function decoded(bytes, html, read) {
  const { text, note } = decode(bytes, html);
  return { ...(await read(text)), notes: [note] };
}

async function fromMarkdown(source) {
  const { marked } = await import('./vendor/marked.js');
  try {
    return { text: markdownText(source, (words) => marked.parse(words)) };
  } catch {
    // Nested too deep for it: then as it is written.
    return { text: source };
  }
}

addEventListener('message', async ({ data }) => {
  const { name, type } = data;
  try {
    const bytes = new Uint8Array(data.bytes);
    const { text, whole = text, notes = [] } = await readers[kindOf(bytes, name, type)]({ ...data, bytes });
    postMessage({ text, whole, notes: notes.filter(Boolean) });
  } catch (error) {
    postMessage({ problem: error instanceof Unreadable ? error.message : `“${name}” could not be read: ${error.message}` });
  }
});
