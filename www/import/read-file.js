/**
 * A file as text: in a worker, within limits of size and time.
 */
import { sameOriginWorker } from '../worker-link.js';
import { Unreadable } from './unreadable.js';

/** Bytes; a book has one or two million, a PDF with pictures twenty. */
const LARGEST = 50_000_000;

/** Characters of text; a text area takes minutes for more, and a book has one or two million. */
const LONGEST = 5_000_000;

/** Milliseconds without a sign of life after which a file is given up; reading with care is given up sooner, for there is another way. */
const SILENCE = 30_000;
const CARE = 10_000;

/**
 * @typedef {{ text: string, whole: string, notes: string[] }} Reading
 *   `whole` is all of the text when `text` is a part; the notes are sentences for the reader
 */

/**
 * The text of a file.
 * @param {File} file
 * @param {{ signal: AbortSignal, onprogress: (done: number, total: number) => void }} settings
 * @returns {Promise<Reading>}
 * @throws {Unreadable} with words for the reader; or the signal's reason
 */
export async function readFile(file, { signal, onprogress }) {
  if (file.size > LARGEST) throw new Unreadable(`“${file.name}” is too large: more than 50 MB. Copy the part you need and paste it.`);
  const bytes = await file.arrayBuffer().catch(() => {
    throw new Unreadable(`“${file.name}” can’t be read: it may be a folder, or have been moved or changed. Choose it once more.`);
  });
  signal.throwIfAborted();
  if (bytes.byteLength === 0) throw new Unreadable(`“${file.name}” is empty.`);
  const ask = (plainly, limit) => asked({ bytes, name: file.name, type: file.type, plainly }, limit, signal, onprogress);
  // What is found with care, an article in its page, may take too long in a page that is made for that.
  const inCare = await ask(false, /\.pdf$|\.docx$/i.test(file.name) ? SILENCE : CARE);
  const answer = inCare ?? (await ask(true, SILENCE));
  if (!answer) throw new Unreadable(`“${file.name}” takes too long to read. Copy the part you need and paste it.`);
  if (answer.problem) throw new Unreadable(answer.problem);
  return within(answer, file.name);
}

/** A reading that has text, and not too much of it. */
function within(reading, name) {
  const { text, whole } = reading;
  if (text.trim() === '') throw new Unreadable(`There is no text in “${name}”.`);
  if (text.length > LONGEST) {
    throw new Unreadable(`“${name}” is too long: more than 5 million characters. Copy the part you need and paste it, or use the command line.`);
  }
  return whole.length > LONGEST ? { ...reading, whole: text } : reading;
}

/** The answer of a worker of its own; null after `limit` milliseconds of silence. */
function asked(question, limit, signal, onprogress) {
  return new Promise((resolve, reject) => {
    const worker = sameOriginWorker(new URL('./worker.js', import.meta.url));
    let timer;
    const settle = (end, value) => {
      clearTimeout(timer);
      worker.terminate();
      signal.removeEventListener('abort', stop);
      end(value);
    };
    const stop = () => settle(reject, signal.reason);
    const wait = () => {
      clearTimeout(timer);
      timer = setTimeout(settle, limit, resolve, null);
    };
    signal.addEventListener('abort', stop);
    worker.addEventListener('message', ({ data }) => {
      if (!data.progress) return settle(resolve, data);
      wait();
      onprogress(...data.progress);
    });
    worker.addEventListener('error', () => settle(reject, new Unreadable(UNLOADED)));
    wait();
    worker.postMessage(question);
  });
}

/** Told when the code that reads files is not there. */
export const UNLOADED = 'What reads files could not be loaded: check the connection, and try again; or paste the text.';
