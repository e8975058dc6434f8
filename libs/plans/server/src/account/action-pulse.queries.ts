import type { DeliveryStatus } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';

/** Whether somebody looks after an action: how it stands now, since when nobody said so, and when it is expected. */
export interface ActionPulse {
  readonly id: string;
  readonly reference: string;
  readonly title: string;
  readonly status: DeliveryStatus;
  readonly forecastOn: string | null;
  readonly lastUpdatedOn: string | null;
}

/** Labels are counted once, as the view counts them: joined to that, each action would have them counted for itself. */
const PULSES = `
  with outcome as materialized (select id, objective_number, number from plans.outcome_reference where organisation_id = $1),
       place as materialized (
         select home.action_id as id, home.outcome_id, row_number() over (partition by home.outcome_id order by home.position, home.action_id) as number
         from plans.action
         join plans.action_outcome home on home.organisation_id = action.organisation_id and home.action_id = action.id and home.is_home
         where action.organisation_id = $1 and action.plan_id = $2 and action.keeps_place
       )
  select action.id, outcome.objective_number || '.' || outcome.number || '.' || place.number as reference, action.title, action.status,
         action.forecast_on::text as "forecastOn", (action.last_update_at at time zone $3)::date::text as "lastUpdatedOn"
  from plans.action
  join place on place.id = action.id
  join outcome on outcome.id = place.outcome_id
  where action.organisation_id = $1 and action.plan_id = $2 and action.keeps_place and action.withdrawn_at is null
  order by outcome.objective_number, outcome.number, place.number`;

/** The live actions of a plan in its order, in one statement. */
export const listActionPulses = (planId: string, timeZone: string): Promise<ActionPulse[]> => tx().query<ActionPulse>(PULSES, [tx().organisationId, planId, timeZone]);
