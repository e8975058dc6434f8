import { groupBy } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';
import type { ActionLink, OutcomeLink } from '../actions/action-links.model';
import type { Action } from '../actions/action.model';
import { ACTION_COLUMNS, ACTION_TABLES, type StoredAction, toAction } from '../actions/action.queries';

interface Row extends StoredAction {
  readonly homeId: string | null;
  readonly alsoServes: readonly string[];
}

/** All actions of some plans at their places, in one statement: the outcomes are known already, and labels are counted from them. */
const ACTIONS = `
  select ${ACTION_COLUMNS}, home.outcome_id as "homeId",
         array(select served.outcome_id from plans.action_outcome served
               where served.organisation_id = $1 and served.action_id = action.id and not served.is_home) as "alsoServes"
  from ${ACTION_TABLES}
  left join plans.action_outcome home on home.organisation_id = action.organisation_id and home.action_id = action.id and home.is_home
  where action.organisation_id = $1 and action.plan_id = any($2) and action.keeps_place
  order by home.position, action.id`;

/** Those that have left a draft are no longer among them. */
export const listStoredActions = (planIds: readonly string[]): Promise<Row[]> => tx().query<Row>(ACTIONS, [tx().organisationId, planIds]);

/** Gives the actions of a plan their labels and outcomes. @param outcomes by id, in the order of the plan. */
export function placeActions(rows: readonly Row[], outcomes: ReadonlyMap<string, OutcomeLink>, today: string): Action[] {
  const order = new Map([...outcomes.keys()].map((id, place) => [id, place]));
  const placeOf = (id: string) => order.get(id) ?? order.size;
  return [...groupBy(rows, (row) => row.homeId).entries()].flatMap(([homeId, atHome]) => {
    const home = homeId ? outcomes.get(homeId) : undefined;
    return atHome.map((row, index) => {
      const others = [...row.alsoServes].sort((a, b) => placeOf(a) - placeOf(b));
      const served = [...(homeId ? [homeId] : []), ...others].flatMap((id) => outcomes.get(id) ?? []);
      return toAction(row, home ? [home.reference, index + 1].join('.') : '', served, today);
    });
  });
}

/** An action as other things name it. */
export const toActionLink = ({ id, reference, slug, title, status, planTitle, owner }: Action): ActionLink => ({
  id,
  reference,
  slug,
  title,
  status,
  planTitle,
  ownerName: owner?.name ?? null,
});
