import { crc32, deflateRawSync, inflateRawSync } from 'node:zlib';

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const DEFLATED = 8;
/** 1 January 1980, the first day of zips: the same content gives the same bytes. */
const FIRST_DAY = 0x21;

/** The files inside a zip that was written here; documents of Office are zips. Not for files from outside. */
export function readZip(bytes: Buffer): Map<string, Buffer> {
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]));
  if (end < 0) throw new Error('This is no zip.');
  const files = new Map<string, Buffer>();
  let at = bytes.readUInt32LE(end + 16);
  for (let index = bytes.readUInt16LE(end + 10); index > 0; index -= 1) {
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    const local = bytes.readUInt32LE(at + 42);
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28);
    const packed = bytes.subarray(start, start + bytes.readUInt32LE(at + 20));
    files.set(name, bytes.readUInt16LE(at + 10) === DEFLATED ? inflateRawSync(packed) : Buffer.from(packed));
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  return files;
}

/** What stands alike in both places of an entry: version, method, day, sums and lengths. */
function facts(content: Buffer, packed: Buffer, name: Buffer): Buffer {
  const held = Buffer.alloc(26);
  held.writeUInt16LE(20, 0);
  held.writeUInt16LE(0x0800, 2);
  held.writeUInt16LE(DEFLATED, 4);
  held.writeUInt16LE(FIRST_DAY, 8);
  held.writeUInt32LE(crc32(content), 10);
  held.writeUInt32LE(packed.length, 14);
  held.writeUInt32LE(content.length, 18);
  held.writeUInt16LE(name.length, 22);
  return held;
}

const word = (value: number): Buffer => {
  const four = Buffer.alloc(4);
  four.writeUInt32LE(value);
  return four;
};

/** Files as a zip, in their order. */
export function writeZip(files: ReadonlyMap<string, Buffer>): Buffer {
  const [entries, directory]: [Buffer[], Buffer[]] = [[], []];
  let at = 0;
  for (const [path, content] of files) {
    const [name, packed] = [Buffer.from(path), deflateRawSync(content)];
    const held = facts(content, packed, name);
    const entry = Buffer.concat([word(LOCAL_ENTRY), held, name, packed]);
    entries.push(entry);
    directory.push(Buffer.concat([word(DIRECTORY_ENTRY), Buffer.from([20, 0]), held, Buffer.alloc(10), word(at), name]));
    at += entry.length;
  }
  const listed = Buffer.concat(directory);
  const counts = Buffer.alloc(8);
  counts.writeUInt16LE(files.size, 4);
  counts.writeUInt16LE(files.size, 6);
  return Buffer.concat([...entries, listed, word(DIRECTORY_END), counts, word(listed.length), word(at), Buffer.alloc(2)]);
}
