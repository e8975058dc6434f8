/** What somebody is in an organisation. Roles add up; a denial by one of them beats what another grants. */
export const roles = ['admin', 'executive', 'contributor', 'reviewer', 'board', 'group_member', 'adviser', 'reader'] as const;

export type Role = (typeof roles)[number];

/** Whether a word is one of the roles. */
export const isRole = (word: string): word is Role => (roles as readonly string[]).includes(word);

/** The roles without repeats, in the order in which we always name them. */
export const inOrder = (given: readonly Role[]): Role[] => roles.filter((role) => given.includes(role));
