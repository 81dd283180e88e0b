/**
 * What kind of file bytes are. Names and types are what the sender says, so the bytes come first.
 */
import { Unreadable } from './unreadable.js';
import { zipEntries } from './zip.js';

/** Bytes at the beginning that are looked at. */
const HEAD = 4096;

/** The share of control characters from which on something is no text. */
const TOO_MANY_CONTROLS = 0.1;

const OPENABLE = 'Text, Markdown, HTML, Word (.docx) and PDF files can be opened.';

/** What files that can't be read begin with, and what to do about them. */
const FOREIGN = [
  ['{\\rtf', 'is a rich text file (RTF): save it as .docx or as text, and open that.'],
  ['\x89PNG', 'is a picture.'],
  ['\xff\xd8\xff', 'is a picture.'],
  ['GIF8', 'is a picture.'],
  ['II*\0', 'is a picture.'],
  ['MM\0*', 'is a picture.'],
  ['RIFF', 'is a picture or a recording.'],
  ['ID3', 'is a recording.'],
  ['OggS', 'is a recording.'],
  ['fLaC', 'is a recording.'],
  ['\x1f\x8b', 'is a compressed file: unpack it, and open what is in it.'],
  ['7z\xbc\xaf', 'is a compressed file: unpack it, and open what is in it.'],
  ['Rar!', 'is a compressed file: unpack it, and open what is in it.'],
];

/** What is in archives that are no Word files. */
const ARCHIVES = [
  [/^content\.xml$/, 'is a LibreOffice or OpenDocument file: save it as .docx, and open that.'],
  [/^xl\//, 'is a spreadsheet: copy the cells you need and paste them.'],
  [/^ppt\//, 'is a presentation: copy its text and paste it.'],
  [/^META-INF\/container\.xml$/, 'is an e-book: copy the part you need and paste it.'],
  [/^Index\/.*\.iwa$/, 'is a Pages file: export it to Word (.docx), and open that.'],
];

const OLD_WORD = 'is an old Word file (.doc): save it as .docx, and open that.';
const LOCKED_WORD = 'is locked with a password: open it in Word, save it without one, and open that.';

/**
 * @param {Uint8Array} bytes
 * @param {string} name the file's name
 * @param {string} type the media type it is said to have
 * @returns {'text' | 'html' | 'markdown' | 'docx' | 'pdf'}
 * @throws {Unreadable} when it is none of these
 */
export function kindOf(bytes, name, type) {
  const head = latin(bytes.subarray(0, HEAD));
  if (head.slice(0, 1024).includes('%PDF-')) return 'pdf';
  if (/^PK\x03\x04|^PK\x05\x06/.test(head)) return archived(bytes, name);
  if (head.startsWith('\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1')) refuse(name, /\.docx$/i.test(name) ? LOCKED_WORD : OLD_WORD);
  for (const [start, words] of FOREIGN) if (head.startsWith(start)) refuse(name, words);
  if (head.slice(4, 8) === 'ftyp') refuse(name, 'is a recording or a picture.');
  if (/\.(docx|pdf)$/i.test(name)) refuse(name, `is damaged, or not what its name says: open it in the program it was made with, and save it anew. ${OPENABLE}`);
  if (isBinary(head)) refuse(name, `is no text. ${OPENABLE}`);
  return written(head, name, type);
}

function refuse(name, words) {
  throw new Unreadable(`“${name}” ${words}`);
}

/** A text's kind. A page that was saved as .txt begins like a page all the same, and one without any tag is a plain text. */
function written(head, name, type) {
  const letters = head.replace(/\0/g, '');
  const page = /^(?:\xef\xbb\xbf|\xff\xfe|\xfe\xff)?\s*(?:<\?xml[^>]*>\s*)?(?:<!--[^]{0,500}?-->\s*)?<(?:!doctype html|html|head|body)[\s>]/i;
  if (page.test(letters)) return 'html';
  const named = type === 'text/html' || type === 'application/xhtml+xml' || /\.x?html?$/i.test(name);
  if (named && /<[a-z!/]/i.test(letters)) return 'html';
  return type === 'text/markdown' || /\.(md|markdown|mdown|mkd)$/i.test(name) ? 'markdown' : 'text';
}

function archived(bytes, name) {
  const names = zipEntries(bytes, name).map((entry) => entry.name);
  if (names.includes('word/document.xml')) return 'docx';
  for (const [inside, words] of ARCHIVES) if (names.some((each) => inside.test(each))) refuse(name, words);
  return refuse(name, /\.docx$/i.test(name) ? `holds no Word document. ${OPENABLE}` : 'is a compressed file: unpack it, and open what is in it.');
}

/** Text has hardly any control characters, but in UTF-16 every other byte may be one. */
function isBinary(head) {
  if (/^(?:\xff\xfe|\xfe\xff)/.test(head)) return false;
  const controls = head.match(/[\0-\x08\x0e-\x1a\x1c-\x1f]/g)?.length ?? 0;
  return controls > head.length * TOO_MANY_CONTROLS;
}

/** Each byte as the character of its number. */
export function latin(bytes) {
  let text = '';
  for (let at = 0; at < bytes.length; at += 4096) text += String.fromCharCode(...bytes.subarray(at, at + 4096));
  return text;
}
