import { type OutcomesWithdrawn, recordChanges } from '@waymark/plans/server';
import { saveVersioned, take, tx } from '@waymark/platform/server';
import { MeasureRow } from './measure.entity';
import { referenceOfMeasure } from './measure.queries';

const STANDING = `
  select id from measures.measure
  where organisation_id = $1 and outcome_id = any($2) and withdrawn_at is null
  order by outcome_id, position, id`;

/** Measures go with the outcome they would show, for the same reason. */
export async function withdrawWithOutcomes({ plan, outcomeIds, by, at, reason }: OutcomesWithdrawn): Promise<void> {
  for (const { id } of await tx().query<{ id: string }>(STANDING, [tx().organisationId, outcomeIds])) {
    const measure = await take(MeasureRow, id);
    const reference = await referenceOfMeasure(id);
    measure.withdraw({ by, at, reason, planState: plan.state });
    await saveVersioned(measure, measure.version);
    await recordChanges([{ planId: plan.id, subject: 'measure', subjectId: id, subjectTitle: measure.statement, reference, kind: 'withdrawn', reason }]);
  }
}
