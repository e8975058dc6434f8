import { tx } from '@waymark/platform/server';

/** Light, because it may be asked for on each page: only what can have a figure due. */
const MINE = `
  select measure.id
  from measures.measure
  join plans.plan on plan.organisation_id = measure.organisation_id and plan.id = measure.plan_id and plan.state = 'active'
  where measure.organisation_id = $1 and measure.owner_id = $2 and measure.withdrawn_at is null and measure.frequency is not null
    and measure.kind in ('numeric', 'perception')`;

/** Measures with regular figures, in active plans, that a person is accountable for. */
export async function listMyOpenMeasures(personId: string): Promise<string[]> {
  return (await tx().query<{ id: string }>(MINE, [tx().organisationId, personId])).map(({ id }) => id);
}
