import { audienceOf } from '@waymark/measures/server';
import type { Member } from '@waymark/platform/server';
import { isStageBefore } from '@waymark/reviews/domain';
import type { Review } from '../reviewing/review.model';

/** Whether somebody reads words as they are being written. Others read what was pinned in a paper; once it is sealed, everybody reads all. */
export const mayReadDrafts = ({ state, mayRead }: Review, { permissions }: Pick<Member, 'permissions'>): boolean => mayRead && (state === 'sealed' || permissions.has('reviews.drafts'));

/** Whether somebody reads what is asked for: from the sub-group on whoever reads the review does, because it is decided there. */
export const mayReadAsked = (review: Review, member: Pick<Member, 'permissions'>): boolean =>
  mayReadDrafts(review, member) || (review.mayRead && !isStageBefore(review.stage, 'sub_group'));

/** Whether somebody reads questions and answers: they speak of what is not for the public. Whoever asked reads what they asked. */
export const mayReadQuestion = (askedById: string, { mayRead }: Review, member: Pick<Member, 'personId' | 'roles'>): boolean =>
  mayRead && (audienceOf(member) === 'internal' || askedById === member.personId);
