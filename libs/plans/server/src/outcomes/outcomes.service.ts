import { Inject, Injectable } from '@nestjs/common';
import { lastPosition, toReference } from '@waymark/plans/domain';
import { platformError } from '@waymark/platform/domain';
import { Clock, currentMember, insert, requireUnchanged, saveVersioned, take, tx } from '@waymark/platform/server';
import { recordChange, recordChanges, requireReason } from '../changes/record-change';
import { ObjectiveRow } from '../objectives/objective.entity';
import { plansError } from '../plans.errors';
import { findPosition, listPlaces, outcomesOfObjective } from '../plans/places.queries';
import { takePart } from '../plans/take-plan';
import { OutcomeRow } from './outcome.entity';
import type { AddOutcomeArgs, MoveOutcomeArgs, ReviseOutcomeInput, WithdrawOutcomeArgs } from './outcome.inputs';
import type { OutcomePayload } from './outcome.model';
import { withdrawOutcomes } from './withdraw-beneath';

const LABEL = `select objective_number as "objectiveNumber", number from plans.outcome_reference where organisation_id = $1 and id = $2`;

/** Adding, rewording, moving and withdrawing outcomes. */
@Injectable()
export class OutcomesService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  async add({ objectiveId, statement, reason }: AddOutcomeArgs): Promise<OutcomePayload> {
    const { plan, part: objective } = await takePart(ObjectiveRow, objectiveId);
    const why = requireReason(plan, reason);
    refuseWithdrawn(objective);
    const position = lastPosition(await listPlaces(outcomesOfObjective, objective.id));
    const outcome = await insert(OutcomeRow, { planId: plan.id, objectiveId: objective.id, position, statement, keepsPlace: true });
    await recordChange({ ...subjectOf(outcome), kind: 'added', to: statement, reason: why });
    return answer(outcome);
  }

  async revise({ id, version, statement, reason }: ReviseOutcomeInput): Promise<OutcomePayload> {
    const { plan, part: outcome } = await takePart(OutcomeRow, id);
    const why = requireReason(plan, reason);
    const from = outcome.statement;
    outcome.revise(statement ?? from);
    await saveVersioned(outcome, version);
    const changes = outcome.statement === from ? [] : [{ ...subjectOf(outcome), kind: 'reworded', field: 'statement', from, to: outcome.statement, reason: why } as const];
    await recordChanges(changes);
    return answer(outcome);
  }

  async move({ id, version, objectiveId, position: place, reason }: MoveOutcomeArgs): Promise<OutcomePayload> {
    const { plan, part: outcome } = await takePart(OutcomeRow, id);
    const why = requireReason(plan, reason);
    if (objectiveId !== outcome.objectiveId) await this.refuseBadTarget(plan.id, objectiveId);
    const from = await labelOf(outcome);
    const position = await findPosition(outcomesOfObjective, objectiveId, outcome.id, place);
    if (position === null) return answer(outcome);
    outcome.move(objectiveId, position);
    await saveVersioned(outcome, version);
    await recordChange({ ...subjectOf(outcome), kind: 'moved', field: 'position', from, to: await labelOf(outcome), reason: why });
    return answer(outcome);
  }

  async withdraw({ id, version, reason }: WithdrawOutcomeArgs): Promise<OutcomePayload> {
    const { plan, part: outcome } = await takePart(OutcomeRow, id);
    requireReason(plan, reason);
    outcome.refuseWhenWithdrawn();
    await requireUnchanged(outcome, version, ['statement']);
    const { personId, timeZone } = await currentMember();
    await withdrawOutcomes(plan, [outcome], { by: personId, at: this.clock.now(), on: this.clock.today(timeZone), reason });
    return answer(outcome);
  }

  private async refuseBadTarget(planId: string, objectiveId: string): Promise<void> {
    const objective = await take(ObjectiveRow, objectiveId);
    if (!objective.keepsPlace) throw platformError('platform.not_found');
    if (objective.planId !== planId) throw plansError('plans.outcome.other_plan', { field: 'objectiveId' });
    refuseWithdrawn(objective);
  }
}

function refuseWithdrawn(objective: ObjectiveRow): void {
  if (objective.withdrawnAt) throw plansError('plans.objective.withdrawn', { field: 'objectiveId' });
}

const answer = ({ id, planId }: OutcomeRow): OutcomePayload => ({ outcomeId: id, planId });
const subjectOf = ({ id, planId, statement }: OutcomeRow) => ({ planId, subject: 'outcome', subjectId: id, subjectTitle: statement }) as const;

async function labelOf({ id }: OutcomeRow): Promise<string | null> {
  const [label] = await tx().query<{ objectiveNumber: number; number: number }>(LABEL, [tx().organisationId, id]);
  return label ? toReference(label.objectiveNumber, label.number) : null;
}
