import { createCipheriv, createDecipheriv, createHash, createHmac, hkdfSync, randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, type Config } from '@waymark/platform/server';

const IV_BYTES = 12;
const TAG_BYTES = 16;
/** Every letter box has this size, whatever is in it. */
const BOX_BYTES = 8_192;

/** What lies in somebody's letter box until the morning. */
export interface Box {
  readonly letter: BoxedLetter | null;
  /** Ids of words that are out and will be taken back. */
  readonly withdrawals: readonly string[];
  /** Set while something waits: who shows its key may change it. */
  readonly editHash: string | null;
}

export interface BoxedLetter {
  readonly act: 'post' | 'edit';
  readonly id: string;
  /** base64url of UTF-8. */
  readonly body: string;
  readonly sinceOn: string;
  readonly mayGoAlone: boolean;
  readonly mark: string;
}

export const EMPTY_BOX: Box = { letter: null, withdrawals: [], editHash: null };

/** Seals with keys that come from a file, so that the database alone (or a backup of it) says nothing about what waits, or where it lay. */
@Injectable()
export class Seals {
  /** False where the installation has no key: then nobody can speak without a name. */
  readonly areReady: boolean;
  private readonly keys: { readonly seal: Buffer; readonly name: Buffer } | null;

  constructor(@Inject(CONFIG) { unnamedKey }: Config) {
    const derive = (purpose: string) => Buffer.from(hkdfSync('sha256', unnamedKey!, '', `waymark unnamed ${purpose}`, 32));
    this.keys = unnamedKey ? { seal: derive('seal'), name: derive('name') } : null;
    this.areReady = this.keys !== null;
  }

  /** Where the letter box of a tag lies. It cannot be put together with the mark of the same tag. */
  toBoxId(conversationId: string, tag: string): string {
    const hex = this.nameOf('box', conversationId, tag).subarray(0, 16).toString('hex');
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
  }

  /** What the words of one author have in common within a conversation. */
  toMark(conversationId: string, tag: string): string {
    return this.nameOf('mark', conversationId, tag).toString('base64url');
  }

  sealBox(box: Box, conversationId: string): string {
    const content = Buffer.from(JSON.stringify(box));
    if (content.length > BOX_BYTES) throw new RangeError('This does not fit into a letter box.');
    return this.seal(Buffer.concat([content, Buffer.alloc(BOX_BYTES - content.length, ' ')]), `box ${conversationId}`);
  }

  openBox(sealed: string, conversationId: string): Box {
    return JSON.parse(this.open(sealed, `box ${conversationId}`).toString()) as Box;
  }

  /** @param place what it belongs to; sealed words do not open in another place */
  seal(content: Buffer, place: string): string {
    const iv = randomBytes(IV_BYTES);
    const cipher = createCipheriv('aes-256-gcm', this.need().seal, iv).setAAD(Buffer.from(place));
    return Buffer.concat([iv, cipher.update(content), cipher.final(), cipher.getAuthTag()]).toString('base64url');
  }

  open(sealed: string, place: string): Buffer {
    const bytes = Buffer.from(sealed, 'base64url');
    const decipher = createDecipheriv('aes-256-gcm', this.need().seal, bytes.subarray(0, IV_BYTES)).setAAD(Buffer.from(place));
    decipher.setAuthTag(bytes.subarray(-TAG_BYTES));
    return Buffer.concat([decipher.update(bytes.subarray(IV_BYTES, -TAG_BYTES)), decipher.final()]);
  }

  private nameOf(purpose: string, conversationId: string, tag: string): Buffer {
    return createHmac('sha256', this.need().name).update(`${purpose} ${conversationId} ${tag}`).digest();
  }

  private need(): { readonly seal: Buffer; readonly name: Buffer } {
    if (!this.keys) throw new Error('This installation has no key for words without a name: see WAYMARK_UNNAMED_KEY_FILE.');
    return this.keys;
  }
}

/** What is kept of a key that is shown to change words. */
export const toEditHash = (editKey: string): string => createHash('sha256').update(editKey).digest('base64url');
