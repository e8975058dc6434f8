import { audienceOf } from '@waymark/measures/server';
import { all, allow, deny, type Permit } from '@waymark/platform/domain';
import type { Member } from '@waymark/platform/server';
import type { PaperAudience } from '@waymark/reviews/domain';
import { canMakeDocuments, type ReviewFacts } from '../reviewing/review.policy';

/** Whether somebody may hold what was made for an audience: those who see internal figures see the public ones too. */
export const canHold = (audience: PaperAudience, member: Pick<Member, 'roles'>): Permit =>
  audience === 'public' || audienceOf(member) === 'internal' ? allow : deny('This document is for those who run and scrutinise the plan. Ask for the one that is safe for everyone.');

/** Whether somebody may have a document made for an audience. */
export const canMakeDocument = (review: ReviewFacts, audience: PaperAudience, member: Pick<Member, 'personId' | 'permissions' | 'roles'>): Permit =>
  all(canMakeDocuments(review, member), canHold(audience, member));
