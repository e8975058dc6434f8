import type { ToldOrganisation } from '@waymark/organisations/server';
import { personOf, storyId } from '@waymark/plans/server';
import type { Day } from '@waymark/platform/domain';
import { addRows, type Database } from '@waymark/platform/server';
import { republish } from './publication';
import type { StoryMeasures } from './story/story-measures';
import { StoryMonths } from './story/story-months';
import { tellBreakdowns } from './story/tell-breakdowns';
import { tellFigures, toDefinition, type ToldMeasure } from './story/tell-figures';

/**
 * Tells the measures of plans that have been told before, with their history, in a transaction of its own.
 * @param today the day on which the story should end.
 */
export async function tellMeasures(database: Database, told: ToldOrganisation, plans: readonly StoryMeasures[], { today = '2026-11-22' }: { today?: Day } = {}): Promise<void> {
  const months = new StoryMonths(today);
  await database.transaction({ organisationId: told.organisationId, mode: 'write', actor: 'command:seed' }, async () => {
    for (const { plan, measures } of plans) {
      const ids = new Map(measures.map(({ statement }, index) => [statement, storyId(told.slug, plan, 'measure', `${index + 1}`)]));
      await addRows('measures.measure', measures.map(({ outcome, statement, kind, owner, baseline, target, figures }, index) => ({
        id: ids.get(statement), version: 1, plan_id: storyId(told.slug, plan), outcome_id: storyId(told.slug, plan, outcome), position: index + 1, statement, kind,
        owner_id: owner ? personOf(told, owner) : null, baseline_text: baseline ?? null, target_text: target ?? null, added_at: `${months.day('2025-03-26')}T09:00:00Z`, keeps_place: true, ...toDefinition(figures, months),
      })));
      const withHistory: ToldMeasure[] = measures.flatMap(({ statement, owner, figures }) => (figures ? [{ id: ids.get(statement)!, plan, owner: owner ?? null, figures }] : []));
      await tellFigures(withHistory, { told, months, idOf: (statement) => ids.get(statement)! });
      await tellBreakdowns(withHistory, { told, months });
      for (const { id } of withHistory) await republish(id);
    }
  });
}
