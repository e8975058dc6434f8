import { initialsOf } from '@waymark/organisations/domain';
import type { PersonLink } from '@waymark/organisations/server';
import { groupBy } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';
import type { ActionLink, OutcomeLink } from '../actions/action-links.model';
import type { Action } from '../actions/action.model';
import { ACTION_COLUMNS, ACTION_TABLES, type StoredAction, toAction } from '../actions/action.queries';
import { loadContributors } from '../actions/contributors';

/** All actions of some plans, without what hangs on them: the outcomes are known already, and labels are counted from them. */
const ACTIONS = `
  select ${ACTION_COLUMNS}
  from ${ACTION_TABLES}
  where action.organisation_id = $1 and action.plan_id = any($2) and action.keeps_place`;

/** An outcome that an action serves, or somebody who helps with it. */
type LinkRow =
  | { readonly actionId: string; readonly outcomeId: string; readonly isHome: boolean }
  | { readonly actionId: string; readonly outcomeId: null; readonly personId: string; readonly name: string; readonly title: string | null; readonly hasLeft: boolean };

/** What hangs on the actions of some plans, in order: one statement for both kinds, because every page that shows a plan needs them. */
const LINKS = `
  select "actionId", "outcomeId", "isHome", "personId", name, title, "hasLeft" from (
    select served.action_id as "actionId", served.outcome_id as "outcomeId", served.is_home as "isHome", served.position,
           null::uuid as "personId", null as name, null as title, null::boolean as "hasLeft"
    from plans.outcome
    join plans.action_outcome served on served.organisation_id = outcome.organisation_id and served.outcome_id = outcome.id
    where outcome.organisation_id = $1 and outcome.plan_id = any($2)
    union all
    select helps.action_id, null, null, null, person.id, person.name, person.title, person.left_on is not null
    from plans.action
    join plans.action_contributor helps on helps.organisation_id = action.organisation_id and helps.action_id = action.id
    join organisations.person on person.organisation_id = helps.organisation_id and person.id = helps.person_id
    where action.organisation_id = $1 and action.plan_id = any($2)
  ) link
  order by position, "actionId", lower(name), "personId"`;

/** The actions of a plan with what hangs on them, in the order of their places. */
export interface StoredPlan {
  readonly actions: readonly StoredAction[];
  readonly links: readonly LinkRow[];
}

/** Those that have left a draft are no longer among them. */
export async function listStoredActions(planIds: readonly string[]): Promise<ReadonlyMap<string, StoredPlan>> {
  const values = [tx().organisationId, planIds];
  const [actions, links] = await Promise.all([tx().query<StoredAction>(ACTIONS, values), tx().query<LinkRow>(LINKS, values)]);
  const planOf = new Map(actions.map(({ id, planId }) => [id, planId]));
  const [actionsOf, linksOf] = [groupBy(actions, ({ planId }) => planId), groupBy(links, ({ actionId }) => planOf.get(actionId))];
  return new Map(planIds.map((id) => [id, { actions: actionsOf.get(id) ?? [], links: linksOf.get(id) ?? [] }]));
}

/** What an action is printed under, what it serves besides, and who helps with it. */
interface Hanging {
  label: string;
  homeId: string | null;
  readonly otherIds: string[];
  readonly helpers: PersonLink[];
}

/** Takes the links of a plan together by action. Labels are counted from the order of the actions of each outcome. */
function hangingOf({ actions, links }: StoredPlan, outcomes: ReadonlyMap<string, OutcomeLink>): ReadonlyMap<string, Hanging> {
  const found = new Map(actions.map(({ id }): [string, Hanging] => [id, { label: '', homeId: null, otherIds: [], helpers: [] }]));
  const counted = new Map<string, number>();
  for (const link of links) {
    const { actionId, outcomeId } = link;
    const hanging = found.get(actionId)!;
    if (outcomeId === null) {
      const { personId, name, title, hasLeft } = link;
      hanging.helpers.push({ id: personId, name, title, hasLeft, initials: initialsOf(name) });
    } else if (link.isHome) {
      const number = (counted.get(outcomeId) ?? 0) + 1;
      counted.set(outcomeId, number);
      const home = outcomes.get(outcomeId);
      hanging.homeId = outcomeId;
      hanging.label = home ? [home.reference, number].join('.') : '';
    } else hanging.otherIds.push(outcomeId);
  }
  return found;
}

/** Gives the actions of a plan their labels, outcomes and helpers. @param outcomes by id, in the order of the plan. */
export function placeActions(plan: StoredPlan, outcomes: ReadonlyMap<string, OutcomeLink>, today: string): Action[] {
  const order = new Map([...outcomes.keys()].map((id, place) => [id, place]));
  const placeOf = (id: string) => order.get(id) ?? order.size;
  const hanging = hangingOf(plan, outcomes);
  return plan.actions.map((row) => {
    const { label, homeId, otherIds, helpers } = hanging.get(row.id)!;
    loadContributors().prime(row.id, helpers);
    const ids = [...(homeId ? [homeId] : []), ...otherIds.sort((a, b) => placeOf(a) - placeOf(b))];
    return toAction(row, label, ids.flatMap((id) => outcomes.get(id) ?? []), today);
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
