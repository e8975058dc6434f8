import type { Day } from '@waymark/platform/domain';
import { saveVersioned, take, tx } from '@waymark/platform/server';
import { ActionRow } from '../actions/action.entity';
import { findLabel } from '../actions/served-outcomes';
import { withdrawAction } from '../actions/withdraw-action';
import { recordChange, recordChanges } from '../changes/record-change';
import type { PlanRow } from '../plans/plan.entity';
import { OutcomeRow } from './outcome.entity';
import { tellOutcomesWithdrawn } from './outcomes-withdrawn';

/** Who withdraws, when and why; all beneath goes for the same reason. */
export interface WithdrawalBeneath {
  readonly by: string;
  readonly at: Date;
  /** The day it is for the organisation. */
  readonly on: Day;
  readonly reason: string;
}

interface Served {
  readonly actionId: string;
  readonly isHome: boolean;
  /** An outcome it also serves that stands: where it finds its home when it loses this one. */
  readonly elsewhereId: string | null;
  readonly wasReference: string | null;
}

/** Live actions that serve outcomes about to go, and whether they serve one that stays. */
const SERVED = `
  select action.id as "actionId", bool_or(served.is_home) as "isHome",
         (select other.outcome_id
          from plans.action_outcome other
          join plans.outcome on outcome.organisation_id = other.organisation_id and outcome.id = other.outcome_id
          join plans.outcome_reference reference on reference.organisation_id = other.organisation_id and reference.id = other.outcome_id
          where other.organisation_id = $1 and other.action_id = action.id and other.outcome_id <> all($2) and outcome.withdrawn_at is null
          order by other.is_home desc, reference.objective_number, reference.number limit 1) as "elsewhereId",
         max(label.objective_number || '.' || label.outcome_number || '.' || label.number) as "wasReference"
  from plans.action_outcome served
  join plans.action on action.organisation_id = served.organisation_id and action.id = served.action_id
  left join plans.action_reference label on label.organisation_id = served.organisation_id and label.id = served.action_id
  where served.organisation_id = $1 and served.outcome_id = any($2) and action.withdrawn_at is null
  group by action.id, label.objective_number, label.outcome_number, label.number
  order by label.objective_number, label.outcome_number, label.number`;

const LEAVE = `delete from plans.action_outcome where organisation_id = $1 and action_id = $2 and outcome_id = any($3)`;

/** It comes last at its new home, so that no other action's label moves. */
const COME_HOME = `
  update plans.action_outcome set is_home = true, version = version + 1,
         position = 1 + (select coalesce(max(position), 0) from plans.action_outcome where organisation_id = $1 and outcome_id = $3)
  where organisation_id = $1 and action_id = $2 and outcome_id = $3`;

/**
 * Withdraws outcomes of a plan. Actions that also serve an outcome which stays keep going there; the others are withdrawn too.
 * @param outcomes taken, all of one plan whose row is locked.
 */
export async function withdrawOutcomes(plan: PlanRow, outcomes: readonly OutcomeRow[], withdrawal: WithdrawalBeneath): Promise<void> {
  const standing = outcomes.filter((outcome) => !outcome.withdrawnAt);
  const ids = standing.map(({ id }) => id);
  for (const served of await tx().query<Served>(SERVED, [tx().organisationId, ids])) {
    const action = await take(ActionRow, served.actionId);
    if (served.elsewhereId === null) await withdrawAction({ action, plan }, withdrawal);
    else await serveElsewhere(action, served.elsewhereId, served, ids, withdrawal.reason);
  }
  await tellOutcomesWithdrawn({ ...withdrawal, plan, outcomeIds: ids });
  await recordChanges(standing.map(({ id, statement }) => ({ planId: plan.id, subject: 'outcome', subjectId: id, subjectTitle: statement, kind: 'withdrawn', reason: withdrawal.reason })));
  for (const outcome of standing) {
    outcome.withdraw({ ...withdrawal, planState: plan.state });
    await saveVersioned(outcome, outcome.version);
  }
}

/** The outcomes of an objective, taken in their order, withdrawn ones too. */
export async function takeOutcomesOf(objectiveId: string): Promise<OutcomeRow[]> {
  const rows = await tx().query<{ id: string }>('select id from plans.outcome where organisation_id = $1 and objective_id = $2 and keeps_place order by position, id', [tx().organisationId, objectiveId]);
  const outcomes: OutcomeRow[] = [];
  for (const { id } of rows) outcomes.push(await take(OutcomeRow, id));
  return outcomes;
}

async function serveElsewhere(action: ActionRow, elsewhereId: string, { isHome, wasReference }: Served, leaving: readonly string[], reason: string): Promise<void> {
  const { organisationId } = tx();
  await tx().execute(LEAVE, [organisationId, action.id, leaving]);
  if (isHome) await tx().execute(COME_HOME, [organisationId, action.id, elsewhereId]);
  action.outcomesVersion += 1;
  await saveVersioned(action, action.version);
  const subject = { planId: action.planId, subject: 'action', subjectId: action.id, subjectTitle: action.title, reason } as const;
  if (!isHome) return recordChange({ ...subject, kind: 'linked', field: 'outcomeIds' });
  return recordChange({ ...subject, kind: 'moved', field: 'position', from: wasReference, to: await findLabel(action.id) });
}
