import { placeAmong, type Placed } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';

/** A list whose order people decide; rows that have left a draft are not in it. */
interface OrderedList {
  readonly list: string;
  readonly renumber: string;
}

/** The objectives of a plan. */
export const objectivesOfPlan: OrderedList = {
  list: 'select id, position from plans.objective where organisation_id = $1 and plan_id = $2 and keeps_place order by position, id',
  renumber: `
    update plans.objective set position = placed.position, version = version + 1
    from unnest($2::uuid[], $3::double precision[]) as placed (id, position)
    where objective.organisation_id = $1 and objective.id = placed.id and objective.position <> placed.position`,
};

/** The outcomes of an objective. */
export const outcomesOfObjective: OrderedList = {
  list: 'select id, position from plans.outcome where organisation_id = $1 and objective_id = $2 and keeps_place order by position, id',
  renumber: `
    update plans.outcome set position = placed.position, version = version + 1
    from unnest($2::uuid[], $3::double precision[]) as placed (id, position)
    where outcome.organisation_id = $1 and outcome.id = placed.id and outcome.position <> placed.position`,
};

/** The rows of a list, in order. */
export const listPlaces = (list: OrderedList, parentId: string): Promise<Placed[]> => tx().query<Placed>(list.list, [tx().organisationId, parentId]);

/**
 * The position that brings a row to a place of the list, counted from 1; null when it is there already. Only that row is to be
 * written, but for the rare list that is so crowded that all its other rows are numbered afresh here.
 */
export async function findPosition(list: OrderedList, parentId: string, id: string, place: number): Promise<number | null> {
  const rows = await listPlaces(list, parentId);
  const others = rows.filter((row) => row.id !== id);
  const current = rows.findIndex((row) => row.id === id);
  if (current === Math.min(place - 1, others.length)) return null;
  const { position, others: renumbered } = placeAmong(others, place);
  if (renumbered.length) await tx().execute(list.renumber, [tx().organisationId, renumbered.map((row) => row.id), renumbered.map((row) => row.position)]);
  return position;
}
