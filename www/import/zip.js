/**
 * What is in a zip archive, and whether it may be unpacked: a few kilobytes can hold gigabytes.
 */
import { Unreadable } from './unreadable.js';

/** Bytes at the end of an archive in which its directory's place is written, with the longest remark behind it. */
const TAIL = 65_557;

/** Entries that are looked at; a Word file has some dozens. */
const MOST_ENTRIES = 10_000;

/**
 * The entries of an archive, as its directory tells of them.
 * @param {Uint8Array} bytes
 * @param {string} name the file's name, for messages
 * @returns {{ name: string, method: number, packed: number, size: number, at: number, locked: boolean }[]} sizes in bytes, `at` where the entry's header begins
 * @throws {Unreadable} when the directory is damaged
 */
export function zipEntries(bytes, name) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  try {
    const end = directoryEnd(view);
    const count = view.getUint16(end + 10, true);
    const entries = [];
    let at = view.getUint32(end + 16, true);
    for (let i = 0; i < Math.min(count, MOST_ENTRIES); i++) {
      if (view.getUint32(at, true) !== 0x02014b50) throw new RangeError('no entry');
      const lengths = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      entries.push({
        name: new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + lengths[0])),
        locked: (view.getUint16(at + 8, true) & 1) === 1,
        method: view.getUint16(at + 10, true),
        packed: view.getUint32(at + 20, true),
        size: view.getUint32(at + 24, true),
        at: view.getUint32(at + 42, true),
      });
      at += 46 + lengths[0] + lengths[1] + lengths[2];
    }
    return entries;
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    throw new Unreadable(`“${name}” is damaged: it is cut short, or changed on its way. Get it once more, or paste its text.`);
  }
}

/** Where the directory's last record begins. */
function directoryEnd(view) {
  for (let at = view.byteLength - 22; at >= Math.max(0, view.byteLength - TAIL); at--) {
    if (view.getUint32(at, true) === 0x06054b50) return at;
  }
  throw new RangeError('no directory');
}

/**
 * Whether `entries` together unpack to at most `limit` bytes. Each is unpacked and counted, for its directory may lie;
 * where the browser can't do that (before 2023), the directory is believed.
 * @param {Uint8Array} bytes
 * @param {ReturnType<typeof zipEntries>} entries
 * @param {number} limit bytes
 */
export async function unpacksWithin(bytes, entries, limit) {
  let left = limit;
  for (const entry of entries) {
    left -= Math.max(entry.size, entry.method === 8 ? await countUnpacked(packedBytes(bytes, entry), left) : entry.packed);
    if (left < 0) return false;
  }
  return true;
}

function packedBytes(bytes, { at, packed }) {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (at + 30 > bytes.length) return bytes.subarray(0, 0);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  return bytes.subarray(start, start + packed);
}

/** How many bytes `packed` has when it is unpacked; counting ends above `limit`. What is damaged counts as far as it goes. */
async function countUnpacked(packed, limit) {
  const unpacking = unpacker();
  if (!unpacking) return 0;
  const reader = new Blob([packed]).stream().pipeThrough(unpacking).getReader();
  let count = 0;
  try {
    for (let part = await reader.read(); !part.done && count <= limit; part = await reader.read()) count += part.value.length;
  } catch {
    // Damaged: who reads it will say so.
  }
  reader.cancel().catch(() => {});
  return count;
}

function unpacker() {
  try {
    return new DecompressionStream('deflate-raw');
  } catch {
    return null;
  }
}
