import { audienceOf } from '@waymark/measures/server';
import type { Member } from '@waymark/platform/server';
import type { PaperAudience } from '@waymark/reviews/domain';
import { sealingError } from './sealing.errors';

/** For whom somebody may read, the most detailed unless they ask for less. @throws reviews.record.internal when they ask for more. */
export function requireAudience(asked: PaperAudience | null | undefined, member: Pick<Member, 'roles'>): PaperAudience {
  const most = audienceOf(member);
  if (asked === 'internal' && most === 'public') throw sealingError('reviews.record.internal', { field: 'audience' });
  return asked ?? most;
}
