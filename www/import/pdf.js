/**
 * PDF files, by pdf.js: the words with their places, which reflow.js makes lines and paragraphs of. Scripts, forms,
 * attachments and links are never looked at, and no fonts are fetched.
 */
import { reflow } from './reflow.js';
import { Unreadable } from './unreadable.js';

/** Words or pieces of them in one file. */
const MOST_ITEMS = 2_000_000;

/**
 * The text of a PDF.
 * @param {Uint8Array} bytes
 * @param {string} name the file's name, for messages
 * @param {(progress: [done: number, total: number]) => void} onprogress told after each page
 * @returns {Promise<{ text: string, notes: string[] }>}
 * @throws {Unreadable} when it is damaged, locked, or holds no text
 */
export async function pdfText(bytes, name, onprogress) {
  const { getDocument, VerbosityLevel } = await import('./vendor/pdf.js');
  const task = getDocument({
    data: bytes,
    isEvalSupported: false,
    useSystemFonts: true,
    disableFontFace: true,
    useWorkerFetch: false,
    stopAtErrors: false,
    enableXfa: false,
    verbosity: VerbosityLevel.ERRORS,
  });
  const file = await task.promise.catch((error) => {
    throw new Unreadable(unopened(error, name));
  });
  const pages = await pagesOf(file, onprogress);
  const empty = pages.filter(({ items }) => items.length === 0).length;
  if (empty === pages.length) {
    throw new Unreadable(`“${name}” holds pictures of pages and no text: run text recognition (OCR) on it, and open what that gives.`);
  }
  return { text: reflow(pages), notes: [empty > 0 ? `${empty} of its ${pages.length} pages hold no text: they are empty, or pictures.` : ''] };
}

function unopened(error, name) {
  if (error.name === 'PasswordException') {
    return `“${name}” is locked with a password: open it in a PDF reader, and print it to a new PDF or copy its text.`;
  }
  return `“${name}” is damaged, or no PDF: open it in a PDF reader, and save it anew or copy its text.`;
}

/** The pages, each with its size in points and the pieces of text on it that stand upright. */
async function pagesOf(file, onprogress) {
  const pages = [];
  let count = 0;
  for (let number = 1; number <= file.numPages; number++) {
    onprogress([number - 1, file.numPages]);
    const page = await itemsOf(file, number);
    count += page.items.length;
    pages.push(page);
    if (count > MOST_ITEMS) throw new Unreadable('The PDF holds too much text for one article. Copy the part you need and paste it.');
  }
  return pages;
}

/** One page; one that is damaged counts as empty, so that the others are not lost. */
async function itemsOf(file, number) {
  try {
    const page = await file.getPage(number);
    const { width, height, transform } = page.getViewport({ scale: 1 });
    const { items } = await page.getTextContent();
    page.cleanup();
    return { width, height, items: items.flatMap((item) => placed(item, transform)) };
  } catch {
    return { width: 0, height: 0, items: [] };
  }
}

/** A piece of text at its place, y counted downwards to its baseline; none when it is blank or turned. */
function placed({ str, width, transform: [a, b, c, d, e, f] }, [va, vb, vc, vd, ve, vf]) {
  if (str.trim() === '') return [];
  const right = [va * a + vc * b, vb * a + vd * b];
  if (Math.abs(right[1]) > Math.abs(right[0])) return [];
  const size = Math.hypot(va * c + vc * d, vb * c + vd * d);
  return [{ str, x: va * e + vc * f + ve, y: vb * e + vd * f + vf, width, size }];
}
