import type { Transaction } from './transaction';

/** Who is signed in, whatever the organisation. */
export interface SignedInAccount {
  readonly accountId: string;
  readonly sessionId: string;
  readonly email: string;
  readonly name: string;
  /** Whether a password or a code has shown within the last minutes that the owner is there. */
  readonly isProved: boolean;
  /** The organisation whose provider opened this session; null or absent when they signed in by themselves. It opens no other organisation. */
  readonly vouchedBy?: string | null;
}

/** The signed-in account as a member of the organisation that the request names. */
export interface Member {
  readonly organisationId: string;
  readonly personId: string;
  readonly name: string;
  readonly teamId: string | null;
  readonly timeZone: string;
  readonly roles: readonly string[];
  readonly permissions: ReadonlySet<string>;
  /** Whether their roles need a second factor that the account does not have: no door of the organisation opens until it does. */
  readonly mustSetSecondFactor: boolean;
}

/** Who is asking: nobody (`account` null), somebody without a place in the organisation named (`member` null), or a member. */
export interface Viewer {
  readonly account: SignedInAccount | null;
  readonly member: Member | null;
}

/** Whether another organisation's provider opened the session. The answer is the same whether or not there is a place here, so that it tells nothing. */
export const isVouchedElsewhere = ({ account, member }: Viewer): boolean => member === null && Boolean(account?.vouchedBy);

/**
 * How the platform learns who is asking. Implemented by the organisations context, which knows sessions, people and roles.
 */
export abstract class ViewerSource {
  /** The organisation's id for the slug of a request, or null when there is none. */
  abstract findOrganisationId(slug: string): Promise<string | null>;
  /** Reads session and membership afresh, in the transaction given, and names the actor to the database. */
  abstract identify(transaction: Transaction, sessionToken: string | null): Promise<Viewer>;
  /** The name to show for an actor of the history: a person's name, or null for a job or command. */
  abstract findActorName(transaction: Transaction, actor: string): Promise<string | null>;
}
