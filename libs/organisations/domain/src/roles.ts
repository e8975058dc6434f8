/** What somebody is in an organisation. Roles add up; a denial by one of them beats what another grants. */
export const roles = ['admin', 'executive', 'contributor', 'reviewer', 'board', 'group_member', 'adviser', 'reader'] as const;

export type Role = (typeof roles)[number];

/** Whether a word is one of the roles. */
export const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);

/** The roles without repeats, in the order in which we always name them. */
export const inOrder = (given: readonly Role[]): Role[] => roles.filter((role) => given.includes(role));

/** Roles with which one can change whatever others rely on. */
const POWERFUL: readonly Role[] = ['admin', 'executive'];

/** Whether somebody with these roles must not sign in by a password alone. */
export const needsSecondFactor = (given: readonly Role[]): boolean => given.some((role) => POWERFUL.includes(role));

/** Whether a change of roles gives power that was not there before. */
export const isRaised = (before: readonly Role[], after: readonly Role[]): boolean => after.some((role) => POWERFUL.includes(role) && !before.includes(role));

/** What somebody may do in an organisation, and until when; no last day means without end. */
export interface Standing {
  readonly roles: readonly Role[];
  readonly endsOn: string | null;
}

/** Whether a change gives power that was not there before, or for longer than it was. */
export function isPowerRaised(before: Standing, after: Standing): boolean {
  const isLonger = before.endsOn !== null && (after.endsOn === null || after.endsOn > before.endsOn);
  return isRaised(before.roles, after.roles) || (isLonger && needsSecondFactor(after.roles));
}
