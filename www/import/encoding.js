/**
 * Bytes as text. Nothing in a file says for sure how it is written; what was guessed is told.
 */
import { latin } from './kinds.js';

/** Bytes in which an HTML file names its encoding. */
const DECLARATION = 1024;

/** Whole characters of UTF-8 for each broken one: what Windows wrote has next to none. */
const WHOLE = 0.25;

const CHECK = 'check its quote marks and accents.';

/**
 * By their mark, else as UTF-8, else as the page itself says, else as Windows wrote before there was UTF-8.
 * @param {Uint8Array} bytes
 * @param {boolean} [html] whether they may name their encoding as HTML does
 * @returns {{ text: string, note: string }} the note is empty when nothing was guessed
 */
export function decode(bytes, html = false) {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: new TextDecoder('utf-16le').decode(bytes), note: '' };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: new TextDecoder('utf-16be').decode(bytes), note: '' };
  try {
    return { text: new TextDecoder('utf-8', { fatal: true }).decode(bytes), note: '' };
  } catch {
    return (html && declared(bytes)) || guessed(bytes);
  }
}

/** By the encoding that the page names. */
function declared(bytes) {
  const [, name] = /<meta[^>]*charset\s*=\s*["']?\s*([\w-]+)/i.exec(latin(bytes.subarray(0, DECLARATION))) ?? [];
  try {
    const decoder = new TextDecoder(name ?? '');
    return decoder.encoding === 'utf-8' ? null : { text: decoder.decode(bytes), note: '' };
  } catch {
    return null;
  }
}

/** Broken bytes among whole characters of UTF-8 are damage; bytes that hardly ever make a whole one are another encoding. */
function guessed(bytes) {
  const text = new TextDecoder('utf-8').decode(bytes);
  const broken = text.match(/\ufffd/g).length;
  const whole = (text.match(/[^\0-\x7f\ufffd]/gu) ?? []).length;
  if (whole > broken * WHOLE) {
    const where = broken === 1 ? 'One place is' : `${broken.toLocaleString('en')} places are`;
    return { text, note: `${where} damaged and shown as “\ufffd”.` };
  }
  return { text: new TextDecoder('windows-1252').decode(bytes), note: `It is not UTF-8 and was read as Windows-1252: ${CHECK}` };
}
