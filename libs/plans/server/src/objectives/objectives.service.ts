import { Inject, Injectable } from '@nestjs/common';
import { lastPosition, toReference } from '@waymark/plans/domain';
import { Clock, currentMember, insert, requireUnchanged, saveVersioned, take } from '@waymark/platform/server';
import { recordChange, recordChanges, requireReason } from '../changes/record-change';
import { takeOutcomesOf, withdrawOutcomes } from '../outcomes/withdraw-beneath';
import { findPosition, listPlaces, objectivesOfPlan } from '../plans/places.queries';
import { PlanRow } from '../plans/plan.entity';
import { takePart } from '../plans/take-plan';
import { ObjectiveRow } from './objective.entity';
import type { AddObjectiveArgs, MoveObjectiveArgs, ReviseObjectiveInput, WithdrawObjectiveArgs } from './objective.inputs';
import type { ObjectivePayload } from './objective.model';

/** Adding, rewording, moving and withdrawing objectives. */
@Injectable()
export class ObjectivesService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async add({ planId, theme, statement = null, reason }: AddObjectiveArgs): Promise<ObjectivePayload> {
    const plan = await take(PlanRow, planId);
    const why = requireReason(plan, reason);
    const position = lastPosition(await listPlaces(objectivesOfPlan, plan.id));
    const objective = await insert(ObjectiveRow, { planId: plan.id, position, theme, statement, keepsPlace: true });
    await recordChange({ ...subjectOf(objective), kind: 'added', to: theme, reason: why });
    return answer(objective);
  }

  async revise({ id, version, theme, statement, reason }: ReviseObjectiveInput): Promise<ObjectivePayload> {
    const { plan, part: objective } = await takePart(ObjectiveRow, id);
    const why = requireReason(plan, reason);
    const before = { ...objective };
    objective.revise({ theme, statement });
    await saveVersioned(objective, version);
    const fields = (['theme', 'statement'] as const).filter((field) => before[field] !== objective[field]);
    await recordChanges(fields.map((field) => ({ ...subjectOf(objective), kind: 'reworded', field, from: before[field], to: objective[field], reason: why })));
    return answer(objective);
  }

  async move({ id, version, position: place, reason }: MoveObjectiveArgs): Promise<ObjectivePayload> {
    const { plan, part: objective } = await takePart(ObjectiveRow, id);
    const why = requireReason(plan, reason);
    objective.refuseWhenWithdrawn();
    const from = await this.placeOf(objective);
    const position = await findPosition(objectivesOfPlan, plan.id, objective.id, place);
    if (position === null) return answer(objective);
    objective.position = position;
    await saveVersioned(objective, version);
    await recordChange({ ...subjectOf(objective), kind: 'moved', field: 'position', from, to: await this.placeOf(objective), reason: why });
    return answer(objective);
  }

  async withdraw({ id, version, reason }: WithdrawObjectiveArgs): Promise<ObjectivePayload> {
    const { plan, part: objective } = await takePart(ObjectiveRow, id);
    const why = requireReason(plan, reason);
    objective.refuseWhenWithdrawn();
    await requireUnchanged(objective, version, ['theme', 'statement']);
    const { personId, timeZone } = await currentMember();
    const withdrawal = { by: personId, at: this.clock.now(), on: this.clock.today(timeZone), reason };
    await withdrawOutcomes(plan, await takeOutcomesOf(objective.id), withdrawal);
    await recordChange({ ...subjectOf(objective), kind: 'withdrawn', reason: why });
    objective.withdraw({ ...withdrawal, planState: plan.state });
    await saveVersioned(objective, objective.version);
    return answer(objective);
  }

  private async placeOf({ id, planId }: ObjectiveRow): Promise<string> {
    return toReference((await listPlaces(objectivesOfPlan, planId)).findIndex((row) => row.id === id) + 1);
  }
}

const answer = ({ id, planId }: ObjectiveRow): ObjectivePayload => ({ objectiveId: id, planId });
const subjectOf = ({ id, planId, theme }: ObjectiveRow) => ({ planId, subject: 'objective', subjectId: id, subjectTitle: theme }) as const;
