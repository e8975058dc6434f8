/** Somebody whom an organisation's provider vouches for. */
export interface Arrival {
  readonly organisationId: string;
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
  readonly arrivedAt: Date;
}

/** What became of somebody who came: a member, or why not. */
export type Admission = 'admitted' | 'ended' | 'not_admitted';

/** How a test of a provider went. */
export interface TestOutcome {
  readonly organisationId: string;
  readonly providerId: string;
  readonly revision: number;
  readonly personId: string;
  readonly testedAt: Date;
  /** Null when all was well. */
  readonly problem: SignOnProblem | null;
  /** Whom the provider named. */
  readonly email: string | null;
  readonly name: string | null;
}

/** Why somebody did not come in, as a word that the sign-in page puts into a sentence. */
export type SignOnProblem = 'expired' | 'refused' | 'not_admitted' | 'ended' | 'wrong_provider' | 'unreachable' | 'no_address' | 'not_proved';

/** Who hears of people that come by single sign-on: the context that owns memberships and settings. In the same transaction. */
export abstract class SignOnNews {
  /** What a member must be allowed to do to test a provider. */
  abstract readonly permissionToTest: string;

  /** Makes whoever came a member if they may be one. Called at every sign-in, not only at the first. */
  abstract arrived(arrival: Arrival): Promise<Admission>;

  /** Keeps what a test found. */
  abstract tested(outcome: TestOutcome): Promise<void>;
}
