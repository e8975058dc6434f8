import { addRows, tx } from '@waymark/platform/server';
import { findPosition } from '../plans/places.queries';

const SERVED = `
  select outcome_id as id from plans.action_outcome where organisation_id = $1 and action_id = $2 order by is_home desc, id`;

/** The outcomes that an action serves, its home first. */
export async function listServed(actionId: string): Promise<string[]> {
  return (await tx().query<{ id: string }>(SERVED, [tx().organisationId, actionId])).map(({ id }) => id);
}

const LABEL = `
  select objective_number || '.' || outcome_number || '.' || number as label
  from plans.action_reference where organisation_id = $1 and id = $2`;

/** The label of an action as it is now, such as 1.2.2. */
export async function findLabel(actionId: string): Promise<string | null> {
  const [row] = await tx().query<{ label: string }>(LABEL, [tx().organisationId, actionId]);
  return row?.label ?? null;
}

const OUTCOME_LABELS = `
  select string_agg(objective_number || '.' || number, ', ' order by objective_number, number) as labels
  from plans.outcome_reference where organisation_id = $1 and id = any($2)`;

/** The labels of outcomes, in order, as the change record names them. */
export async function outcomeLabels(ids: readonly string[]): Promise<string | null> {
  const [row] = await tx().query<{ labels: string | null }>(OUTCOME_LABELS, [tx().organisationId, ids]);
  return row?.labels ?? null;
}

const LAST = `select coalesce(max(position), 0) + 1 as position from plans.action_outcome where organisation_id = $1 and outcome_id = $2`;

/** The position after all others of an outcome. */
export async function lastPositionIn(outcomeId: string): Promise<number> {
  const [row] = await tx().query<{ position: number }>(LAST, [tx().organisationId, outcomeId]);
  return row!.position;
}

const LEAVE = `delete from plans.action_outcome where organisation_id = $1 and action_id = $2 and outcome_id = any($3)`;
const NO_LONGER_HOME = `update plans.action_outcome set is_home = false, version = version + 1 where organisation_id = $1 and action_id = $2 and is_home`;
const COME_HOME = `
  update plans.action_outcome set is_home = true, position = $4, version = version + 1 where organisation_id = $1 and action_id = $2 and outcome_id = $3`;

/** Makes these the outcomes that an action serves, the first its home. It comes last where it did not live before. */
export async function replaceServed(actionId: string, before: readonly string[], after: readonly string[]): Promise<void> {
  const { organisationId } = tx();
  const [home] = after;
  const left = before.filter((id) => !after.includes(id));
  const added = after.filter((id) => !before.includes(id));
  const movesHome = home !== before[0];
  if (left.length) await tx().execute(LEAVE, [organisationId, actionId, left]);
  if (movesHome) await tx().execute(NO_LONGER_HOME, [organisationId, actionId]);
  const rows: Record<string, unknown>[] = [];
  for (const outcomeId of added) rows.push({ action_id: actionId, outcome_id: outcomeId, is_home: false, position: await lastPositionIn(outcomeId) });
  await addRows('plans.action_outcome', rows);
  if (movesHome) await tx().execute(COME_HOME, [organisationId, actionId, home, await lastPositionIn(home!)]);
}

/** The actions printed under an outcome. */
const actionsOfOutcome = {
  list: `
    select home.action_id as id, home.position
    from plans.action_outcome home
    join plans.action on action.organisation_id = home.organisation_id and action.id = home.action_id and action.keeps_place
    where home.organisation_id = $1 and home.outcome_id = $2 and home.is_home
    order by home.position, home.action_id`,
  renumber: `
    update plans.action_outcome set position = placed.position, version = version + 1
    from unnest($2::uuid[], $3::double precision[]) as placed (id, position)
    where action_outcome.organisation_id = $1 and action_outcome.action_id = placed.id and action_outcome.is_home
      and action_outcome.position <> placed.position`,
};

const MOVE = `
  update plans.action_outcome set outcome_id = $3, position = $4, version = version + 1 where organisation_id = $1 and action_id = $2 and is_home`;

/** Brings an action to a place under an outcome, counted from 1. @returns false when it is there already. */
export async function moveHome(actionId: string, outcomeId: string, place: number): Promise<boolean> {
  const position = await findPosition(actionsOfOutcome, outcomeId, actionId, place);
  if (position === null) return false;
  const { organisationId } = tx();
  await tx().execute('delete from plans.action_outcome where organisation_id = $1 and action_id = $2 and outcome_id = $3 and not is_home', [organisationId, actionId, outcomeId]);
  await tx().execute(MOVE, [organisationId, actionId, outcomeId, position]);
  return true;
}
