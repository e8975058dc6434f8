import { audienceOf } from '@waymark/measures/server';
import type { Member } from '@waymark/platform/server';
import type { PaperAudience } from '@waymark/reviews/domain';
import type { Review } from '../reviewing/review.model';
import { sealingError } from './sealing.errors';

/** For whom somebody may read, the most detailed unless they ask for less. @throws reviews.record.internal when they ask for more. */
export function requireAudience(asked: PaperAudience | null | undefined, member: Pick<Member, 'roles'>): PaperAudience {
  const most = audienceOf(member);
  if (asked === 'internal' && most === 'public') throw sealingError('reviews.record.internal', { field: 'audience' });
  return asked ?? most;
}

/** Whether somebody reads words as they are being written, and so a draft. */
export const mayReadDrafts = ({ mayRead }: Review, { permissions, roles }: Pick<Member, 'permissions' | 'roles'>): boolean => mayRead && (permissions.has('reviews.run') || roles.includes('contributor'));
