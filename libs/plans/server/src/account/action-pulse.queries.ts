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

const PULSES = `
  select action.id, reference.objective_number || '.' || reference.outcome_number || '.' || reference.number as reference, action.title, action.status,
         action.forecast_on::text as "forecastOn", (action.last_update_at at time zone $3)::date::text as "lastUpdatedOn"
  from plans.action
  join plans.action_reference reference on reference.organisation_id = action.organisation_id and reference.id = action.id
  where action.organisation_id = $1 and action.plan_id = $2 and action.keeps_place and action.withdrawn_at is null
  order by reference.objective_number, reference.outcome_number, reference.number`;

/** The live actions of a plan in its order, in one statement. */
export const listActionPulses = (planId: string, timeZone: string): Promise<ActionPulse[]> => tx().query<ActionPulse>(PULSES, [tx().organisationId, planId, timeZone]);
