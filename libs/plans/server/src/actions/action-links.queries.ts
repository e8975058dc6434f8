import { groupBy, toReference, toSlug } from '@waymark/plans/domain';
import { loader, tx } from '@waymark/platform/server';
import type { ActionLink } from './action-links.model';

interface Row extends Omit<ActionLink, 'reference' | 'slug'> {
  readonly supportsId: string | null;
  readonly objectiveNumber: number | null;
  readonly outcomeNumber: number;
  readonly number: number;
}

const LINKS = `
  with reference as materialized (select id, objective_number, outcome_number, number from plans.action_reference where organisation_id = $1)
  select action.id, action.title, action.status, plan.title as "planTitle", owner.name as "ownerName", action.supports_id as "supportsId",
         reference.objective_number as "objectiveNumber", reference.outcome_number as "outcomeNumber", reference.number
  from plans.action
  join plans.plan on plan.organisation_id = action.organisation_id and plan.id = action.plan_id
  left join organisations.person owner on owner.organisation_id = action.organisation_id and owner.id = action.owner_id
  left join reference on reference.id = action.id
  where action.organisation_id = $1`;

const BY_ID = `${LINKS} and action.id = any($2)`;
const SUPPORTERS = `
  ${LINKS} and action.supports_id = any($2) and action.keeps_place
  order by plan.title, reference.objective_number, reference.outcome_number, reference.number`;

const toLink = ({ objectiveNumber, outcomeNumber, number, supportsId: _, ...link }: Row): ActionLink => ({
  ...link,
  reference: objectiveNumber ? toReference(objectiveNumber, outcomeNumber, number) : '',
  slug: toSlug(link.title),
});

/** Actions as others name them, by id, in one statement. */
export const loadActionLink = loader<string, ActionLink | null>(async (ids) => {
  const found = new Map((await tx().query<Row>(BY_ID, [tx().organisationId, ids])).map((row) => [row.id, toLink(row)]));
  return ids.map((id) => found.get(id) ?? null);
});

/** Actions of teams' plans that support an action, asked for many at once. */
export const loadSupporters = loader<string, ActionLink[]>(async (ids) => {
  const found = groupBy(await tx().query<Row>(SUPPORTERS, [tx().organisationId, ids]), (row) => row.supportsId);
  return ids.map((id) => (found.get(id) ?? []).map(toLink));
});
