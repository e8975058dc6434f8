import type { Member } from '@waymark/platform/server';

/** Whom something is published to. What counts no people is published to everyone. */
export type ReleaseAudience = 'everyone' | ReaderAudience;

/** As whom somebody reads; the better informed first. */
export const readerAudiences = ['internal', 'public'] as const;
export type ReaderAudience = (typeof readerAudiences)[number];

const INTERNAL: ReadonlySet<string> = new Set(['admin', 'executive', 'contributor', 'reviewer', 'group_member', 'adviser']);

/** The most detailed audience that somebody's roles give; the board and readers see what the public sees. */
export const audienceOf = ({ roles }: Pick<Member, 'roles'>): ReaderAudience => (roles.some((role) => INTERNAL.has(role)) ? 'internal' : 'public');
