import { addRows, tx } from '@waymark/platform/server';
import { recordChanges, type RecordedChange } from '../changes/record-change';
import { bringStatus, notStarted } from './brought-status';
import { listReferences } from './part-references';
import type { Intake, NewParts } from './plan-parts';

const STANDS = { withdrawn_at: null, withdrawn_by: null, withdrawn_reason: null, keeps_place: true };

/** Adds many parts to a plan in a handful of statements, all in the transaction at hand. The plan must be locked. */
export async function addParts({ objectives, outcomes, actions }: NewParts, intake: Intake): Promise<void> {
  const { planId, at, reason } = intake;
  const brought = new Map(actions.filter(({ status }) => status !== 'not_started').map((action) => [action.id, bringStatus(action.id, notStarted, action, intake)]));
  await addRows('plans.objective', objectives.map(({ id, position, theme, statement, originalReference }) => ({ id, plan_id: planId, position, theme, statement, original_reference: originalReference })));
  await addRows('plans.outcome', outcomes.map(({ id, objectiveId, position, statement, originalReference }) => ({ id, plan_id: planId, objective_id: objectiveId, position, statement, original_reference: originalReference })));
  await addRows('plans.action', actions.map((action) => ({
    id: action.id, plan_id: planId, title: action.title, detail: action.detail, original_reference: action.originalReference, owner_id: action.ownerId, team_id: action.teamId,
    start_on: action.startOn, due_on: action.dueOn, original_due_on: action.dueOn, ongoing: action.ongoing, added_at: at.toISOString(),
    ...notStarted, ...brought.get(action.id)?.standing, ...STANDS, ...brought.get(action.id)?.withdrawal,
  })));
  await addRows('plans.action_outcome', actions.flatMap(({ id, outcomeIds, position }) => outcomeIds.map((outcomeId, index) => ({ action_id: id, outcome_id: outcomeId, position, is_home: index === 0 }))));
  await addRows('plans.action_contributor', actions.flatMap(({ id, contributorIds }) => contributorIds.map((personId) => ({ action_id: id, person_id: personId }))));
  await addRows('plans.status_update', [...brought.values()].map(({ update }) => update));
  const references = await listReferences(planId);
  const added = (subject: RecordedChange['subject']) => ({ id, title }: { id: string; title: string }): RecordedChange => ({ planId, subject, subjectId: id, subjectTitle: title, kind: 'added', to: title, reason, reference: references.get(id) ?? null });
  await recordChanges([
    ...objectives.map(({ id, theme }) => added('objective')({ id, title: theme })),
    ...outcomes.map(({ id, statement }) => added('outcome')({ id, title: statement })),
    ...actions.map(added('action')),
  ]);
}

const NEXT = `
  select plan_id as parent, max(position) as position from plans.objective where organisation_id = $1 and plan_id = $2 group by plan_id
  union all
  select objective_id, max(position) from plans.outcome where organisation_id = $1 and plan_id = $2 group by objective_id
  union all
  select served.outcome_id, max(served.position) from plans.action_outcome served
  join plans.outcome on outcome.organisation_id = served.organisation_id and outcome.id = served.outcome_id
  where served.organisation_id = $1 and outcome.plan_id = $2 group by served.outcome_id`;

/** Gives the places at the end of each list of a plan, one after the other. */
export async function placesAtEnd(planId: string): Promise<(parentId: string) => number> {
  const rows = await tx().query<{ parent: string; position: number }>(NEXT, [tx().organisationId, planId]);
  const last = new Map(rows.map(({ parent, position }) => [parent, position]));
  return (parentId) => {
    const position = (last.get(parentId) ?? 0) + 1;
    last.set(parentId, position);
    return position;
  };
}
