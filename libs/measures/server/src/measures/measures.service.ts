import { Inject, Injectable } from '@nestjs/common';
import { loadPeople } from '@waymark/organisations/server';
import { lastPosition, placeAmong } from '@waymark/plans/domain';
import { OutcomeRow, plansError, recordChanges, type RecordedChange, requireReason, takePart } from '@waymark/plans/server';
import { Clock, currentMember, insert, saveVersioned, take } from '@waymark/platform/server';
import { measuresError } from '../measures.errors';
import { type DefinitionRevision, MeasureRow } from './measure.entity';
import type { AddMeasureArgs, MoveMeasureArgs, ReviseMeasureInput, WithdrawMeasureArgs } from './measure.inputs';
import { listSiblings, referenceOfMeasure, renumber } from './measure.queries';
import { noteOtherMeasuring } from './otherwise-measured';
import { known, subjectOf, takeMeasure } from './take-measure';

/** Measures of success as a person changes them. Each verb answers the measure's id. */
@Injectable()
export class MeasuresService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** @param definition how it is measured, where that is known from the start */
  async add({ outcomeId, statement, ownerId = null, reason }: AddMeasureArgs, definition: DefinitionRevision & { readonly template?: string } = {}): Promise<string> {
    const { plan, part: outcome } = await takePart(OutcomeRow, outcomeId);
    const why = requireReason(plan, reason);
    refuseWithdrawn(outcome);
    await refuseFormerOwner(ownerId);
    const position = lastPosition(await listSiblings(outcome.id));
    const measure = await insert(MeasureRow, { planId: plan.id, outcomeId: outcome.id, position, statement, ownerId, kind: 'undecided', ...definition });
    await recordChanges([{ ...(await subjectOf(measure)), kind: 'added', to: statement, reason: why }]);
    return measure.id;
  }

  async revise({ id, version, reason, ...values }: ReviseMeasureInput): Promise<string> {
    const { plan, measure } = await takeMeasure(id);
    const why = requireReason(plan, reason);
    if (values.ownerId && values.ownerId !== measure.ownerId) await refuseFormerOwner(values.ownerId);
    const before = { ...measure };
    measure.revise(values);
    await saveVersioned(measure, version);
    const { personId, timeZone } = await currentMember();
    await noteOtherMeasuring(before, measure, { by: personId, at: this.clock.now(), today: this.clock.today(timeZone), reason });
    await recordChanges(await revisionsOf(before, measure, why));
    return id;
  }

  async move({ id, version, outcomeId, position, reason }: MoveMeasureArgs): Promise<string> {
    const { plan, measure } = await takeMeasure(id);
    const why = requireReason(plan, reason);
    const outcome = await take(OutcomeRow, known(outcomeId));
    if (outcome.planId !== plan.id) throw measuresError('measures.measure.other_plan', { field: 'outcomeId' });
    refuseWithdrawn(outcome);
    const from = await referenceOfMeasure(id);
    const placement = placeAmong(await listSiblings(outcome.id, id), position);
    measure.moveTo(outcome.id, placement.position);
    await saveVersioned(measure, version);
    await renumber(placement.others);
    const subject = await subjectOf(measure);
    if (subject.reference !== from) await recordChanges([{ ...subject, kind: 'moved', from, to: subject.reference, reason: why }]);
    return id;
  }

  async withdraw({ id, version, reason }: WithdrawMeasureArgs): Promise<string> {
    const { plan, measure } = await takeMeasure(id);
    requireReason(plan, reason);
    const subject = await subjectOf(measure);
    measure.withdraw({ by: (await currentMember()).personId, at: this.clock.now(), reason, planState: plan.state });
    await saveVersioned(measure, version);
    await recordChanges([{ ...subject, kind: 'withdrawn', reason }]);
    return id;
  }
}

function refuseWithdrawn(outcome: OutcomeRow): void {
  if (outcome.withdrawnAt) throw plansError('plans.outcome.withdrawn', { field: 'outcomeId' });
}

/** @throws platform.not_found for nobody here, measures.measure.owner_left for somebody who has gone. */
async function refuseFormerOwner(ownerId: string | null): Promise<void> {
  if (!ownerId) return;
  const person = await loadPeople().load(known(ownerId));
  if (person.hasLeft) throw measuresError('measures.measure.owner_left', { name: person.name, field: 'ownerId' });
}

type Revisable = Pick<MeasureRow, 'statement' | 'ownerId' | 'kind' | 'baselineText' | 'targetText'>;

/** What the record says about a revision, one entry a field. */
async function revisionsOf(before: Revisable, measure: MeasureRow, reason: string | null): Promise<RecordedChange[]> {
  const nameOf = async (id: string | null) => (id ? (await loadPeople().load(id)).name : null);
  const owner = before.ownerId === measure.ownerId ? [] : [{ kind: 'owner_changed', field: 'owner', from: await nameOf(before.ownerId), to: await nameOf(measure.ownerId) } as const];
  const words = (['statement', 'kind', 'baselineText', 'targetText'] as const)
    .filter((field) => before[field] !== measure[field])
    .map((field) => ({ kind: field === 'statement' ? 'reworded' : 'other', field, from: before[field], to: measure[field] }) as const);
  const changes = [...words, ...owner];
  if (changes.length === 0) return [];
  const subject = await subjectOf(measure);
  return changes.map((change) => ({ ...subject, ...change, reason }));
}
