import { Extensions } from '@nestjs/graphql';

/** Asks for what a change reads first, by its arguments as they came: nobody has looked at them yet. See foreseen. */
export type Ahead = (args: Readonly<Record<string, unknown>>) => void;

/** Who may pass a root field: a member with a permission, any signed-in account, or anybody. */
export type Door =
  | { readonly kind: 'member'; readonly permission: string; readonly keepsAnswer: boolean; readonly stepUp: boolean; readonly ahead: Ahead | null }
  | { readonly kind: 'account'; readonly reason: string; readonly stepUp: boolean }
  | { readonly kind: 'public'; readonly reason: string };

const door = (value: Door) => Extensions({ door: value });

/**
 * Members of the organisation named by the request whose roles give this permission.
 * @param keepsAnswer false for acts of which nothing may tell who did them: an idempotency key is not kept then, because it
 *   stands beside the person and a digest of what they sent. Such an act must bear being repeated by itself.
 * @param stepUp true for acts that a session left open must not suffice for: a password or a code within the last ten minutes is needed.
 * @param ahead asks for what the change reads first, together with who asks
 */
export const Requires = (permission: string, { keepsAnswer = true, stepUp = false, ahead = null }: { keepsAnswer?: boolean; stepUp?: boolean; ahead?: Ahead | null } = {}) =>
  door({ kind: 'member', permission, keepsAnswer, stepUp, ahead });

/** Any signed-in account, in no organisation; says why that is right. */
export const SignedIn = (reason: string, { stepUp = false } = {}) => door({ kind: 'account', reason, stepUp });

/** Anybody, in no organisation; says why that is right. */
export const Public = (reason: string) => door({ kind: 'public', reason });
