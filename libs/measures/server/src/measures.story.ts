import type { ToldOrganisation } from '@waymark/organisations/server';
import { personOf, storyId } from '@waymark/plans/server';
import { addRows, type Database } from '@waymark/platform/server';
import type { StoryMeasures } from './story/story-measures';

/** Tells the measures of plans that have been told before, in a transaction of its own. */
export async function tellMeasures(database: Database, told: ToldOrganisation, plans: readonly StoryMeasures[]): Promise<void> {
  await database.transaction({ organisationId: told.organisationId, mode: 'write', actor: 'command:seed' }, async () => {
    for (const { plan, measures } of plans) {
      await addRows('measures.measure', measures.map(({ outcome, statement, kind, owner, baseline, target }, index) => ({
        id: storyId(told.slug, plan, 'measure', `${index + 1}`), plan_id: storyId(told.slug, plan), outcome_id: storyId(told.slug, plan, outcome), position: index + 1,
        statement, kind, owner_id: owner ? personOf(told, owner) : null, baseline_text: baseline ?? null, target_text: target ?? null,
      })));
    }
  });
}
