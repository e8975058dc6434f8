import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@waymark/platform/server';

const NONCE_BYTES = 12;
const TAG_BYTES = 16;

/**
 * Seals the secrets of one-time codes with a key that is not in the database: a copy of the database alone makes no codes.
 * Each is sealed for its account, so that one cannot be put in the place of another.
 */
@Injectable()
export class FactorSeal {
  private readonly key: Buffer | null;

  constructor(@Inject(CONFIG) { factorKey }: Config) {
    this.key = factorKey && Buffer.from(hkdfSync('sha256', factorKey, '', 'waymark second factor seal', 32));
  }

  /** Whether this installation can keep second factors at all. */
  get isReady(): boolean {
    return this.key !== null;
  }

  seal(secret: Buffer, accountId: string): Buffer {
    const nonce = randomBytes(NONCE_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.need(), nonce).setAAD(Buffer.from(accountId));
    const sealed = Buffer.concat([cipher.update(secret), cipher.final()]);
    return Buffer.concat([nonce, cipher.getAuthTag(), sealed]);
  }

  /** @throws when it was sealed with another key or for another account. */
  open(sealed: Buffer, accountId: string): Buffer {
    const [nonce, tag, body] = [sealed.subarray(0, NONCE_BYTES), sealed.subarray(NONCE_BYTES, NONCE_BYTES + TAG_BYTES), sealed.subarray(NONCE_BYTES + TAG_BYTES)];
    const decipher = createDecipheriv('aes-256-gcm', this.need(), nonce).setAAD(Buffer.from(accountId)).setAuthTag(tag);
    return Buffer.concat([decipher.update(body), decipher.final()]);
  }

  private need(): Buffer {
    if (!this.key) throw new Error('This installation has no key for second factors: see WAYMARK_FACTOR_KEY_FILE.');
    return this.key;
  }
}
