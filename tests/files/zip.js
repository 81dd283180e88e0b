/** Archives that tests need, made of what is to be in them. */
import { deflateRawSync } from 'node:zlib';

/**
 * A zip archive of `parts`, packed.
 * @param {Record<string, string>} parts contents by name
 * @returns {Uint8Array}
 */
export function zip(parts) {
  const [files, directory] = [[], []];
  let at = 0;
  for (const [name, content] of Object.entries(parts)) {
    const [label, raw] = [Buffer.from(name), Buffer.from(content)];
    const packed = deflateRawSync(raw, { level: 9 });
    const fields = Buffer.alloc(26);
    fields.writeUInt16LE(20, 0);
    fields.writeUInt16LE(8, 4);
    fields.writeUInt32LE(checksum(raw), 10);
    fields.writeUInt32LE(packed.length, 14);
    fields.writeUInt32LE(raw.length, 18);
    fields.writeUInt16LE(label.length, 22);
    const place = Buffer.alloc(14);
    place.writeUInt32LE(at, 10);
    files.push(Buffer.from('PK\x03\x04'), fields, label, packed);
    directory.push(Buffer.from('PK\x01\x02\x14\0', 'latin1'), fields, place, label);
    at += 30 + label.length + packed.length;
  }
  const listed = Buffer.concat(directory);
  const end = Buffer.alloc(22);
  end.write('PK\x05\x06', 'latin1');
  end.writeUInt16LE(Object.keys(parts).length, 8);
  end.writeUInt16LE(Object.keys(parts).length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return new Uint8Array(Buffer.concat([...files, listed, end]));
}

/** The checksum of zip archives, CRC-32. */
function checksum(bytes) {
  let crc = -1;
  for (const byte of bytes) {
    crc ^= byte;
    for (let i = 0; i < 8; i++) crc = (crc >>> 1) ^ (crc & 1 ? 0xedb88320 : 0);
  }
  return ~crc >>> 0;
}
