import { addRows, reviseRows, takeAll } from '@waymark/platform/server';
import type { PlanState } from '@waymark/plans/domain';
import { ActionRow } from '../actions/action.entity';
import { recordChanges, type RecordedChange } from '../changes/record-change';
import { ObjectiveRow } from '../objectives/objective.entity';
import { OutcomeRow } from '../outcomes/outcome.entity';
import { describeActions } from './describe-actions';
import { listReferences } from './part-references';
import type { Intake, RevisedParts } from './plan-parts';
import { reviseActions } from './revise-actions';

/** Changes many parts of a plan in a handful of statements, all in the transaction at hand. The plan must be locked. */
export async function reviseParts({ objectives, outcomes, actions }: RevisedParts, planState: PlanState, intake: Intake, placeAtEnd: (parentId: string) => number): Promise<void> {
  const { planId, reason } = intake;
  const before = await listReferences(planId);
  const heldObjectives = await takeAll(ObjectiveRow, objectives.map(({ id }) => id));
  const heldOutcomes = await takeAll(OutcomeRow, outcomes.map(({ id }) => id));
  const heldActions = await takeAll(ActionRow, actions.map(({ id }) => id));
  await reviseRows('plans.objective', ['theme', 'statement'], objectives.map(({ id, theme, statement }) => {
    const held = heldObjectives.get(id)!;
    return { id, theme: theme ?? held.theme, statement: statement === undefined ? held.statement : statement };
  }));
  await reviseRows('plans.outcome', ['statement', 'objective_id', 'position'], outcomes.map(({ id, statement, objectiveId }) => {
    const held = heldOutcomes.get(id)!;
    return { id, statement: statement ?? held.statement, objective_id: objectiveId ?? held.objectiveId, position: objectiveId ? placeAtEnd(objectiveId) : held.position };
  }));
  const revised = await reviseActions(actions, heldActions, planState, intake, placeAtEnd);
  await addRows('plans.status_update', revised.updates);
  const after = await listReferences(planId);
  const about = (subject: RecordedChange['subject'], id: string, title: string, change: Pick<RecordedChange, 'kind' | 'field' | 'from' | 'to'>): RecordedChange =>
    ({ planId, subject, subjectId: id, subjectTitle: title, reason, reference: after.get(id) ?? null, ...change });
  await recordChanges([
    ...objectives.flatMap(({ id, theme, statement }) => {
      const held = heldObjectives.get(id)!;
      return [
        ...(theme !== undefined && theme !== held.theme ? [about('objective', id, theme, { kind: 'reworded', field: 'theme', from: held.theme, to: theme })] : []),
        ...(statement !== undefined && statement !== held.statement ? [about('objective', id, theme ?? held.theme, { kind: 'reworded', field: 'statement', from: held.statement, to: statement })] : []),
      ];
    }),
    ...outcomes.flatMap(({ id, statement, objectiveId }) => {
      const held = heldOutcomes.get(id)!;
      const title = statement ?? held.statement;
      return [
        ...(statement !== undefined && statement !== held.statement ? [about('outcome', id, title, { kind: 'reworded', field: 'statement', from: held.statement, to: statement })] : []),
        ...(objectiveId !== undefined ? [about('outcome', id, title, { kind: 'moved', field: null, from: before.get(id) ?? null, to: after.get(id) ?? null })] : []),
      ];
    }),
    ...(await describeActions(revised.told, { planId, reason, before, after })),
  ]);
}
