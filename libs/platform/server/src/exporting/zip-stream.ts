import { finished } from 'node:stream/promises';
import { crc32, createDeflateRaw } from 'node:zlib';

const [LOCAL, DESCRIPTOR, DIRECTORY, DIRECTORY_END, END_64, LOCATOR_64] = [0x04034b50, 0x08074b50, 0x02014b50, 0x06054b50, 0x06064b50, 0x07064b50];
/** Version 4.5 knows lengths of 64 bits; bit 3 says that the lengths follow the content, bit 11 that names are UTF-8. */
const [VERSION, FLAGS, DEFLATED] = [45, 0x0808, 8];
/** 1 January 1980, the first day of zips: the same content gives the same bytes. */
const FIRST_DAY = 0x21;
const SEE_64 = 0xffffffff;

/** Numbers one after the other, each with its width in bytes. */
function pack(...fields: readonly (readonly [value: number, width: 2 | 4 | 8])[]): Buffer {
  const bytes = Buffer.alloc(fields.reduce((sum, [, width]) => sum + width, 0));
  let at = 0;
  for (const [value, width] of fields) {
    if (width === 8) bytes.writeBigUInt64LE(BigInt(value), at);
    else bytes.writeUIntLE(value, at, width);
    at += width;
  }
  return bytes;
}

interface Entry {
  readonly name: Buffer;
  readonly at: number;
  readonly sum: number;
  readonly packed: number;
  readonly length: number;
}

/** What the local entry says, before the content is known: its lengths, all of 64 bits, come after it. */
const localEntry = (name: Buffer): Buffer =>
  Buffer.concat([pack([LOCAL, 4], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [FIRST_DAY, 2], [0, 4], [SEE_64, 4], [SEE_64, 4], [name.length, 2], [20, 2]), name, pack([1, 2], [16, 2], [0, 8], [0, 8])]);

const directoryEntry = ({ name, at, sum, packed, length }: Entry): Buffer =>
  Buffer.concat([
    pack([DIRECTORY, 4], [VERSION, 2], [VERSION, 2], [FLAGS, 2], [DEFLATED, 2], [0, 2], [FIRST_DAY, 2], [sum, 4], [SEE_64, 4], [SEE_64, 4], [name.length, 2], [28, 2]),
    pack([0, 2], [0, 2], [0, 2], [0, 4], [SEE_64, 4]),
    name,
    pack([1, 2], [24, 2], [length, 8], [packed, 8], [at, 8]),
  ]);

/**
 * A zip that is written as it comes: no file is ever held as a whole, and none is too long. Each piece of it is given to `write`,
 * which is waited for.
 */
export class ZipStream {
  private readonly entries: Entry[] = [];
  private at = 0;

  constructor(private readonly write: (bytes: Buffer) => Promise<void>) {}

  /** Adds a file, from its first piece to its last. */
  async add(path: string, chunks: AsyncIterable<Buffer> | Iterable<Buffer>): Promise<void> {
    const [name, start] = [Buffer.from(path), this.at];
    await this.send(localEntry(name));
    const deflate = createDeflateRaw();
    const ready: Buffer[] = [];
    deflate.on('data', (bytes: Buffer) => ready.push(bytes));
    let [sum, length, packed] = [0, 0, 0];
    const flush = async () => {
      for (const bytes of ready.splice(0)) {
        packed += bytes.length;
        await this.send(bytes);
      }
    };
    for await (const chunk of chunks) {
      sum = crc32(chunk, sum);
      length += chunk.length;
      await new Promise<void>((resolve, reject) => deflate.write(chunk, (error) => (error ? reject(error) : resolve())));
      await flush();
    }
    deflate.end();
    await finished(deflate);
    await flush();
    await this.send(pack([DESCRIPTOR, 4], [sum, 4], [packed, 8], [length, 8]));
    this.entries.push({ name, at: start, sum, packed, length });
  }

  /** Writes the list of files, without which it is no zip. */
  async end(): Promise<void> {
    const start = this.at;
    for (const entry of this.entries) await this.send(directoryEntry(entry));
    const [length, count] = [this.at - start, this.entries.length];
    const end64 = this.at;
    await this.send(pack([END_64, 4], [44, 8], [VERSION, 2], [VERSION, 2], [0, 4], [0, 4], [count, 8], [count, 8], [length, 8], [start, 8]));
    await this.send(pack([LOCATOR_64, 4], [0, 4], [end64, 8], [1, 4]));
    await this.send(pack([DIRECTORY_END, 4], [0, 2], [0, 2], [0xffff, 2], [0xffff, 2], [SEE_64, 4], [SEE_64, 4], [0, 2]));
  }

  private async send(bytes: Buffer): Promise<void> {
    this.at += bytes.length;
    await this.write(bytes);
  }
}
