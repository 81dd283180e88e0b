/**
 * Word files, by mammoth: paragraphs, headings, lists, tables and notes. Pictures, links and macros are never looked at.
 */
import { htmlText } from '../html-text.js';
import { Unreadable } from './unreadable.js';
import { unpacksWithin, zipEntries } from './zip.js';

/** Bytes of XML in one file; a novel has five million. */
const LARGEST = 64_000_000;

/** The arrow that mammoth puts behind each note. */
const ARROW = /\s*<a href="#(?:foot|end)note-ref-[^"]*">↑<\/a>/g;

/**
 * The text of a .docx file.
 * @param {Uint8Array} bytes
 * @param {string} name the file's name, for messages
 * @throws {Unreadable} when it is damaged, locked, too large or empty
 */
export async function docxText(bytes, name) {
  const read = zipEntries(bytes, name).filter((entry) => /\.(xml|rels)$/i.test(entry.name));
  if (read.some(({ locked }) => locked)) throw new Unreadable(`“${name}” is locked with a password: save it without one, and open that.`);
  if (!(await unpacksWithin(bytes, read, LARGEST))) {
    throw new Unreadable(`“${name}” unpacks to more than 64 MB, which no article does. Copy the part you need and paste it.`);
  }
  const { convertToHtml } = await import('./vendor/mammoth.js');
  const html = await converted(convertToHtml, bytes, name);
  return htmlText(html.replace(ARROW, ''));
}

async function converted(convertToHtml, bytes, name) {
  try {
    const arrayBuffer = bytes.buffer.slice(bytes.byteOffset, bytes.byteOffset + bytes.byteLength);
    return (await convertToHtml({ arrayBuffer }, { convertImage: async () => [], externalFileAccess: false })).value;
  } catch {
    throw new Unreadable(`“${name}” is damaged: Word itself may mend it. Open it there, save it anew, and open that; or paste its text.`);
  }
}
