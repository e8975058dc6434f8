import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import type { LogPosition } from './log-position';

const CIPHER = 'aes-256-gcm';
const START_BYTES = 12;
const CHECK_BYTES = 16;
const POSITION_BYTES = 8;

/**
 * Positions as they leave us. They are sealed: how far the log has grown between two visits would tell everybody how much is being
 * written by all the others, and when. Every process derives the same key, so that any of them can read what another gave.
 */
export class SeenTokens {
  private readonly key: Buffer;

  constructor(secret: Buffer | string) {
    this.key = Buffer.from(hkdfSync('sha256', secret, '', 'waymark-seen', 32));
  }

  seal(position: LogPosition): string {
    const start = randomBytes(START_BYTES);
    const plain = Buffer.alloc(POSITION_BYTES);
    plain.writeBigUInt64BE(position);
    const cipher = createCipheriv(CIPHER, this.key, start);
    return Buffer.concat([start, cipher.update(plain), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  /** The position, or null when the token is not ours. */
  open(token: string): LogPosition | null {
    const bytes = Buffer.from(token, 'base64url');
    if (bytes.length !== START_BYTES + POSITION_BYTES + CHECK_BYTES) return null;
    const decipher = createDecipheriv(CIPHER, this.key, bytes.subarray(0, START_BYTES), { authTagLength: CHECK_BYTES });
    decipher.setAuthTag(bytes.subarray(-CHECK_BYTES));
    try {
      return Buffer.concat([decipher.update(bytes.subarray(START_BYTES, -CHECK_BYTES)), decipher.final()]).readBigUInt64BE();
    } catch {
      return null;
    }
  }
}
