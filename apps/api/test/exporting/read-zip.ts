import { crc32, inflateRawSync } from 'node:zlib';

/** The files of an export, read by its list of files as another program would: with lengths of 64 bits, and sums compared. */
export function readExport(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x06, 0x06]));
  if (end < 0) throw new Error('This zip has no end: it is not whole.');
  const files = new Map<string, Buffer>();
  let at = Number(bytes.readBigUInt64LE(end + 48));
  for (let left = Number(bytes.readBigUInt64LE(end + 32)); left > 0; left -= 1) {
    const [sum, nameLength, moreLength] = [bytes.readUInt32LE(at + 16), bytes.readUInt16LE(at + 28), bytes.readUInt16LE(at + 30)];
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const [length, packed, local] = [0, 8, 16].map((offset) => Number(bytes.readBigUInt64LE(at + 46 + nameLength + 4 + offset))) as [number, number, number];
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const content = inflateRawSync(bytes.subarray(start, start + packed));
    if (content.length !== length || crc32(content) !== sum) throw new Error(`${name} is not what the list says.`);
    files.set(name, content);
    at += 46 + nameLength + moreLength;
  }
  return files;
}
