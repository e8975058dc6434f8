import { request } from '@waymark/platform/web';
import { type Bytes, fromPhrase, LetterBox, newSecret, Refused, toPhrase, type UnnamedAnswer } from '@waymark/voices/domain';
import { IssueCredentialDocument } from './credential.generated';
import type { SecretStore } from './secret-store';
import { sendUnnamed } from './unnamed-door';

export interface AccessPorts {
  readonly organisation: string;
  readonly store: SecretStore;
  /** Asks for a signature as the member who is signed in. */
  readonly issue?: (asked: { conversationId: string; round: number; blinded: string }) => Promise<string>;
  readonly send?: (envelope: string) => Promise<string>;
}

const issueHere = async (asked: { conversationId: string; round: number; blinded: string }): Promise<string> => (await request(IssueCredentialDocument, asked)).issueCredential.signed;

/** Longest and shortest time between two knocks of a page that is open, in milliseconds. */
const SHORTEST = 60_000;
const LONGEST = 240_000;

/** The browser's way into conversations without a name; one for each page that shows a group's space. */
export class UnnamedAccess {
  private readonly boxes = new Map<string, Promise<LetterBox>>();

  constructor(private readonly ports: AccessPorts) {}

  /** The letter box of a conversation; has a secret made where there is none yet. */
  box(conversationId: string): Promise<LetterBox> {
    const known = this.boxes.get(conversationId);
    if (known) return known;
    const { organisation, store, issue = issueHere, send = sendUnnamed } = this.ports;
    const ports = { load: () => store.loadCredential(conversationId), save: (credential: Parameters<SecretStore['saveCredential']>[1]) => store.saveCredential(conversationId, credential), issue, send };
    const box = this.secret().then((secret) => LetterBox.of({ organisation, conversationId }, secret, ports));
    this.boxes.set(conversationId, box);
    return box;
  }

  /**
   * To be called by everybody's page on entering the space, with every open conversation without names: those who only read come
   * in exactly like those who write. What goes wrong in one does not keep from the others.
   */
  async enterAll(conversationIds: readonly string[]): Promise<Map<string, UnnamedAnswer | Error>> {
    const answers = new Map<string, UnnamedAnswer | Error>();
    for (const id of conversationIds) answers.set(id, await this.box(id).then((box) => box.enter()).catch((error: Error) => error));
    return answers;
  }

  /**
   * Knocks at a box from time to time while its page is open, as every reader's page does, so that a post is one knock among many.
   * @returns what ends it
   */
  keepKnocking(conversationId: string, onAnswer: (answer: UnnamedAnswer) => void): () => void {
    let timer: ReturnType<typeof setTimeout>;
    let isOver = false;
    const next = () => {
      if (isOver) return;
      timer = setTimeout(() => {
        void this.box(conversationId).then((box) => box.knock()).then(onAnswer).catch(() => undefined).finally(next);
      }, SHORTEST + Math.random() * (LONGEST - SHORTEST));
    };
    next();
    return () => {
      isOver = true;
      clearTimeout(timer);
    };
  }

  /** The phrase to print: with it another browser can do all that this one can. */
  async phrase(): Promise<string> {
    return toPhrase(await this.secret());
  }

  /** Takes on the secret of a phrase. @returns false when it is none */
  async recover(phrase: string): Promise<boolean> {
    const secret = await fromPhrase(phrase);
    if (!secret) return false;
    await this.ports.store.forget();
    await this.ports.store.saveSecret(secret);
    this.boxes.clear();
    return true;
  }

  private making: Promise<Bytes> | null = null;

  /** One secret, however many ask at once. */
  private secret(): Promise<Bytes> {
    this.making ??= (async () => {
      // Browsers work out signatures only on pages that came by https, or from this machine.
      if (!globalThis.crypto?.subtle) throw new Refused('voices.unnamed.insecure', 'You can write without a name only where the address begins with https. Ask whoever runs Waymark.');
      const kept = await this.ports.store.loadSecret();
      if (kept) return kept;
      const made = newSecret();
      await this.ports.store.saveSecret(made);
      return made;
    })().finally(() => (this.making = null));
    return this.making;
  }
}
