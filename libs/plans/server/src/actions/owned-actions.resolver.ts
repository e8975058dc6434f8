import { Int, ResolveField, Resolver } from '@nestjs/graphql';
import { PersonModel } from '@waymark/organisations/server';
import { loader, tx } from '@waymark/platform/server';

const OWNED = `
  select action.owner_id as "ownerId", count(*)::int as count
  from plans.action
  join plans.plan on plan.organisation_id = action.organisation_id and plan.id = action.plan_id and plan.state <> 'closed'
  where action.organisation_id = $1 and action.owner_id = any($2) and action.status not in ('complete', 'withdrawn')
  group by action.owner_id`;

/** Open actions a person is accountable for, asked for many people at once. */
const loadOwnedCount = loader<string, number>(async (personIds) => {
  const rows = await tx().query<{ ownerId: string; count: number }>(OWNED, [tx().organisationId, personIds]);
  const counts = new Map(rows.map(({ ownerId, count }) => [ownerId, count]));
  return personIds.map((id) => counts.get(id) ?? 0);
});

@Resolver(() => PersonModel)
export class OwnedActionsResolver {
  @ResolveField(() => Int, { description: 'How many open actions this person is accountable for.' })
  ownedActionCount({ id }: PersonModel): Promise<number> {
    return loadOwnedCount().load(id);
  }
}
