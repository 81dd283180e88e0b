/**
 * Taking the text out of what is opened, dropped or pasted.
 */
import { htmlText } from './html-text.js';

/** Bytes; a book has one or two million. */
const LARGEST = 50_000_000;

/**
 * The text of a .txt or .html file; rejects, with words for the reader, when it is neither.
 * @param {File} file
 */
export async function fileText(file) {
  const html = file.type === 'text/html' || /\.x?html?$/i.test(file.name);
  if (!html && !/^text\//.test(file.type) && !/\.(txt|text|md)$/i.test(file.name)) {
    throw new Error(`“${file.name}” is neither a text nor an HTML file.`);
  }
  if (file.size > LARGEST) throw new Error(`“${file.name}” is too large: more than 50 MB.`);
  const text = decode(new Uint8Array(await file.arrayBuffer()));
  return html ? htmlText(text) : text;
}

/**
 * Bytes as text: by their mark, else UTF-8, else what Windows wrote before it.
 * @param {Uint8Array} bytes
 */
export function decode(bytes) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}

/**
 * The text that a paste or drop carries beside files; empty when there is none.
 * @param {DataTransfer} data
 */
export function transferText(data) {
  return data.getData('text/plain') || htmlText(data.getData('text/html'));
}
