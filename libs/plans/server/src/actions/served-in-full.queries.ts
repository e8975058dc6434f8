import { toReference } from '@waymark/plans/domain';
import { tx } from '@waymark/platform/server';
import type { OutcomeLink } from './action-links.model';

/** An outcome that an action serves, with the numbers of their labels; none where one of them has left a draft. */
export interface ServedOutcome {
  readonly id: string;
  readonly statement: string;
  readonly objectiveId: string;
  readonly objectiveTheme: string;
  readonly objectiveNumber: number | null;
  readonly number: number | null;
  /** The action's own place at its home. */
  readonly actionNumber: number | null;
}

/**
 * Labels are counted for this action alone: the views count those of the whole organisation. Home first, then in the order of the plan,
 * as where many actions are read.
 */
const SERVED = `
  select outcome.id, outcome.statement, objective.id as "objectiveId", objective.theme as "objectiveTheme", place.objective as "objectiveNumber", place.outcome as number,
         case when served.is_home and place.outcome is not null then (
           select count(*)::integer from plans.action_outcome sibling
           join plans.action other on other.organisation_id = sibling.organisation_id and other.id = sibling.action_id and other.keeps_place
           where sibling.organisation_id = $1 and sibling.outcome_id = served.outcome_id and sibling.is_home and (sibling.position, sibling.action_id) <= (served.position, served.action_id)
         ) end as "actionNumber"
  from plans.action_outcome served
  join plans.outcome on outcome.organisation_id = served.organisation_id and outcome.id = served.outcome_id
  join plans.objective on objective.organisation_id = served.organisation_id and objective.id = outcome.objective_id
  left join lateral (
    select (select count(*)::integer from plans.objective above
            where above.organisation_id = $1 and above.plan_id = objective.plan_id and above.keeps_place and (above.position, above.id) <= (objective.position, objective.id)) as objective,
           (select count(*)::integer from plans.outcome above
            where above.organisation_id = $1 and above.objective_id = objective.id and above.keeps_place and (above.position, above.id) <= (outcome.position, outcome.id)) as outcome
    where objective.keeps_place and outcome.keeps_place
  ) place on true
  where served.organisation_id = $1 and served.action_id = $2
  order by served.is_home desc, place.objective, place.outcome, outcome.id`;

/** The outcomes that one action serves. */
export const listServedInFull = (actionId: string): Promise<ServedOutcome[]> => tx().query<ServedOutcome>(SERVED, [tx().organisationId, actionId]);

export const toServedLink = ({ id, statement, objectiveId, objectiveTheme, objectiveNumber, number }: ServedOutcome): OutcomeLink => ({
  id,
  statement,
  objectiveId,
  objectiveTheme,
  reference: objectiveNumber && number ? toReference(objectiveNumber, number) : '',
  objectiveReference: objectiveNumber ? toReference(objectiveNumber) : '',
});
