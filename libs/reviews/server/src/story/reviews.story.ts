import { registerMeasureSubject } from '@waymark/measures/server';
import type { ToldOrganisation } from '@waymark/organisations/server';
import { registerPlanSubjects, STORY_TODAY } from '@waymark/plans/server';
import type { Day } from '@waymark/platform/domain';
import { appendAudit, type Database } from '@waymark/platform/server';
import { writeListing } from '../published/listing.queries';
import { settleStanding } from '../published/published.queries';
import { registerReviewSubject } from '../reviewing/review-subject';
import { ReviewTeller } from './review-teller';
import type { StoryReviews } from './story-reviews';
import { type Telling, tellStep } from './tell-step';

/** A day before anything that a story tells of somebody's words. */
const isSaidBefore = (said: Day, step: Day | undefined): boolean => step === undefined || said <= step;

/** Tells the steps of a review, and what was said about it in between, in the order of their days. */
async function tellReview({ told, reviewId, teller, questions }: Telling, groupKey: string | null): Promise<void> {
  const said = [...(told.said ?? [])];
  for (const step of [...told.steps, undefined]) {
    while (said[0] && isSaidBefore(said[0].on, step?.on)) await teller.say(reviewId, told.plan, said.shift()!, groupKey);
    if (step) await tellStep(step, { told, reviewId, teller, questions });
  }
}

/**
 * Tells the reviews of plans that have been told before, with what people say about them, in a transaction of its own: papers are
 * frozen, signed and sealed by the same functions as in the program, with real fingerprints and a real audit chain.
 * @param today the day on which the story should end.
 */
export async function tellReviews(database: Database, told: ToldOrganisation, { cycles, reviews, groupKey, listed }: StoryReviews, { today = STORY_TODAY }: { today?: Day } = {}): Promise<void> {
  // A command starts no modules, and papers name what people speak about.
  registerPlanSubjects();
  registerMeasureSubject();
  registerReviewSubject();
  const teller = new ReviewTeller(told, today);
  await database.transaction({ organisationId: told.organisationId, mode: 'write', actor: 'command:seed' }, async () => {
    const cycleIds = new Map<string, string>();
    for (const cycle of cycles) cycleIds.set(`${cycle.plan} ${cycle.kind}`, await teller.planCycle(cycle));
    // Numbers follow the order in which reviews were opened; a team's is sealed before the one that sums it up goes on.
    const opened: Telling[] = [];
    for (const review of reviews) {
      opened.push({ told: review, reviewId: await teller.open(review, cycleIds.get(`${review.plan} ${review.kind}`) ?? null), teller, questions: new Map() });
      teller.forget();
    }
    for (const telling of [...opened].sort(byLastStep)) await tellReview(telling, groupKey);
    await tellListing(teller, told, listed);
  });
}

/** Lists the organisation among published plans, as its admins would. */
async function tellListing(teller: ReviewTeller, { organisationId }: ToldOrganisation, { by: admin, on }: StoryReviews['listed']): Promise<void> {
  const { by, at } = teller.hand(admin, on);
  await writeListing({ isListed: true, setBy: by, setAt: at });
  await appendAudit('reviews.listing_changed', { subjectId: organisationId, at, by, detail: { isListed: true } });
  await settleStanding();
}

const lastDayOf = ({ told }: Telling): Day => told.steps.at(-1)?.on ?? told.openedOn;
const byLastStep = (one: Telling, other: Telling): number => lastDayOf(one).localeCompare(lastDayOf(other));
