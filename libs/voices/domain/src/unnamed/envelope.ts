import { toBytes } from './bytes';
import { ENVELOPE_BYTES } from './limits';

/**
 * What can be asked of the door without a name. One address takes them all, and all look alike from outside:
 * look (for the keys; needs nothing), knock (is anything of mine waiting?), post, edit, withdraw, go alone.
 */
export const unnamedActs = ['look', 'knock', 'post', 'edit', 'withdraw', 'go_alone'] as const;
export type UnnamedAct = (typeof unnamedActs)[number];

/** A request without a name. Everything is text; bytes are base64url. What an act does not need is left out. */
export interface UnnamedRequest {
  readonly organisation: string;
  readonly conversationId: string;
  readonly act: UnnamedAct;
  readonly tag?: string;
  /** The signature of the tag by the key that a conversation keeps. */
  readonly lasting?: string;
  /** The signature of the tag by the key of the round: only those who were members in it have one. */
  readonly passing?: string;
  readonly editKey?: string;
  /** The words to post, edit or withdraw. */
  readonly id?: string;
  readonly body?: string;
  /** Withdraw at once and not with the morning's release: a time is then known for some hours. */
  readonly atOnce?: boolean;
}

/** Words that wait for a morning. */
export interface LetterInWaiting {
  readonly act: 'post' | 'edit';
  readonly id: string;
  readonly body: string;
  readonly sinceOn: string;
  readonly mayGoAlone: boolean;
  /** They have waited long: may they be shown alone? */
  readonly asks: boolean;
}

/** The one shape of all answers. */
export interface UnnamedAnswer {
  /** 'done', or the code of a refusal. */
  readonly code: string;
  readonly message: string;
  /** For `look`: the key that stays, the key of the round, and its number. */
  readonly keys: { readonly lasting: string; readonly passing: string; readonly round: number } | null;
  /** For all acts with a tag: what waits, after the act. */
  readonly letter: LetterInWaiting | null;
  /** Ids of words that will be taken back in the morning. */
  readonly withdrawals: readonly string[];
}

/** JSON, filled up so that every envelope has the same number of bytes. @throws RangeError when it does not fit. */
export function toEnvelope(content: object): string {
  const open = JSON.stringify({ ...content, pad: '' });
  const missing = ENVELOPE_BYTES - toBytes(open).length;
  if (missing < 0) throw new RangeError('This does not fit into an envelope.');
  return `${open.slice(0, -2)}${'0'.repeat(missing)}"}`;
}
