import { blind, blindnessBytes, finalise, readPublicKey } from './blinding';
import { type Bytes, fromBase64, toBase64, toBytes } from './bytes';
import { toEnvelope, type UnnamedAct, type UnnamedAnswer, type UnnamedRequest } from './envelope';
import { LETTER_BYTES } from './limits';
import { ConversationSecret } from './secret';

/** What a browser keeps of a conversation: signatures under keys, and how many posts were begun. None of it is secret without the master. */
export interface Credential {
  readonly lasting: { readonly key: string; readonly signature: string } | null;
  readonly passing: { readonly key: string; readonly signature: string; readonly round: number } | null;
  readonly posts: number;
}

/** What the letter box needs from the world around it. */
export interface LetterBoxPorts {
  /** Where the credential of the conversation is kept. */
  readonly load: () => Promise<Credential | null>;
  readonly save: (credential: Credential) => Promise<void>;
  /** Asks, as the member who is signed in, for a signature of something blinded; gives base64url. */
  readonly issue: (asked: { readonly conversationId: string; readonly round: number; readonly blinded: string }) => Promise<string>;
  /** Sends an envelope to the door without a name: no cookie, nothing that says who. Gives the answer's text. */
  readonly send: (envelope: string) => Promise<string>;
}

/** A refusal of the door, with its code. */
export class Refused extends Error {
  constructor(
    readonly code: string,
    message: string,
  ) {
    super(message);
  }
}

const EMPTY: Credential = { lasting: null, passing: null, posts: 0 };
const COME_IN_AGAIN = 'voices.unnamed.come_in_again';
const MOST_POSTS = 10_000;

/** One person's way into one conversation without a name. Holds no name and asks for none. */
export class LetterBox {
  private constructor(
    private readonly place: { readonly organisation: string; readonly conversationId: string },
    private readonly secret: ConversationSecret,
    private readonly ports: LetterBoxPorts,
  ) {}

  /** @param master the secret of this person's browser or phrase */
  static async of(place: { readonly organisation: string; readonly conversationId: string }, master: Bytes, ports: LetterBoxPorts): Promise<LetterBox> {
    return new LetterBox(place, await ConversationSecret.of(master, place.conversationId), ports);
  }

  /**
   * Comes in: has what is missing signed, then knocks. Everybody's browser does so for every open conversation when they enter the
   * space, so that those who write and those who read look alike. The keys come through the door without a name: it cannot give
   * one person another key than the next.
   */
  async enter(): Promise<UnnamedAnswer> {
    const { keys } = await this.ask({ act: 'look' });
    if (!keys) throw new Refused('platform.not_found', 'This conversation has no keys.');
    let credential = (await this.ports.load()) ?? EMPTY;
    if (credential.lasting && credential.lasting.key !== keys.lasting) throw new Refused('voices.unnamed.key_changed', 'The key of this conversation is not the one it was. Do not write here, and tell somebody you trust.');
    if (!credential.lasting) {
      credential = { ...credential, lasting: { key: keys.lasting, signature: await this.haveSigned(keys.lasting, 0) } };
      await this.ports.save(credential);
    }
    if (credential.passing?.key !== keys.passing) {
      credential = { ...credential, passing: { key: keys.passing, round: keys.round, signature: await this.haveSigned(keys.passing, keys.round) } };
      await this.ports.save(credential);
    }
    return this.askAsAuthor('knock', {}, []);
  }

  /** Is anything of mine waiting? Sent from time to time by everybody, so that a post is one knock among many. */
  knock(): Promise<UnnamedAnswer> {
    return this.act('knock');
  }

  /** Hands words in, for the next morning's release. While they wait, handing in again changes them. */
  async post(body: string): Promise<UnnamedAnswer> {
    for (let tries = 0; tries < MOST_POSTS; tries += 1) {
      const credential = await this.credential();
      const answer = await this.act('post', { id: await this.secret.postId(credential.posts), body: toLetter(body) }, ['voices.unnamed.shown_already']);
      if (answer.code === 'done') return answer;
      // Words of this number are out: from before, or from a browser whose memory was lost.
      await this.ports.save({ ...credential, posts: credential.posts + 1 });
    }
    throw new Error('There is no end to the posts of this person.');
  }

  /** Puts other words in place of one's own, with the next release. */
  edit(id: string, body: string): Promise<UnnamedAnswer> {
    return this.act('edit', { id, body: toLetter(body) });
  }

  /** Takes words back: at once while they wait, with the next release when they are out, or at once on wish. */
  withdraw(id: string, { atOnce = false } = {}): Promise<UnnamedAnswer> {
    return this.act('withdraw', { id, atOnce });
  }

  /** Agrees that what waits may be shown though few others wrote. */
  goAlone(): Promise<UnnamedAnswer> {
    return this.act('go_alone');
  }

  /** Those of the ids that are one's own: worked out here, so that asking tells nobody. */
  async ownAmong(ids: readonly string[]): Promise<Set<string>> {
    const { posts } = await this.credential();
    const own = await Promise.all(Array.from({ length: posts + 1 + ids.length }, (_, number) => this.secret.postId(number)));
    return new Set(own.filter((id) => ids.includes(id)));
  }

  private async credential(): Promise<Credential> {
    return (await this.ports.load()) ?? EMPTY;
  }

  private async haveSigned(key: string, round: number): Promise<string> {
    const [tag, publicKey] = [await this.secret.tag(), await readPublicKey(key)];
    const blinded = await blind(tag, publicKey, await this.secret.blindness(key, blindnessBytes(publicKey)));
    const signed = await this.ports.issue({ conversationId: this.place.conversationId, round, blinded: toBase64(blinded.message) });
    return toBase64(await finalise(tag, blinded, fromBase64(signed), key));
  }

  /** When a round is over, whoever is still a member is given the next credential, and what they did goes on. */
  private async act(act: UnnamedAct, more: Partial<UnnamedRequest> = {}, expected: readonly string[] = []): Promise<UnnamedAnswer> {
    const answer = await this.askAsAuthor(act, more, [...expected, COME_IN_AGAIN]);
    if (answer.code !== COME_IN_AGAIN) return answer;
    await this.enter();
    return this.askAsAuthor(act, more, expected);
  }

  private async askAsAuthor(act: UnnamedAct, more: Partial<UnnamedRequest>, expected: readonly string[]): Promise<UnnamedAnswer> {
    const { lasting, passing } = await this.credential();
    if (!lasting) throw new Refused('voices.unnamed.no_credential', 'Come into the conversation first.');
    const known = { tag: toBase64(await this.secret.tag()), lasting: lasting.signature, editKey: await this.secret.editKey(), ...(passing ? { passing: passing.signature } : {}) };
    return this.ask({ act, ...known, ...more }, expected);
  }

  private async ask(asked: Omit<UnnamedRequest, 'organisation' | 'conversationId'>, expected: readonly string[] = []): Promise<UnnamedAnswer> {
    const answer = JSON.parse(await this.ports.send(toEnvelope({ ...this.place, ...asked }))) as UnnamedAnswer;
    if (answer.code !== 'done' && !expected.includes(answer.code)) throw new Refused(answer.code, answer.message);
    return answer;
  }
}

/** @throws Refused when it is too long. */
function toLetter(body: string): string {
  const bytes = toBytes(body);
  if (bytes.length > LETTER_BYTES) throw new Refused('voices.unnamed.too_long', 'Shorten your words to 3,900 letters or fewer. Everything said here without a name has the same size.');
  return toBase64(bytes);
}
