import { initialsOf } from '@waymark/organisations/domain';
import { toMeasureReference } from '@waymark/plans/domain';
import { platformError } from '@waymark/platform/domain';
import { loader, tx } from '@waymark/platform/server';
import type { Measure } from './measure.model';

interface Row extends Omit<Measure, 'reference' | 'owner'> {
  readonly ownerId: string | null;
  readonly ownerName: string;
  readonly ownerTitle: string | null;
  readonly ownerHasLeft: boolean;
  readonly objectiveNumber: number | null;
  readonly number: number;
}

/** The labels are counted once: joined as they are, each measure would have them counted for itself. */
const MEASURES = `
  with reference as materialized (select id, objective_number, number from measures.measure_reference where organisation_id = $1)
  select measure.id, measure.version, measure.plan_id as "planId", measure.outcome_id as "outcomeId", measure.statement, measure.original_reference as "originalReference", measure.kind,
         measure.baseline_text as "baselineText", measure.target_text as "targetText", measure.withdrawn_at as "withdrawnAt", measure.withdrawn_reason as "withdrawnReason", plan.state as "planState",
         measure.owner_id as "ownerId", owner.name as "ownerName", owner.title as "ownerTitle", owner.left_on is not null as "ownerHasLeft",
         reference.objective_number as "objectiveNumber", reference.number
  from measures.measure
  join plans.plan on plan.organisation_id = measure.organisation_id and plan.id = measure.plan_id
  left join organisations.person owner on owner.organisation_id = measure.organisation_id and owner.id = measure.owner_id
  left join reference on reference.id = measure.id`;

const IN_ORDER = `order by reference.objective_number, reference.number, measure.id`;
const OF_OUTCOMES = `${MEASURES} where measure.organisation_id = $1 and measure.outcome_id = any($2) and measure.keeps_place ${IN_ORDER}`;
const BY_ID = `${MEASURES} where measure.organisation_id = $1 and measure.id = any($2)`;
const OF_PLAN = `${MEASURES} where measure.organisation_id = $1 and measure.plan_id = $2 and measure.keeps_place ${IN_ORDER}`;
const PAGE = `
  ${MEASURES}
  where measure.organisation_id = $1 and measure.plan_id = $2 and measure.keeps_place
    and (reference.objective_number, reference.number) > ($3::integer, $4::integer)
  ${IN_ORDER} limit $5`;
const COUNT = `select count(*)::integer as total from measures.measure where organisation_id = $1 and plan_id = $2 and keeps_place`;

function toMeasure({ ownerId, ownerName, ownerTitle, ownerHasLeft, objectiveNumber, number, ...row }: Row): Measure {
  return {
    ...row,
    reference: objectiveNumber ? toMeasureReference(objectiveNumber, number) : '',
    owner: ownerId ? { id: ownerId, name: ownerName, initials: initialsOf(ownerName), title: ownerTitle, hasLeft: ownerHasLeft } : null,
  };
}

/** The measures of many outcomes in one statement, in the order of the plan. */
export const loadMeasuresOfOutcomes = loader<string, Measure[]>(async (outcomeIds) => {
  const rows = await tx().query<Row>(OF_OUTCOMES, [tx().organisationId, outcomeIds]);
  const byOutcome = new Map<string, Measure[]>(outcomeIds.map((id) => [id, []]));
  for (const row of rows) byOutcome.get(row.outcomeId)?.push(toMeasure(row));
  return outcomeIds.map((id) => byOutcome.get(id)!);
});

/** One measure by its id, or null when it is not there. */
export async function findMeasure(id: string): Promise<Measure | null> {
  const [row] = await tx().query<Row>(BY_ID, [tx().organisationId, [id]]);
  return row ? toMeasure(row) : null;
}

/** Measures by their ids, in one statement. @throws platform.not_found for an id of none here. */
export const loadMeasures = loader<string, Measure>(async (ids) => {
  const rows = await tx().query<Row>(BY_ID, [tx().organisationId, ids]);
  const measures = new Map(rows.map((row) => [row.id, toMeasure(row)]));
  return ids.map((id) => measures.get(id) ?? platformError('platform.not_found'));
});

/** All measures of a plan, in its order. */
export const listMeasuresOfPlan = async (planId: string): Promise<Measure[]> => (await tx().query<Row>(OF_PLAN, [tx().organisationId, planId])).map(toMeasure);

const CURSOR = /^(\d{1,6})\.(\d{1,6})$/;

/** The place in a plan that a cursor names; without one, before the first. @throws platform.bad_input when it is none of ours. */
export function fromMeasureCursor(after: string | null): readonly [objective: number, number: number] {
  const [, objective, number] = CURSOR.exec(after || '0.0') ?? [];
  if (!objective || !number) throw platformError('platform.bad_input', { fields: { after: 'This is not where a page begins. Go back to the first page.' } });
  return [Number(objective), Number(number)];
}

/** A page of a plan's measures. The cursor is the label after which it goes on. @throws platform.bad_input when it is none of ours. */
export async function listMeasures(planId: string, first: number, after: string | null): Promise<{ items: Measure[]; total: number; nextCursor: string | null }> {
  const rows = await tx().query<Row>(PAGE, [tx().organisationId, planId, ...fromMeasureCursor(after), first + 1]);
  const [count] = await tx().query<{ total: number }>(COUNT, [tx().organisationId, planId]);
  const last = rows.length > first ? rows[first - 1] : undefined;
  return { items: rows.slice(0, first).map(toMeasure), total: count?.total ?? 0, nextCursor: last ? [last.objectiveNumber, last.number].join('.') : null };
}

/** Those of the outcomes that have a measure still standing. Reads what a page that shows the measures reads too, once. */
export async function findMeasuredOutcomes(outcomeIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await Promise.all(outcomeIds.map((id) => loadMeasuresOfOutcomes().load(id)));
  return new Set(outcomeIds.filter((_, index) => found[index]!.some((measure) => !measure.withdrawnAt)));
}

/** The label of a measure now: "M1.9"; empty once it has left a draft. */
export async function referenceOfMeasure(id: string): Promise<string> {
  const [row] = await tx().query<{ objective: number; number: number }>(
    `select objective_number as objective, number from measures.measure_reference where organisation_id = $1 and id = $2`,
    [tx().organisationId, id],
  );
  return row ? toMeasureReference(row.objective, row.number) : '';
}

/** The measures of an outcome in their order, with their positions; without the one that is being moved. */
export function listSiblings(outcomeId: string, withoutId: string | null = null): Promise<{ id: string; position: number }[]> {
  return tx().query(
    `select id, position from measures.measure where organisation_id = $1 and outcome_id = $2 and keeps_place and id is distinct from $3::uuid order by position, id`,
    [tx().organisationId, outcomeId, withoutId],
  );
}

/** Numbers the measures of a crowded list afresh. */
export async function renumber(places: readonly { id: string; position: number }[]): Promise<void> {
  if (places.length === 0) return;
  await tx().execute(
    `update measures.measure set position = place.position, version = version + 1
     from unnest($2::uuid[], $3::double precision[]) as place (id, position)
     where measure.organisation_id = $1 and measure.id = place.id`,
    [tx().organisationId, places.map(({ id }) => id), places.map(({ position }) => position)],
  );
}
