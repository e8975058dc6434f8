import { initialsOf } from '@waymark/organisations/domain';
import type { PersonLink } from '@waymark/organisations/server';
import { groupBy } from '@waymark/plans/domain';
import { addRows, loader, tx } from '@waymark/platform/server';

interface Row {
  readonly actionId: string;
  readonly id: string;
  readonly name: string;
  readonly title: string | null;
  readonly hasLeft: boolean;
}

const CONTRIBUTORS = `
  select helps.action_id as "actionId", person.id, person.name, person.title, person.left_on is not null as "hasLeft"
  from plans.action_contributor helps
  join organisations.person on person.organisation_id = helps.organisation_id and person.id = helps.person_id
  where helps.organisation_id = $1 and helps.action_id = any($2)
  order by lower(person.name), person.id`;

/** Who helps with an action besides its owner, asked for many actions at once. */
export const loadContributors = loader<string, PersonLink[]>(async (actionIds) => {
  const rows = groupBy(await tx().query<Row>(CONTRIBUTORS, [tx().organisationId, actionIds]), (row) => row.actionId);
  return actionIds.map((id) => (rows.get(id) ?? []).map(({ actionId: _, ...person }) => ({ ...person, initials: initialsOf(person.name) })));
});

const HELPERS = 'select person_id as id from plans.action_contributor where organisation_id = $1 and action_id = $2 order by person_id';

/** Ids of those who help with an action, as they are now. */
export async function listHelpers(actionId: string): Promise<string[]> {
  return (await tx().query<{ id: string }>(HELPERS, [tx().organisationId, actionId])).map(({ id }) => id);
}

/** Makes these people, and no others, the ones who help with an action. */
export async function replaceContributors(actionId: string, personIds: readonly string[]): Promise<void> {
  await tx().execute('delete from plans.action_contributor where organisation_id = $1 and action_id = $2', [tx().organisationId, actionId]);
  loadContributors().clear(actionId);
  await addRows('plans.action_contributor', personIds.map((personId) => ({ action_id: actionId, person_id: personId })));
}
