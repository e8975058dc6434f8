import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { Positions } from './log-position';

const CIPHER = 'aes-256-gcm';
const START_BYTES = 12;
const CHECK_BYTES = 16;
const MARK_BYTES = 4;
const POSITION_BYTES = 8;
const ENTRY_BYTES = MARK_BYTES + POSITION_BYTES;

/**
 * Positions as they leave us. They are sealed: how far the log has grown between two visits would tell everybody how much is being
 * written by all the others, and when. Every process derives the same key, so that any of them can read what another gave.
 */
export class SeenTokens {
  private readonly key: Buffer;

  constructor(secret: Buffer | string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'waymark-seen', 32));
  }

  seal(positions: Positions): string {
    const start = randomBytes(START_BYTES);
    const plain = Buffer.alloc(positions.size * ENTRY_BYTES);
    [...positions].forEach(([mark, position], at) => {
      plain.write(mark, at * ENTRY_BYTES, 'hex');
      plain.writeBigUInt64BE(position, at * ENTRY_BYTES + MARK_BYTES);
    });
    const cipher = createCipheriv(CIPHER, this.key, start);
    return Buffer.concat([start, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** The positions, or null when the token is not ours. */
  open(token: string): Positions | null {
    const bytes = Buffer.from(token, 'base64url');
    const length = bytes.length - START_BYTES - CHECK_BYTES;
    if (length <= 0 || length % ENTRY_BYTES !== 0) return null;
    const decipher = createDecipheriv(CIPHER, this.key, bytes.subarray(0, START_BYTES), { authTagLength: CHECK_BYTES });
    decipher.setAuthTag(bytes.subarray(-CHECK_BYTES));
    try {
      const plain = Buffer.concat([decipher.update(bytes.subarray(START_BYTES, -CHECK_BYTES)), decipher.final()]);
      return new Map(Array.from({ length: length / ENTRY_BYTES }, (_, at) => [plain.toString('hex', at * ENTRY_BYTES, at * ENTRY_BYTES + MARK_BYTES), plain.readBigUInt64BE(at * ENTRY_BYTES + MARK_BYTES)]));
    } catch {
      return null;
    }
  }
}
