import { platformError } from '@waymark/platform/domain';
import { currentScope } from '../database/request-scope';
import type { Member, SignedInAccount } from '../database/viewer';
import type { AtHand } from './when-at-hand';

/** The member who asks. Behind a @Requires door there always is one. */
export async function currentMember(): Promise<Member> {
  const viewer = await currentScope().viewer;
  if (!viewer?.member) throw platformError('platform.not_found');
  return viewer.member;
}

const memberKey = {};

/** Keeps who asks at hand, once a door has let them in: each row of a page asks for it. */
export function holdMember(member: Member | null): void {
  if (member) currentScope().loaders.set(memberKey, member);
}

/** The same as `currentMember`, without a promise where a door has let them in. */
export const memberAtHand = (): AtHand<Member> => (currentScope().loaders.get(memberKey) as Member | undefined) ?? currentMember();

/** The account that asks, or null when nobody is signed in. */
export async function findCurrentAccount(): Promise<SignedInAccount | null> {
  return (await currentScope().viewer)?.account ?? null;
}

/** The account that asks. Behind a @SignedIn or @Requires door there always is one. */
export async function currentAccount(): Promise<SignedInAccount> {
  const account = await findCurrentAccount();
  if (!account) throw platformError('platform.unauthenticated');
  return account;
}

/** For acts that a session left open must not suffice for. @throws platform.proof_needed */
export async function requireProof(): Promise<void> {
  if (!(await currentAccount()).isProved) throw platformError('platform.proof_needed');
}
