import { address } from '@waymark/platform/web';

/** What can be spoken about, as it stands in an address. */
export type TalkedAbout = 'plan' | 'objective' | 'outcome' | 'action' | 'status_update' | 'measure';

/** The challenges of the organisation: all, those that wait for an answer, or those that the viewer is to answer. */
export const challengesPath = (organisation: string, show?: 'waiting' | 'mine'): string => address([organisation, 'challenges'], { show });

/** One challenge with all that happened to it. */
export const challengePath = (organisation: string, number: number): string => address([organisation, 'challenges', number]);

/** What people said, and what changed because of it. */
export const saidPath = (organisation: string): string => address([organisation, 'you-said']);

/** All that was said about one thing, or one comment of it: for what has no page of its own, and for links that last. */
export const talkPath = (organisation: string, kind: TalkedAbout, id: string, commentId?: string): string =>
  address([organisation, 'talk', kind, id], {}, commentId === undefined ? undefined : `comment-${commentId}`);
