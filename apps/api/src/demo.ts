import { calderMeasures, northmoorMeasures, type StoryMeasures, tellMeasures } from '@waymark/measures/server';
import { calderStory, hasToldChanges, idsOf, northmoorStory, type OrganisationStory, tellChangesThatWait, tellOrganisation, type ToldOrganisation } from '@waymark/organisations/server';
import { calderPlans, northmoorPlans, type StoryPlan, tellPlans } from '@waymark/plans/server';
import type { Database } from '@waymark/platform/server';
import type { Day } from '@waymark/platform/domain';
import { calderReviews, northmoorReviews, type StoryReviews, tellReviews } from '@waymark/reviews/server';
import { calderVoices, northmoorVoices, type StoryVoices, tellVoices } from '@waymark/voices/server';

interface DemoStory {
  readonly organisation: OrganisationStory;
  readonly plans: readonly StoryPlan[];
  readonly measures: readonly StoryMeasures[];
  readonly voices: StoryVoices;
  readonly reviews: StoryReviews;
}

const stories: readonly DemoStory[] = [
  { organisation: northmoorStory, plans: northmoorPlans, measures: northmoorMeasures, voices: northmoorVoices, reviews: northmoorReviews },
  { organisation: calderStory, plans: calderPlans, measures: calderMeasures, voices: calderVoices, reviews: calderReviews },
];

/** Room for the personas of one organisation before those of the next. */
const PERSONAS_EACH = 100;

const hasPlan = (database: Database, told: ToldOrganisation) => has(database, told, 'select exists (select from plans.plan where organisation_id = $1) as found');
const hasChallenge = (database: Database, told: ToldOrganisation) => has(database, told, 'select exists (select from voices.challenge where organisation_id = $1) as found');
const hasReview = (database: Database, told: ToldOrganisation) => has(database, told, 'select exists (select from reviews.review where organisation_id = $1) as found');
const hasMeasure = (database: Database, told: ToldOrganisation) => has(database, told, 'select exists (select from measures.measure where organisation_id = $1) as found');

/**
 * Tells the demo's stories in a database that holds nothing else, each part once: repeated after it was cut off, it goes on
 * where it stopped. Gives the names of the organisations that it told something about.
 */
export async function tellDemo(database: Database, today: Day): Promise<string[]> {
  const slugs = ((await database.dataSource.query('select slug from identity.organisation_directory')) as { slug: string }[]).map(({ slug }) => slug);
  if (slugs.some((slug) => !stories.some(({ organisation }) => organisation.slug === slug))) return [];
  const told: string[] = [];
  for (const [index, { organisation, plans, measures, voices, reviews }] of stories.entries()) {
    const ids = idsOf(organisation);
    if (!slugs.includes(organisation.slug)) await tellOrganisation(database, organisation, { today, positionFrom: 1 + index * PERSONAS_EACH });
    else if ((await hasReview(database, ids)) && (await hasToldChanges(database, organisation))) continue;
    if (!(await hasPlan(database, ids))) await tellPlans(database, ids, plans, { today });
    if (!(await hasMeasure(database, ids))) await tellMeasures(database, ids, measures, { today });
    if (!(await hasChallenge(database, ids))) await tellVoices(database, ids, voices, { today });
    if (!(await hasReview(database, ids))) await tellReviews(database, ids, reviews, { today });
    if (!(await hasToldChanges(database, organisation))) await tellChangesThatWait(database, organisation, { today });
    told.push(organisation.name);
  }
  return told;
}

async function has(database: Database, { organisationId }: ToldOrganisation, question: string): Promise<boolean> {
  const [answer] = await database.transaction({ organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<{ found: boolean }>(question, [organisationId]));
  return answer?.found ?? false;
}
