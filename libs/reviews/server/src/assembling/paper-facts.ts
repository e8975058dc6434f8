import { readMeasureAccounts } from '@waymark/measures/server';
import { type AccountOutcome, countActionsAt, readPlanAccount } from '@waymark/plans/server';
import { addDays, toDay } from '@waymark/platform/domain';
import { countStatuses, type PaperAudience, type PaperOutcome, type PaperTeamReview, type ReviewPaper, toReviewTitle } from '@waymark/reviews/domain';
import { readVoicesAccount } from '@waymark/voices/server';
import { listStoredReviews, type StoredReview } from '../reviewing/reviews.queries';
import { tellDataNotes } from './data-notes';
import { listTeamReviews, type PaperHead } from './head.queries';

/** What the first version of a paper pins and later ones repeat: statuses, figures, challenges and changes at one moment. */
export type PaperFacts = Pick<
  ReviewPaper,
  'factsFrozenAt' | 'previous' | 'since' | 'counts' | 'outcomes' | 'actions' | 'measures' | 'challenges' | 'voices' | 'changes' | 'teams' | 'dataNotes'
>;

/** For whom, of which review, and as of when facts are gathered. */
export interface FactsFor {
  readonly review: StoredReview;
  readonly head: PaperHead;
  readonly audience: PaperAudience;
  readonly at: Date;
}

async function findPrevious({ review, head }: FactsFor): Promise<ReviewPaper['previous']> {
  const { previousId } = review;
  if (!previousId || !head.previousFingerprint) return null;
  const previous = (await listStoredReviews([previousId])).get(previousId)!;
  return { reviewId: previous.id, number: previous.number, title: toReviewTitle(previous.kind, previous.ordinal, previous.name), fingerprint: head.previousFingerprint };
}

async function listTeams({ review, audience, at }: FactsFor): Promise<PaperTeamReview[]> {
  const teams = await listTeamReviews(review.id, at, audience);
  const counts = await countActionsAt(teams.map(({ planId }) => planId), at);
  return teams.map(({ isSealed, reviewNumber, planId, ...team }) => ({
    teamName: team.teamName, planId, planTitle: team.planTitle, reviewNumber, state: reviewNumber === null ? 'none' : isSealed ? 'sealed' : 'open',
    fingerprint: team.fingerprint, counts: counts.get(planId) ?? [], summary: team.summary,
  }));
}

/** Those that stand, and those that something told belongs to. */
function listToldOutcomes(outcomes: readonly AccountOutcome[], told: readonly { readonly outcomeId: string }[]): PaperOutcome[] {
  const homes = new Set(told.map(({ outcomeId }) => outcomeId));
  return outcomes.flatMap(({ isWithdrawn, ...outcome }) => (!isWithdrawn || homes.has(outcome.id) ? [outcome] : []));
}

/**
 * Gathers what a paper states, for one audience. The stretch it tells begins at the very moment when the facts of the last sealed review
 * were pinned, so that nothing falls between two reviews; without one, with the period, or the plan's approval when that is later.
 */
export async function gatherFacts(facts: FactsFor): Promise<PaperFacts> {
  const { review, head, audience, at } = facts;
  const { timeZone, previousFactsAt, begunAt } = head;
  const from = previousFactsAt ?? begunAt;
  const since = previousFactsAt ? addDays(toDay(previousFactsAt, timeZone), 1) : toDay(begunAt, timeZone);
  const { outcomes, actions, changes } = await readPlanAccount({ planId: review.planId, from, at, timeZone });
  const measures = await readMeasureAccounts(review.planId, { audience, at, timeZone, since });
  const { challenges, ...voices } = await readVoicesAccount({ planId: review.planId, from, at, timeZone });
  return {
    factsFrozenAt: at.toISOString(), previous: await findPrevious(facts), since, counts: countStatuses(actions, true), outcomes: listToldOutcomes(outcomes, [...actions, ...measures]), actions, measures, challenges,
    voices: { ...voices, asked: [] }, changes, teams: await listTeams(facts), dataNotes: await tellDataNotes(audience, measures),
  };
}
