/** Values a message mentions; they travel to the client as `extensions.facts`. */
export type ErrorFacts = Readonly<Record<string, unknown>>;

/**
 * The one error a rule may raise. The code is the key of its message (`plans.action.due_before_start`); the message is a
 * plain sentence that says what to do. Anything thrown that is not a DomainError is a bug of ours.
 */
export class DomainError extends Error {
  override readonly name = 'DomainError';
  constructor(
    readonly code: string,
    message: string,
    readonly facts: ErrorFacts = {},
  ) {
    super(message);
  }
}

type Message = string | ((facts: never) => string);
type FactsOf<M> = M extends (facts: infer F) => string ? [facts: F] : [facts?: ErrorFacts];

/**
 * Declares the messages of a context and returns the function that raises them, so that a code without a message does not compile.
 * @example const plansError = defineErrors({ 'plans.reason_needed': 'Say why you are changing an approved plan.' });
 *          throw plansError('plans.reason_needed');
 */
export function defineErrors<const Catalogue extends Record<string, Message>>(catalogue: Catalogue) {
  return <Code extends keyof Catalogue & string>(code: Code, ...[facts]: FactsOf<Catalogue[Code]>): DomainError => {
    const message = catalogue[code] as Message;
    const text = typeof message === 'string' ? message : message((facts ?? {}) as never);
    return new DomainError(code, text, (facts ?? {}) as ErrorFacts);
  };
}

/** Messages that every context may need. */
export const platformError = defineErrors({
  'platform.unauthenticated': 'Sign in to go on. Nothing you have typed is lost.',
  'platform.proof_needed': 'Show that it is you: enter your code or your password again.',
  'platform.vouched_elsewhere': 'You signed in with another organisation, and that opens only what is its own. Sign out, then sign in here in another way.',
  'platform.second_factor_needed': 'Your role here needs a second step when you sign in. Set it up in your account, then go on.',
  'platform.forbidden': (facts: { reason: string }) => facts.reason,
  'platform.not_found': 'We could not find that. It may have been withdrawn, or you may not have access to it.',
  'platform.bad_input': (facts: { fields: Record<string, string> }) => Object.values(facts.fields).join(' '),
  'platform.conflict': (facts: ConflictFacts) => `${facts.changedBy ?? 'Someone else'} changed this while you were working on it. Nothing was overwritten; compare the two and choose.`,
  'platform.key_reused': 'This request was sent before with other content. Reload the page and try again.',
  'platform.organisation_needed': 'Say which organisation this is about (header Waymark-Organisation).',
  'platform.too_many_requests': (facts: { seconds: number }) => `Too many attempts. Try again in ${facts.seconds} seconds.`,
});

/** What a person needs to settle a conflict: the object as it is now, the fields in conflict, who changed it and when. */
export interface ConflictFacts {
  readonly current: Record<string, unknown>;
  readonly fields: readonly string[];
  readonly changedBy: string | null;
  readonly changedAt: string | null;
}
