/** The answer of a policy: allowed, or not with the sentence that says why. */
export interface Permit {
  readonly allowed: boolean;
  readonly reason: string | null;
}

/** Allowed, without a reason to give. */
export const allow: Permit = { allowed: true, reason: null };

/** Refused, with the sentence the page shows beside the disabled control. */
export const deny = (reason: string): Permit => ({ allowed: false, reason });

/** The first refusal of several, else allowed. */
export const all = (...permits: readonly Permit[]): Permit => permits.find((permit) => !permit.allowed) ?? allow;
