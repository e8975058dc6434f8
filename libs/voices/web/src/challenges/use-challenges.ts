import { useMutationOf, useQueryOf, type AnyDocument, type Cache, type DeliveryStatusName } from '@waymark/platform/web';
import {
  AcknowledgeChallengeDocument,
  AnswerChallengeDocument,
  ChallengeDocument,
  ChallengesDocument,
  JudgeAnswerDocument,
  NameRespondentDocument,
  RaiseChallengeDocument,
  RespondentOfDocument,
  SupportChallengeDocument,
  TakeBackSupportDocument,
  TakeChallengeToSubGroupDocument,
  WithdrawChallengeDocument,
  type ChallengeInFullFragment,
  type ChallengeInListFragment,
  type ChallengeState,
} from './challenges.generated';

export type Challenge = ChallengeInFullFragment;
export type ListedChallenge = ChallengeInListFragment;
export type ChallengeEvent = Challenge['events'][number];
export type { ChallengeState };

const named = (name: string): AnyDocument => ({ name, kind: 'query', sent: { query: '' } });

/** What shows challenges, anywhere: read again after everything that happens to one. */
export const challengeReaders: readonly AnyDocument[] = [ChallengeDocument, ChallengesDocument, ...['Activity', 'SaidAndDone', 'StaffGroup'].map(named)];
const refreshes = challengeReaders;

export const useChallenge = (number: number) => useQueryOf(ChallengeDocument, { number });

/** Challenges, those whose answer is due first come first. */
export const useChallenges = ({ onlyAwaiting = false, onlyMine = false, first = 100 } = {}) =>
  useQueryOf(ChallengesDocument, { onlyAwaiting, onlyMine, first }, { keepsPrevious: true });

/** Who is accountable for an action: the first choice of who is to answer. */
export const useRespondentOf = (actionId: string | null) => useQueryOf(RespondentOfDocument, { id: actionId ?? '' }, { enabled: actionId !== null });

export const useRaise = () => useMutationOf(RaiseChallengeDocument, { refreshes });
export const useAnswer = () => useMutationOf(AnswerChallengeDocument, { refreshes });
export const useJudge = () => useMutationOf(JudgeAnswerDocument, { refreshes });
export const useWithdraw = () => useMutationOf(WithdrawChallengeDocument, { refreshes });
export const useNameRespondent = () => useMutationOf(NameRespondentDocument, { refreshes });
export const useAcknowledge = () => useMutationOf(AcknowledgeChallengeDocument, { refreshes });
export const useTakeUp = () => useMutationOf(TakeChallengeToSubGroupDocument, { refreshes });

/** Adds or takes back the viewer's support. Shown at once; how many support it is counted by the server alone. */
export function useSupport({ id, isSupported }: Pick<Challenge, 'id' | 'isSupported'>) {
  const showAtOnce = (cache: Cache) =>
    cache.change(ChallengeDocument, (answer) =>
      answer.challenge?.id === id ? { ...answer, challenge: { ...answer.challenge, isSupported: !isSupported } } : answer,
    );
  const support = useMutationOf(SupportChallengeDocument, { refreshes, showAtOnce });
  const takeBack = useMutationOf(TakeBackSupportDocument, { refreshes, showAtOnce });
  return isSupported ? takeBack : support;
}

/** The shape and the colours that go with where a challenge stands; the words say it. */
export const lookOf: Readonly<Record<ChallengeState, DeliveryStatusName>> = {
  AWAITING: 'NOT_STARTED',
  ACKNOWLEDGED: 'NOT_STARTED',
  OVERDUE: 'OFF_TRACK',
  ANSWERED: 'ON_TRACK',
  SATISFIED: 'COMPLETE',
  UNSATISFIED: 'AT_RISK',
  TAKEN_TO_SUB_GROUP: 'AT_RISK',
  WITHDRAWN: 'WITHDRAWN',
};
