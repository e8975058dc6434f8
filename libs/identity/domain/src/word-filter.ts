const OFFSET = 0x811c9dc5;
const PRIME = 0x01000193;

/** FNV-1a over the units of a text, begun at a seed. */
function hash(text: string, seed: number): number {
  let value = (OFFSET ^ seed) >>> 0;
  for (let at = 0; at < text.length; at += 1) value = Math.imul(value ^ text.charCodeAt(at), PRIME) >>> 0;
  // The last units would else show in the last bits alone.
  value = Math.imul(value ^ (value >>> 16), 0x85ebca6b) >>> 0;
  return (value ^ (value >>> 13)) >>> 0;
}

/**
 * A Bloom filter: tells of a word whether it is surely not among those it was made of, or almost surely is. It holds tens of
 * thousands of words in few bytes, and nobody can read them out of it.
 */
export class WordFilter {
  constructor(
    private readonly bits: Uint8Array,
    private readonly rounds: number,
  ) {}

  /** An empty filter with room for this many bits. */
  static withRoom(bits: number, rounds: number): WordFilter {
    return new WordFilter(new Uint8Array(Math.ceil(bits / 8)), rounds);
  }

  /** A filter as `toText` wrote it. */
  static of({ rounds, base64 }: { readonly rounds: number; readonly base64: string }): WordFilter {
    return new WordFilter(Uint8Array.from(atob(base64), (sign) => sign.charCodeAt(0)), rounds);
  }

  add(word: string): void {
    for (const place of this.placesOf(word)) this.bits[place >> 3]! |= 1 << (place & 7);
  }

  has(word: string): boolean {
    for (const place of this.placesOf(word)) if ((this.bits[place >> 3]! & (1 << (place & 7))) === 0) return false;
    return true;
  }

  toText(): string {
    return btoa(Array.from(this.bits, (byte) => String.fromCharCode(byte)).join(''));
  }

  private *placesOf(word: string): Iterable<number> {
    const size = this.bits.length * 8;
    const [first, step] = [hash(word, 0), hash(word, 0x9e3779b9) | 1];
    for (let round = 0; round < this.rounds; round += 1) yield ((first + round * (step >>> 0)) >>> 0) % size;
  }
}
