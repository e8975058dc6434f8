import { tx } from '@waymark/platform/server';
import type { PaperAudience, PaperCommentary, PaperDecisionAsked, PaperFollowUp, PaperOpinion, PaperVoices, RecordDecision, RecordQuestion, ReviewPaper } from '@waymark/reviews/domain';

/** The words of a review as they are now. */
export interface ReviewWords {
  readonly commentary: readonly PaperCommentary[];
  readonly opinion: PaperOpinion | null;
  readonly decisionsAsked: readonly PaperDecisionAsked[];
  readonly followUps: readonly PaperFollowUp[];
  readonly asked: PaperVoices['asked'];
}

/** What the sub-group and the board asked and decided. */
export interface ReviewScrutiny {
  readonly questions: readonly RecordQuestion[];
  readonly subGroupComment: string | null;
  readonly boardComment: string | null;
  readonly decisions: readonly RecordDecision[];
}

export async function readWords(_reviewId: string): Promise<ReviewWords> {
  return { commentary: [], opinion: null, decisionsAsked: [], followUps: [], asked: [] };
}

export async function readScrutiny(_reviewId: string): Promise<ReviewScrutiny> {
  return { questions: [], subGroupComment: null, boardComment: null, decisions: [] };
}

const HEAD = `
  select review.number, review.ordinal, review.plan_id as "planId", plan.title as "planTitle", review.period_from::text as "periodFrom", review.period_to::text as "periodTo",
         review.sub_group_name as "subGroupName", review.board_name as "boardName", organisation.name
  from reviews.review
  join plans.plan on plan.organisation_id = review.organisation_id and plan.id = review.plan_id
  join organisations.organisation on organisation.id = review.organisation_id
  where review.organisation_id = $1 and review.id = $2`;

/** A paper with nothing in it but its head. */
export async function assemblePaper(reviewId: string, { audience, at, version, facts }: { audience: PaperAudience; at: Date; version: number; facts?: ReviewPaper }): Promise<ReviewPaper> {
  const { organisationId } = tx();
  const [head] = await tx().query<Record<string, string> & { number: number; ordinal: number }>(HEAD, [organisationId, reviewId]);
  const { number, ordinal, planId, planTitle, periodFrom, periodTo, subGroupName, boardName, name } = head!;
  const words = await readWords(reviewId);
  return {
    schema: 'waymark.review-paper/1', audience, version, organisation: { id: organisationId, name: name! }, plan: { id: planId!, title: planTitle!, teamName: null },
    review: { id: reviewId, number, title: `Review ${ordinal}`, periodFrom: periodFrom!, periodTo: periodTo!, presentedBy: null, subGroupName: subGroupName!, boardName: boardName!, subGroupMeetsOn: null, boardMeetsOn: null },
    factsFrozenAt: facts?.factsFrozenAt ?? at.toISOString(), frozenAt: at.toISOString(), previous: null, since: periodFrom!,
    commentary: words.commentary, opinion: words.opinion, decisionsAsked: words.decisionsAsked, followUps: words.followUps,
    counts: [], outcomes: [], actions: [], measures: [], challenges: [], voices: { adviceCount: 0, supportCount: 0, challengeCount: 0, unansweredCount: 0, statements: [], asked: words.asked },
    changes: [], teams: [], gaps: [], dataNotes: [],
  };
}
