import { initialsOf } from '@waymark/organisations/domain';
import { groupBy, toMeasureReference } from '@waymark/plans/domain';
import { findKnownPlanOf, loadPlanStructure } from '@waymark/plans/server';
import { platformError } from '@waymark/platform/domain';
import { loader, tx } from '@waymark/platform/server';
import { FACT_COLUMNS, loadMeasureFacts, MEASURE_TABLES, type MeasureFacts } from '../progress/reading/measure-facts.queries';
import type { Measure } from './measure.model';

/** What a measure is shown by, and with it what its figures are read by: whoever asks for the one asks for the other next. */
interface StoredMeasure extends MeasureFacts, Omit<Measure, 'reference' | 'owner' | keyof MeasureFacts> {
  readonly ownerFullName: string;
  readonly ownerTitle: string | null;
  readonly ownerHasLeft: boolean;
}

interface Row extends StoredMeasure {
  readonly objectiveNumber: number | null;
  readonly number: number;
}

const COLUMNS = `
  ${FACT_COLUMNS}, measure.version, measure.outcome_id as "outcomeId", measure.original_reference as "originalReference", measure.withdrawn_reason as "withdrawnReason",
         owner.name as "ownerFullName", owner.title as "ownerTitle", owner.left_on is not null as "ownerHasLeft"`;

/** The labels are counted once: joined as they are, each measure would have them counted for itself. */
const MEASURES = `
  with reference as materialized (select id, objective_number, number from measures.measure_reference where organisation_id = $1)
  select ${COLUMNS}, reference.objective_number as "objectiveNumber", reference.number
  from ${MEASURE_TABLES}
  left join reference on reference.id = measure.id`;

const IN_ORDER = `order by reference.objective_number, reference.number, measure.id`;
const OF_OUTCOMES = `${MEASURES} where measure.organisation_id = $1 and measure.outcome_id = any($2) and measure.keeps_place ${IN_ORDER}`;
const BY_ID = `${MEASURES} where measure.organisation_id = $1 and measure.id = any($2)`;
/** Without labels, which are counted from the places of the outcomes. */
const OF_PLANS = `
  select ${COLUMNS} from ${MEASURE_TABLES}
  where measure.organisation_id = $1 and measure.plan_id = any($2) and measure.keeps_place
  order by measure.position, measure.id`;
const PAGE = `
  ${MEASURES}
  where measure.organisation_id = $1 and measure.plan_id = $2 and measure.keeps_place
    and (reference.objective_number, reference.number) > ($3::integer, $4::integer)
  ${IN_ORDER} limit $5`;
const COUNT = `select count(*)::integer as total from measures.measure where organisation_id = $1 and plan_id = $2 and keeps_place`;

/** Whatever is shown of a measure, its figures are seldom far: what they are read by is known from now on. */
function toMeasure(row: StoredMeasure, reference: string): Measure {
  const { id, version, planId, outcomeId, statement, originalReference, kind, baselineText, targetText, withdrawnAt, withdrawnReason, planState, ownerId } = row;
  const owner = ownerId ? { id: ownerId, name: row.ownerFullName, initials: initialsOf(row.ownerFullName), title: row.ownerTitle, hasLeft: row.ownerHasLeft } : null;
  loadMeasureFacts().clear(id).prime(id, row);
  return { id, reference, version, planId, outcomeId, statement, originalReference, kind, baselineText, targetText, withdrawnAt, withdrawnReason, planState, owner };
}

const toLabelled = (row: Row): Measure => toMeasure(row, row.objectiveNumber ? toMeasureReference(row.objectiveNumber, row.number) : '');

/** The measures of a plan in its order, with their labels. One whose outcome has left a draft has none, and comes last. */
async function readMeasuresOfPlans(planIds: readonly string[]): Promise<Measure[][]> {
  const [structures, rows] = await Promise.all([Promise.all(planIds.map((id) => loadPlanStructure().load(id))), tx().query<StoredMeasure>(OF_PLANS, [tx().organisationId, planIds])]);
  const byOutcome = groupBy(rows, ({ outcomeId }) => outcomeId);
  return planIds.map((planId, at) => {
    const counted = new Map<string, number>();
    const placed = [...structures[at]!.links.values()].flatMap(({ id, objectiveReference }) =>
      (byOutcome.get(id) ?? []).map((row) => {
        const number = (counted.get(objectiveReference) ?? 0) + 1;
        counted.set(objectiveReference, number);
        return toMeasure(row, toMeasureReference(Number(objectiveReference), number));
      }),
    );
    const others = rows.filter((row) => row.planId === planId && !structures[at]!.links.has(row.outcomeId)).map((row) => toMeasure(row, ''));
    const measures = [...placed, ...others.sort((a, b) => (a.id < b.id ? -1 : 1))];
    for (const measure of measures) loadMeasures().prime(measure.id, measure);
    return measures;
  });
}

const measuresOfPlans = loader<string, Measure[]>(readMeasuresOfPlans);

/** All measures of a plan, in its order. Where nothing is written they are read once. */
export async function listMeasuresOfPlan(planId: string): Promise<Measure[]> {
  if (tx().options.mode === 'read') return measuresOfPlans().load(planId);
  return (await readMeasuresOfPlans([planId]))[0]!;
}

/** The measures of plans, by outcome. */
async function findMeasuresOfPlans(planIds: ReadonlySet<string>): Promise<ReadonlyMap<string, Measure[]>> {
  const measures = await Promise.all([...planIds].sort().map((planId) => measuresOfPlans().load(planId)));
  return groupBy(measures.flat(), ({ outcomeId }) => outcomeId);
}

/** The measures of many outcomes in one statement, in the order of the plan; a plan that is read as a whole has them already. */
export const loadMeasuresOfOutcomes = loader<string, Measure[]>(async (outcomeIds) => {
  // Told apart before anything is waited for: meanwhile others may read the plan of an outcome that is asked for here.
  const planOf = new Map(tx().options.mode === 'read' ? outcomeIds.map((id) => [id, findKnownPlanOf(id)]) : []);
  const others = outcomeIds.filter((id) => !planOf.get(id));
  const found = await findMeasuresOfPlans(new Set([...planOf.values()].flatMap((planId) => planId ?? [])));
  const rows = others.length ? await tx().query<Row>(OF_OUTCOMES, [tx().organisationId, others]) : [];
  const asked = groupBy(rows.map(toLabelled), ({ outcomeId }) => outcomeId);
  return outcomeIds.map((id) => found.get(id) ?? asked.get(id) ?? []);
});

/** One measure by its id, or null when it is not there. */
export async function findMeasure(id: string): Promise<Measure | null> {
  const [row] = await tx().query<Row>(BY_ID, [tx().organisationId, [id]]);
  return row ? toLabelled(row) : null;
}

/** Measures by their ids, in one statement. @throws platform.not_found for an id of none here. */
export const loadMeasures = loader<string, Measure>(async (ids) => {
  const rows = await tx().query<Row>(BY_ID, [tx().organisationId, ids]);
  const measures = new Map(rows.map((row) => [row.id, toLabelled(row)]));
  return ids.map((id) => measures.get(id) ?? platformError('platform.not_found'));
});

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
  return { items: rows.slice(0, first).map(toLabelled), total: count?.total ?? 0, nextCursor: last ? [last.objectiveNumber, last.number].join('.') : null };
}

/** Those of the outcomes that have a measure still standing. Reads what a page that shows the measures reads too, once. */
export async function findMeasuredOutcomes(outcomeIds: readonly string[]): Promise<ReadonlySet<string>> {
  const found = await loadMeasuresOfOutcomes().all(outcomeIds);
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
