import { recordChanges, type RecordedChange } from '@waymark/plans/server';
import { addRows, reviseRows, takeAll, tx } from '@waymark/platform/server';
import { toMeasureReference } from '@waymark/plans/domain';
import { MeasureRow } from '../measures/measure.entity';

/** Which plan measures are brought into, and why. */
export interface MeasureIntake {
  readonly planId: string;
  readonly reason: string | null;
}

export interface NewMeasure {
  readonly id: string;
  readonly outcomeId: string;
  readonly position: number;
  readonly statement: string;
  readonly originalReference: string | null;
  readonly ownerId: string | null;
  readonly baselineText: string | null;
  readonly targetText: string | null;
}

/** New values of a measure; what is absent stays. */
export interface MeasureChange {
  readonly id: string;
  readonly statement?: string;
  readonly outcomeId?: string;
  readonly ownerId?: string | null;
  readonly baselineText?: string | null;
  readonly targetText?: string | null;
}

async function listReferences(planId: string): Promise<ReadonlyMap<string, string>> {
  const sql = 'select id, objective_number as objective, number from measures.measure_reference where organisation_id = $1 and plan_id = $2';
  const rows = await tx().query<{ id: string; objective: number; number: number }>(sql, [tx().organisationId, planId]);
  return new Map(rows.map(({ id, objective, number }) => [id, toMeasureReference(objective, number)]));
}

/** Adds many measures to a plan at once. The plan must be locked. */
export async function addMeasures(measures: readonly NewMeasure[], { planId, reason }: MeasureIntake): Promise<void> {
  if (measures.length === 0) return;
  await addRows('measures.measure', measures.map(({ id, outcomeId, position, statement, originalReference, ownerId, baselineText, targetText }) => ({
    id, plan_id: planId, outcome_id: outcomeId, position, statement, original_reference: originalReference, owner_id: ownerId, baseline_text: baselineText, target_text: targetText,
  })));
  const references = await listReferences(planId);
  await recordChanges(measures.map(({ id, statement }) => ({ planId, subject: 'measure', subjectId: id, subjectTitle: statement, reference: references.get(id) ?? null, kind: 'added', to: statement, reason })));
}

/** Changes many measures of a plan at once. The plan must be locked. */
export async function reviseMeasures(changes: readonly MeasureChange[], { planId, reason }: MeasureIntake, placeAtEnd: (outcomeId: string) => number): Promise<void> {
  if (changes.length === 0) return;
  const before = await listReferences(planId);
  const byId = await takeAll(MeasureRow, changes.map(({ id }) => id));
  const revised = changes.map(({ id, outcomeId, ...values }) => {
    const row = byId.get(id)!;
    const was = { ...row };
    row.revise(values);
    if (outcomeId !== undefined) row.moveTo(outcomeId, placeAtEnd(outcomeId));
    return { was, row };
  });
  await reviseRows('measures.measure', ['statement', 'owner_id', 'baseline_text', 'target_text', 'outcome_id', 'position'], revised.map(({ row }) => ({
    id: row.id, statement: row.statement, owner_id: row.ownerId, baseline_text: row.baselineText, target_text: row.targetText, outcome_id: row.outcomeId, position: row.position,
  })));
  const after = await listReferences(planId);
  const people = new Map((await tx().query<{ id: string; name: string }>('select id, name from organisations.person where organisation_id = $1', [tx().organisationId])).map(({ id, name }) => [id, name]));
  const nameOf = (id: string | null) => (id ? (people.get(id) ?? null) : null);
  await recordChanges(revised.flatMap(({ was, row }) => {
    const subject = { planId, subject: 'measure', subjectId: row.id, subjectTitle: row.statement, reference: after.get(row.id) ?? null, reason } as const;
    const told: (RecordedChange | null)[] = [
      was.statement === row.statement ? null : { ...subject, kind: 'reworded', field: 'statement', from: was.statement, to: row.statement },
      was.ownerId === row.ownerId ? null : { ...subject, kind: 'owner_changed', field: 'owner', from: nameOf(was.ownerId), to: nameOf(row.ownerId) },
      was.baselineText === row.baselineText ? null : { ...subject, kind: 'other', field: 'baselineText', from: was.baselineText, to: row.baselineText },
      was.targetText === row.targetText ? null : { ...subject, kind: 'other', field: 'targetText', from: was.targetText, to: row.targetText },
      was.outcomeId === row.outcomeId ? null : { ...subject, kind: 'moved', from: before.get(row.id) ?? null, to: after.get(row.id) ?? null },
    ];
    return told.filter((change): change is RecordedChange => change !== null);
  }));
}

/** Gives the places at the end of each outcome's measures, one after the other. */
export async function measurePlacesAtEnd(planId: string): Promise<(outcomeId: string) => number> {
  const rows = await tx().query<{ id: string; position: number }>('select outcome_id as id, max(position) as position from measures.measure where organisation_id = $1 and plan_id = $2 group by outcome_id', [tx().organisationId, planId]);
  const last = new Map(rows.map(({ id, position }) => [id, position]));
  return (outcomeId) => {
    const position = (last.get(outcomeId) ?? 0) + 1;
    last.set(outcomeId, position);
    return position;
  };
}
