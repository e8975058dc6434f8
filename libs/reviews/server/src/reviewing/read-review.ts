import { initialsOf } from '@waymark/organisations/domain';
import { getOrganisation, type PersonLink } from '@waymark/organisations/server';
import { platformError, toDay } from '@waymark/platform/domain';
import { type Clock, currentScope, isUuid, loader, type Member } from '@waymark/platform/server';
import { graceEndsOn, isStageBefore, toReviewTitle } from '@waymark/reviews/domain';
import type { ReviewState } from './review.enums';
import type { Review } from './review.model';
import { canReadPaper, canReadWorkspace, type ReviewFacts } from './review.policy';
import { findReviewId, listStages, listStoredReviews, loadSteps, type StoredReview, type StoredStage, type StoredStep } from './reviews.queries';
import type { ReviewStage } from './stage.model';

const withInitials = (person: Omit<PersonLink, 'initials'>): PersonLink => ({ ...person, initials: initialsOf(person.name) });

function toState({ cancelledAt, sealedAt }: StoredReview, opensOn: string, today: string): ReviewState {
  if (cancelledAt) return 'cancelled';
  if (sealedAt) return 'sealed';
  return opensOn > today ? 'planned' : 'open';
}

/** The day a review last went on from a stage. */
const doneOn = (kind: string, steps: readonly StoredStep[], timeZone: string): string | null => {
  const step = steps.findLast(({ from }) => from === kind);
  return step ? toDay(step.at, timeZone) : null;
};

function toStage({ reviewId: _review, signers, ...stage }: StoredStage, review: StoredReview, steps: readonly StoredStep[], { timeZone, mayRead }: { timeZone: string; mayRead: boolean }): ReviewStage {
  const isDone = isStageBefore(stage.kind, review.stage) || review.sealedAt !== null;
  const bodyName = stage.kind === 'sub_group' ? review.subGroupName : stage.kind === 'board' ? review.boardName : null;
  return {
    ...stage, bodyName, isDone, doneOn: isDone ? (stage.kind === 'published' && review.sealedAt ? toDay(review.sealedAt, timeZone) : doneOn(stage.kind, steps, timeZone)) : null,
    signers: mayRead ? signers.map(({ person, capacity }) => ({ person: withInitials(person), capacity })) : [],
  };
}

let clock: Clock | null = null;

/** The clock that reviews are read by; set once by the module. */
export function readReviewsBy(given: Clock): void {
  clock = given;
}

/** Who reads, and where: no person where a job does, which reads for the organisation. */
interface Reader {
  readonly member: Member | null;
  readonly timeZone: string;
  readonly today: string;
}

async function findReader(): Promise<Reader> {
  const member = (await currentScope().viewer)?.member ?? null;
  const timeZone = member?.timeZone ?? (await getOrganisation()).timeZone;
  return { member, timeZone, today: clock!.today(timeZone) };
}

function toReview(stored: StoredReview, stages: readonly StoredStage[], steps: readonly StoredStep[], { member, timeZone, today }: Reader): Review {
  const { graceDays, ...facts } = stored;
  const [prepare] = stages;
  const state = toState(stored, prepare?.opensOn ?? stored.periodFrom, today);
  const mayRead = member === null || canReadWorkspace({ state }, member).allowed;
  const mayReadPaper = member === null || canReadPaper({ state, isGroupAsked: stored.isGroupAsked }, member).allowed;
  return {
    ...facts, title: toReviewTitle(stored.kind, stored.ordinal, stored.name), state, mayRead, mayReadPaper, graceUntil: graceEndsOn({ from: stored.periodFrom, to: stored.periodTo }, graceDays), cancelReason: mayRead ? stored.cancelReason : null,
    stages: stages.map((stage) => toStage(stage, stored, steps, { timeZone, mayRead })),
  };
}

/** Reviews by id, with their stages. Null where there is none. */
export const loadReview = loader<string, Review | null>(async (ids) => {
  const reader = await findReader();
  const found = await listStoredReviews(ids);
  const stages = await listStages(ids);
  const steps = await loadSteps().loadMany(ids);
  return ids.map((id, index) => {
    const stored = found.get(id);
    const ofThis = steps[index];
    return stored ? toReview(stored, stages.filter(({ reviewId }) => reviewId === id), ofThis instanceof Error ? [] : (ofThis ?? []), reader) : null;
  });
});

/** A review by its number, or null. */
export async function findReview(number: number): Promise<Review | null> {
  const id = await findReviewId(number);
  return id ? loadReview().load(id) : null;
}

/** A review by its number or id. @throws platform.not_found */
export async function requireReview(asked: number | string): Promise<Review> {
  const id = typeof asked === 'number' ? await findReviewId(asked) : asked;
  const review = id && isUuid(id) ? await loadReview().load(id) : null;
  if (!review) throw platformError('platform.not_found');
  return review;
}

/** What a policy asks about a review. */
export const factsOf = ({ state, stage, stages, isGroupAsked }: Review): ReviewFacts => ({
  state, stage, isGroupAsked, signerIds: stages.find(({ kind }) => kind === stage)?.signers.map(({ person }) => person.id) ?? [],
});

/** Steps as they are shown. */
export const toSteps = (steps: readonly StoredStep[]) => steps.map(({ from, to, at, by, reason }) => ({ from, to, at, reason, by: withInitials(by) }));
