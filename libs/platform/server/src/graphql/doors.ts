import { Extensions } from '@nestjs/graphql';

/** Who may pass a root field: a member with a permission, any signed-in account, or anybody. */
export type Door =
  | { readonly kind: 'member'; readonly permission: string; readonly keepsAnswer: boolean; readonly stepUp: boolean }
  | { readonly kind: 'account'; readonly reason: string; readonly stepUp: boolean }
  | { readonly kind: 'public'; readonly reason: string };

const door = (value: Door) => Extensions({ door: value });

/**
 * Members of the organisation named by the request whose roles give this permission.
 * @param keepsAnswer false for acts of which nothing may tell who did them: an idempotency key is not kept then, because it
 *   stands beside the person and a digest of what they sent. Such an act must bear being repeated by itself.
 * @param stepUp true for acts that a session left open must not suffice for: a password or a code within the last ten minutes is needed.
 */
export const Requires = (permission: string, { keepsAnswer = true, stepUp = false } = {}) => door({ kind: 'member', permission, keepsAnswer, stepUp });

/** Any signed-in account, in no organisation; says why that is right. */
export const SignedIn = (reason: string, { stepUp = false } = {}) => door({ kind: 'account', reason, stepUp });

/** Anybody, in no organisation; says why that is right. */
export const Public = (reason: string) => door({ kind: 'public', reason });
