import { inflateRawSync } from 'node:zlib';
import { templateError } from '../template/template.errors';

interface Entry {
  readonly method: number;
  readonly packed: number;
  readonly unpacked: number;
  readonly offset: number;
}

const DIRECTORY_END = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const LOCAL_ENTRY = 0x04034b50;
const MOST_ENTRIES = 500;
const LARGEST_UNPACKED = 50 * 1024 * 1024;
const SEALED_BY_PASSWORD = 1;

/** A zip that came from outside. Its list is checked at once; a file in it is unpacked only when asked for, and never beyond a limit. */
export class ForeignZip {
  private readonly entries = new Map<string, Entry>();

  /** @throws reviews.template.* for what is no zip, or would grow beyond measure. */
  constructor(private readonly bytes: Buffer) {
    const end = findEnd(bytes);
    const count = bytes.readUInt16LE(end + 10);
    if (count > MOST_ENTRIES) throw templateError('reviews.template.expands_too_far');
    let at = bytes.readUInt32LE(end + 16);
    for (let index = 0; index < count; index += 1) at = this.list(at);
    const total = [...this.entries.values()].reduce((sum, { unpacked }) => sum + unpacked, 0);
    if (total > LARGEST_UNPACKED) throw templateError('reviews.template.expands_too_far');
  }

  get names(): string[] {
    return [...this.entries.keys()];
  }

  /** One file, or null where it is not there. A list can lie about sizes: the limit is held while unpacking. */
  take(name: string, most: number): Buffer | null {
    const entry = this.entries.get(name);
    if (!entry) return null;
    const { offset, packed, method } = entry;
    if (offset + 30 > this.bytes.length || this.bytes.readUInt32LE(offset) !== LOCAL_ENTRY) throw templateError('reviews.template.damaged');
    const from = offset + 30 + this.bytes.readUInt16LE(offset + 26) + this.bytes.readUInt16LE(offset + 28);
    const held = this.bytes.subarray(from, from + packed);
    if (held.length !== packed || (method !== 0 && method !== 8)) throw templateError('reviews.template.damaged');
    if (method === 0 && packed > most) throw templateError('reviews.template.expands_too_far');
    if (method === 0) return Buffer.from(held);
    try {
      return inflateRawSync(held, { maxOutputLength: most });
    } catch (error) {
      throw templateError((error as NodeJS.ErrnoException).code === 'ERR_BUFFER_TOO_LARGE' ? 'reviews.template.expands_too_far' : 'reviews.template.damaged');
    }
  }

  /** Reads one line of the list and says where the next begins. Two files of one name mean that something is hidden. */
  private list(at: number): number {
    const { bytes, entries } = this;
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== DIRECTORY_ENTRY) throw templateError('reviews.template.damaged');
    if (bytes.readUInt16LE(at + 8) & SEALED_BY_PASSWORD) throw templateError('reviews.template.protected');
    const nameLength = bytes.readUInt16LE(at + 28);
    const name = bytes.toString('utf8', at + 46, at + 46 + nameLength);
    if (entries.has(name)) throw templateError('reviews.template.damaged');
    entries.set(name, { method: bytes.readUInt16LE(at + 10), packed: bytes.readUInt32LE(at + 20), unpacked: bytes.readUInt32LE(at + 24), offset: bytes.readUInt32LE(at + 42) });
    return at + 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32);
  }
}

function findEnd(bytes: Buffer): number {
  const earliest = Math.max(0, bytes.length - 65_557);
  for (let at = bytes.length - 22; at >= earliest; at -= 1) if (bytes.readUInt32LE(at) === DIRECTORY_END) return at;
  throw templateError('reviews.template.not_word');
}
