import { useMutationOf, useQueryOf, type AnyDocument, type Cache } from '@waymark/platform/web';
import type { TalkedAbout } from '../voices.paths';
import {
  AcceptAnswerDocument,
  ActivityDocument,
  AnswerAdviceDocument,
  EarlierTextsDocument,
  EditCommentDocument,
  FollowDocument,
  ReopenThreadDocument,
  ResolveThreadDocument,
  UnfollowDocument,
  WithdrawCommentDocument,
  WriteCommentDocument,
  type ActivityGroup,
  type ActivityQuery,
  type AnswerToAdviceFragment,
  type CommentInThreadFragment,
  type PersonInTalkFragment,
  type SubjectInTalkFragment,
  type SubjectKind,
} from './open.generated';

export type ActivityPage = ActivityQuery['activity'];
export type ActivityEntry = ActivityPage['items'][number];
export type Thread = NonNullable<ActivityEntry['comment']>;
export type Comment = CommentInThreadFragment;
export type AdviceAnswer = AnswerToAdviceFragment;
export type PersonInTalk = PersonInTalkFragment;
export type SubjectInTalk = SubjectInTalkFragment;
export type { ActivityGroup, SubjectKind };

/** What is spoken about: enough to ask for it and to say something. */
export interface Subject {
  kind: SubjectKind;
  id: string;
}

/** As it stands in an address. */
export const toTalkedAbout = (kind: SubjectKind): TalkedAbout => kind.toLowerCase() as TalkedAbout;

const named = (name: string): AnyDocument => ({ name, kind: 'query', sent: { query: '' } });

/** What shows words of people, anywhere: read again after each of them. */
export const talkReaders: readonly AnyDocument[] = [ActivityDocument, EarlierTextsDocument, ...['Challenge', 'Challenges', 'SaidAndDone'].map(named)];
const refreshes = talkReaders;


/** All that happened to something, the latest first, beginning after a place; all of it or one sort. */
export const useActivity = ({ kind, id }: Subject, only: ActivityGroup | null, after: string | null = null) =>
  useQueryOf(ActivityDocument, { subjectKind: kind, subjectId: id, after, only: only === null ? null : [only] }, { keepsPrevious: true });

/** What a comment said before it was edited; asked for when somebody wants to read it. */
export const useEarlierTexts = (id: string, isWanted: boolean) => useQueryOf(EarlierTextsDocument, { id }, { enabled: isWanted });

export const useWriteComment = () => useMutationOf(WriteCommentDocument, { refreshes });
export const useEditComment = () => useMutationOf(EditCommentDocument, { refreshes });
export const useWithdrawComment = () => useMutationOf(WithdrawCommentDocument, { refreshes });
export const useAnswerAdvice = () => useMutationOf(AnswerAdviceDocument, { refreshes });
export const useAcceptAnswer = () => useMutationOf(AcceptAnswerDocument, { refreshes });

/** Says that a thread is settled, or open again. Shown at once. */
export function useSettle() {
  const showing = (isResolved: boolean) => ({
    refreshes,
    showAtOnce: (cache: Cache, { threadId }: { threadId: string }) =>
      cache.change(ActivityDocument, (answer) => changeThread(answer, threadId, isResolved)),
  });
  const settle = useMutationOf(ResolveThreadDocument, showing(true));
  const reopen = useMutationOf(ReopenThreadDocument, showing(false));
  return { settle, reopen };
}

function changeThread(answer: ActivityQuery, threadId: string, isResolved: boolean): ActivityQuery {
  const items = answer.activity.items.map((entry) =>
    entry.comment?.threadId === threadId ? { ...entry, comment: { ...entry.comment, isResolved } } : entry,
  );
  return { ...answer, activity: { ...answer.activity, items } };
}

/** Whether the viewer hears by mail of what is said. Shown at once. */
export function useFollowing({ kind, id }: Subject, isFollowing: boolean) {
  const options = {
    refreshes,
    showAtOnce: (cache: Cache) =>
      cache.change(ActivityDocument, (answer) => ({ ...answer, activity: { ...answer.activity, isFollowing: !isFollowing } })),
  };
  const follow = useMutationOf(FollowDocument, options);
  const unfollow = useMutationOf(UnfollowDocument, options);
  const subject = { subjectKind: kind, subjectId: id };
  return () => (isFollowing ? unfollow.mutate(subject) : follow.mutate(subject));
}
