import { inflateRawSync } from 'node:zlib';
import { ImportRefusal } from '../import-refusal';

export interface ZipEntry {
  readonly name: string;
  readonly packed: number;
  readonly unpacked: number;
  readonly method: number;
  readonly offset: number;
}

const MOST_ENTRIES = 2000;
const LARGEST_UNPACKED = 100 * 1024 * 1024;
const STEEPEST_RATIO = 200;
/** Small files may pack steeply without doing harm. */
const RATIO_MATTERS_FROM = 20 * 1024 * 1024;
const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;

/** Reads a zip's own list of its entries and refuses one that would grow beyond measure, before anything is unpacked. */
export function listZipEntries(bytes: Buffer): ZipEntry[] {
  const end = findDirectoryEnd(bytes);
  const count = bytes.readUInt16LE(end + 10);
  if (count > MOST_ENTRIES) throw new ImportRefusal('expands_too_far');
  const entries: ZipEntry[] = [];
  let at = bytes.readUInt32LE(end + 16);
  for (let index = 0; index < count; index += 1) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw new ImportRefusal('damaged_file');
    const nameLength = bytes.readUInt16LE(at + 28);
    if (bytes.readUInt16LE(at + 8) & 1) throw new ImportRefusal('password_protected');
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      packed: bytes.readUInt32LE(at + 20),
      unpacked: bytes.readUInt32LE(at + 24),
      offset: bytes.readUInt32LE(at + 42),
    });
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
  refuseGrowth(entries.reduce((sum, entry) => sum + entry.unpacked, 0), bytes.length);
  return entries;
}

/** Unpacks every entry against a hard limit, since a zip can lie about the sizes in its list. Keeps nothing. */
export function refuseHiddenGrowth(bytes: Buffer, entries: readonly ZipEntry[]): number {
  let total = 0;
  for (const entry of entries) {
    total += measureEntry(bytes, entry, LARGEST_UNPACKED - total);
    refuseGrowth(total, bytes.length);
  }
  return total;
}

function measureEntry(bytes: Buffer, entry: ZipEntry, room: number): number {
  if (entry.offset + 30 > bytes.length || bytes.readUInt32LE(entry.offset) !== LOCAL_ENTRY) throw new ImportRefusal('damaged_file');
  const from = entry.offset + 30 + bytes.readUInt16LE(entry.offset + 26) + bytes.readUInt16LE(entry.offset + 28);
  if (from + entry.packed > bytes.length) throw new ImportRefusal('damaged_file');
  if (entry.method === 0) return entry.packed;
  if (entry.method !== 8) throw new ImportRefusal('damaged_file');
  try {
    return inflateRawSync(bytes.subarray(from, from + entry.packed), { maxOutputLength: Math.max(1, room) }).length;
  } catch (error) {
    throw new ImportRefusal((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'expands_too_far' : 'damaged_file');
  }
}

function refuseGrowth(unpacked: number, packed: number): void {
  if (unpacked > LARGEST_UNPACKED) throw new ImportRefusal('expands_too_far');
  if (unpacked > RATIO_MATTERS_FROM && unpacked / packed > STEEPEST_RATIO) throw new ImportRefusal('expands_too_far');
}

function findDirectoryEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.length - 22; at >= earliest; at -= 1) if (bytes.readUInt32LE(at) === DIRECTORY_END) return at;
  throw new ImportRefusal('damaged_file');
}
