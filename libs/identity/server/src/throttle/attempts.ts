import { createHash } from 'node:crypto';
import { networkOf } from '@waymark/identity/domain';
import { platformError } from '@waymark/platform/domain';
import { countOne, forget, takeOneBack } from './throttle.queries';

/** Attempts from one place in a quarter of an hour. Each look at the sign-in page may ask for a passkey, and a whole hospital may share an address. */
const MOST_FROM_NETWORK = { password: 60, reset: 60, second_step: 60, passkey: 60, passkey_question: 1200 } as const;

/** What is tried, and how often for one account. Each is counted apart: whoever fails at one is not kept from the others. */
const MOST_FOR_ACCOUNT = { password: 10, reset: 5, second_step: 5, passkey: 10, passkey_question: 1200 } as const;

export type Attempted = keyof typeof MOST_FOR_ACCOUNT;

const keyFor = (kind: string, value: string) => `${kind}:${createHash('sha256').update(value).digest('base64url')}`;

/** The attempts to get in for one account from one place. */
export class Attempts {
  private readonly account: string;
  private readonly network: string;

  /** @param account what names the account, whether or not it exists. */
  constructor(account: string, address: string, private readonly attempted: Attempted = 'password') {
    const kind = (place: string) => (attempted === 'password' ? place : `${attempted} ${place}`);
    this.account = keyFor(kind('account'), account.toLowerCase());
    this.network = keyFor(kind('network'), networkOf(address));
  }

  /**
   * Counts an attempt before it is judged, so that many at once cannot slip through.
   * @throws platform.too_many_requests, the same whether or not the account exists.
   */
  async count(now: Date): Promise<void> {
    const [forAccount, fromNetwork] = [await countOne(this.account, now), await countOne(this.network, now)];
    const ends = [forAccount.attempts > MOST_FOR_ACCOUNT[this.attempted] ? forAccount.endsAt : null, fromNetwork.attempts > MOST_FROM_NETWORK[this.attempted] ? fromNetwork.endsAt : null];
    const latest = Math.max(...ends.map((end) => end?.getTime() ?? 0));
    if (latest > 0) throw platformError('platform.too_many_requests', { seconds: Math.max(1, Math.ceil((latest - now.getTime()) / 1000)) });
  }

  /** A right password: the account starts anew, and the place is not blamed for this one. */
  async succeed(): Promise<void> {
    await this.forgive();
    await takeOneBack(this.network);
  }

  /** The account starts anew, whoever had guessed. */
  async forgive(): Promise<void> {
    await forget(this.account);
  }
}
