import { loader, tx } from '@waymark/platform/server';

/** How many measures of a plan stand, and what they lack. */
export interface MeasureCounts {
  readonly standing: number;
  readonly withoutOwner: number;
  readonly undecided: number;
}

const NONE: MeasureCounts = { standing: 0, withoutOwner: 0, undecided: 0 };

const COUNTS = `
  select measure.plan_id as "planId", count(*)::integer as standing,
         count(*) filter (where owner.id is null or owner.left_on is not null)::integer as "withoutOwner",
         count(*) filter (where measure.kind = 'undecided')::integer as undecided
  from measures.measure
  left join organisations.person owner on owner.organisation_id = measure.organisation_id and owner.id = measure.owner_id
  where measure.organisation_id = $1 and measure.plan_id = any($2) and measure.withdrawn_at is null
  group by measure.plan_id`;

/** Counts for many plans in one statement. */
export const loadMeasureCounts = loader<string, MeasureCounts>(async (planIds) => {
  const rows = await tx().query<MeasureCounts & { planId: string }>(COUNTS, [tx().organisationId, planIds]);
  const counts = new Map(rows.map((row) => [row.planId, row]));
  return planIds.map((id) => counts.get(id) ?? NONE);
});
