import type { PlanState } from '@waymark/plans/domain';
import { PlanRow, plansError } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { isUuid, take, tx } from '@waymark/platform/server';
import { MeasureRow } from './measure.entity';
import { referenceOfMeasure } from './measure.queries';

/** A measure to change what the plan says of it, with its plan. */
export interface MeasureToChange {
  readonly plan: PlanRow;
  readonly measure: MeasureRow;
}

/** A measure to record how it goes, and the state of its plan. */
export interface MeasureToRecord {
  readonly planState: PlanState;
  readonly measure: MeasureRow;
}

const PLAN_OF = `
  select plan.id as "planId", plan.state as "planState" from measures.measure
  join plans.plan on plan.organisation_id = measure.organisation_id and plan.id = measure.plan_id
  where measure.organisation_id = $1 and measure.id = $2`;

/** @throws platform.not_found for what can be no id. */
export const known = (id: string): string => {
  if (!isUuid(id)) throw platformError('platform.not_found');
  return id;
};

/** The plan of a measure, and its state. @throws platform.not_found */
export async function getPlanOf(id: string): Promise<{ planId: string; planState: PlanState }> {
  const [row] = await tx().query<{ planId: string; planState: PlanState }>(PLAN_OF, [tx().organisationId, known(id)]);
  if (!row) throw platformError('platform.not_found');
  return row;
}

async function takeStanding(id: string): Promise<MeasureRow> {
  const measure = await take(MeasureRow, id);
  if (!measure.keepsPlace) throw platformError('platform.not_found');
  return measure;
}

/**
 * Loads a measure to change it, with its plan, which is locked first as for every change of a plan's structure.
 * @throws platform.not_found, also when it has left a draft.
 */
export async function takeMeasure(id: string): Promise<MeasureToChange> {
  const plan = await take(PlanRow, (await getPlanOf(id)).planId);
  return { plan, measure: await takeStanding(id) };
}

/** The same, for a change that neither a closed plan nor a withdrawn measure allows. */
export async function takeToChange(id: string): Promise<MeasureToChange> {
  const taken = await takeMeasure(id);
  if (taken.plan.state === 'closed') throw plansError('plans.plan.closed');
  taken.measure.refuseWhenWithdrawn();
  return taken;
}

/**
 * Loads a measure to record something of it. Many do so at once, so the plan is not locked; those who record of the same measure wait
 * for each other.
 */
export async function takeToRecord(id: string): Promise<MeasureToRecord> {
  const { planState } = await getPlanOf(id);
  return { planState, measure: await takeStanding(id) };
}

/** The measure as the change record names it. */
export async function subjectOf(measure: MeasureRow) {
  return { planId: measure.planId, subject: 'measure', subjectId: measure.id, subjectTitle: measure.statement, reference: await referenceOfMeasure(measure.id) } as const;
}
