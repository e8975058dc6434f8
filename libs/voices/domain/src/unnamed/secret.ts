import { type Bytes, join, toBase64, toBytes } from './bytes';

const HMAC = { name: 'HMAC', hash: 'SHA-256' } as const;

async function hmac(key: Bytes, ...parts: readonly Uint8Array[]): Promise<Bytes> {
  const imported = await crypto.subtle.importKey('raw', key, HMAC, false, ['sign']);
  return new Uint8Array(await crypto.subtle.sign('HMAC', imported, join(...parts)));
}

/** As many bytes as wanted out of a secret, for one purpose. */
export async function stretch(secret: Bytes, purpose: string, length: number): Promise<Bytes> {
  const blocks: Bytes[] = [];
  for (let block = 1; blocks.length * 32 < length; block += 1) blocks.push(await hmac(secret, toBytes(purpose), Uint8Array.of(0, block)));
  return join(...blocks).slice(0, length);
}

/** Sixteen bytes as a uuid of the random kind. */
function toUuid(bytes: Uint8Array): string {
  const hex = Array.from(bytes.slice(0, 16), (byte, at) => (at === 6 ? (byte & 15) | 64 : at === 8 ? (byte & 63) | 128 : byte).toString(16).padStart(2, '0')).join('');
  return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join('-');
}

/**
 * Everything that one person needs for one conversation, out of the one secret that their browser (or their printed phrase) keeps.
 * Nothing of it can be worked out for another conversation, and nothing of it says who the person is.
 */
export class ConversationSecret {
  private constructor(private readonly seed: Bytes) {}

  static async of(master: Bytes, conversationId: string): Promise<ConversationSecret> {
    return new ConversationSecret(await hmac(master, toBytes('conversation'), toBytes(conversationId)));
  }

  /** What the server signs without seeing it, and knows the author by within this conversation. */
  async tag(): Promise<Bytes> {
    return new Uint8Array(await crypto.subtle.digest('SHA-256', join(toBytes('tag'), await hmac(this.seed, toBytes('tag')))));
  }

  /** Shown to change or take back words. */
  async editKey(): Promise<string> {
    return toBase64(await hmac(this.seed, toBytes('edit')));
  }

  /** The id of the author's words number so and so: random to everybody else, found again by the author. */
  async postId(number: number): Promise<string> {
    return toUuid(await hmac(this.seed, toBytes(`post ${number}`)));
  }

  /** Randomness for blinding: always the same for the same key, so that a lost answer, or a lost browser, can be asked for again. */
  blindness(publicKey: string, length: number): Promise<Bytes> {
    return stretch(this.seed, `blind ${publicKey}`, length);
  }
}
