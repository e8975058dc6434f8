import { initialsOf } from '@waymark/organisations/domain';
import type { PersonLink } from '@waymark/organisations/server';
import { toReference } from '@waymark/plans/domain';
import { platformError, toDay } from '@waymark/platform/domain';
import { foreseen, isUuid, tableOf, toTaken, tx } from '@waymark/platform/server';
import { ActionRow } from './action.entity';
import { type StoredAction, toAction } from './action.queries';
import type { OutcomeLink } from './action-links.model';
import type { Action } from './action.model';
import { loadContributors } from './contributors';
import { type ServedOutcome, listServedInFull, toServedLink } from './served-in-full.queries';
import type { TakenAction } from './take-action';

/** An action that was taken to record how it goes, with all that is shown of it afterwards. */
export interface ActionInHand extends TakenAction {
  /** Who records; null where it is no person. */
  readonly recorder: PersonLink | null;
  /** The action as it is shown on a day, with what has been changed of it since it was taken. */
  toAction(today: string): Action;
  readonly contributors: PersonLink[];
  readonly outcomes: OutcomeLink[];
}

/** What the row of the action itself does not say. */
interface Around extends Pick<StoredAction, 'planTitle' | 'planState' | 'ownerName' | 'ownerTitle' | 'ownerHasLeft' | 'lastUpdatedOn' | 'expectedFromOn' | 'staleAfterDays'> {
  readonly parentId: string | null;
  readonly timeZone: string;
  readonly recorderId: string | null;
  readonly recorderName: string;
  readonly recorderTitle: string | null;
  readonly recorderHasLeft: boolean;
}

type Row = ActionRow & Around;

/**
 * Locked by itself, before the rest is looked up: joined to what it is locked with, a row that had to be waited for would keep the
 * owner from before, or lose them. Who records is the actor that the same transaction was given: a person, once the door has let them in.
 */
const takenInFull = (): string => `
  with held as materialized (select * from plans.action where organisation_id = $1 and id = $2 for update)
  select ${tableOf(ActionRow).selected}, plan.title as "planTitle", plan.state as "planState", plan.parent_id as "parentId",
         owner.name as "ownerName", owner.title as "ownerTitle", owner.left_on is not null as "ownerHasLeft",
         recorder.id as "recorderId", recorder.name as "recorderName", recorder.title as "recorderTitle", recorder.left_on is not null as "recorderHasLeft",
         organisation.stale_after_days as "staleAfterDays", organisation.time_zone as "timeZone",
         (held.last_update_at at time zone organisation.time_zone)::date::text as "lastUpdatedOn",
         greatest((held.added_at at time zone organisation.time_zone)::date, plan.approved_on)::text as "expectedFromOn"
  from held
  join plans.plan on plan.organisation_id = held.organisation_id and plan.id = held.plan_id
  join organisations.organisation on organisation.organisation_id = held.organisation_id
  left join organisations.person owner on owner.organisation_id = held.organisation_id and owner.id = held.owner_id
  left join organisations.person recorder on recorder.organisation_id = held.organisation_id
    and recorder.id = case when current_setting('app.actor', true) like '________-____-____-____-____________' then current_setting('app.actor', true)::uuid end`;

const toInHand = (row: Row, served: readonly ServedOutcome[], contributors: PersonLink[]): ActionInHand => {
  const action = toTaken(ActionRow, { ...row });
  const { recorderId: id, recorderName: name, recorderTitle: title, recorderHasLeft: hasLeft, planId, planState, parentId } = row;
  const outcomes = served.map(toServedLink);
  const [home] = served;
  const label = home?.actionNumber && action.keepsPlace ? toReference(home.objectiveNumber!, home.number!, home.actionNumber) : '';
  return {
    action,
    plan: { id: planId, state: planState, parentId },
    recorder: id === null ? null : { id, name, initials: initialsOf(name), title, hasLeft },
    contributors,
    outcomes,
    toAction(today) {
      const lastUpdatedOn = action.lastUpdateAt && toDay(action.lastUpdateAt, row.timeZone);
      return toAction({ ...row, ...action, lastUpdatedOn }, label, outcomes, today);
    },
  };
};

/** Three statements that leave together. Those who help are asked for by their loader, as the answer asks for them. */
const inHand = foreseen(async (sent: string): Promise<ActionInHand | null> => {
  if (!isUuid(sent)) return null;
  // Loaders tell ids apart by their letters, and PostgreSQL writes small ones.
  const id = sent.toLowerCase();
  const taken = tx().query<Row>(takenInFull(), [tx().organisationId, id]);
  const [[row], served, contributors] = await Promise.all([taken, listServedInFull(id), loadContributors().load(id)]);
  return row ? toInHand(row, served, contributors) : null;
});

/** Asks for an action together with who wants to record how it goes. */
export const takeAhead = (id: unknown): void => {
  if (typeof id === 'string') inHand.ahead(id);
};

/**
 * An action and its plan, to record how it goes. Many do so at once, so the plan is not locked.
 * @throws platform.not_found
 */
export async function takeInHand(id: string): Promise<ActionInHand> {
  const found = await inHand.take(id);
  if (!found) throw platformError('platform.not_found');
  return found;
}
