import { type Belonging, findRoleRefusal, type HandingOver, registerBelongings, requireAllThere, type Successor, type Unfit, unfitAll } from '@waymark/organisations/server';
import { toMeasureReference, toSlug } from '@waymark/plans/domain';
import { type RecordedChange, recordChanges } from '@waymark/plans/server';
import { reviseRows, tx } from '@waymark/platform/server';

interface Row {
  readonly id: string;
  readonly planId: string;
  readonly statement: string;
  readonly within: string;
  readonly objective: number | null;
  readonly number: number | null;
}

const OWNED = `
  select measure.id, measure.plan_id as "planId", measure.statement, plan.title as within, label.objective_number as objective, label.number
  from measures.measure
  join plans.plan on plan.organisation_id = measure.organisation_id and plan.id = measure.plan_id and plan.state <> 'closed'
  left join measures.measure_reference label on label.organisation_id = measure.organisation_id and label.id = measure.id
  where measure.organisation_id = $1 and measure.owner_id = $2 and measure.keeps_place and measure.withdrawn_at is null
  order by plan.title, label.objective_number, label.number, measure.id`;

const listOwned = (personId: string): Promise<Row[]> => tx().query<Row>(OWNED, [tx().organisationId, personId]);

const referenceOf = ({ objective, number }: Row): string | null => (objective === null || number === null ? null : toMeasureReference(objective, number));

async function list(personId: string): Promise<Belonging[]> {
  return (await listOwned(personId)).map((row) => ({ id: row.id, title: row.statement, reference: referenceOf(row), path: `/measures/${row.id}/${toSlug(row.statement)}`, within: row.within, dueOn: null }));
}

/** Whoever may record figures can own a measure. */
async function listUnfit(to: Successor, ids: readonly string[]): Promise<Unfit[]> {
  const reason = findRoleRefusal(to, ['executive', 'contributor'], 'contributor or executive');
  return reason ? unfitAll(ids, reason) : [];
}

const LOCK = `select id from measures.measure where organisation_id = $1 and id = any($2) and owner_id = $3 and withdrawn_at is null order by id for update`;
const LOCK_PLANS = `
  select id from plans.plan where organisation_id = $1 and id in (select plan_id from measures.measure where organisation_id = $1 and id = any($2)) order by id for update`;

/** Plans are locked before their measures, as for every change of a plan's structure. With a measure goes whatever figure of it is due. */
async function handOver({ from, to, ids, by, reason }: HandingOver): Promise<void> {
  await tx().query(LOCK_PLANS, [tx().organisationId, ids]);
  requireAllThere((await tx().query(LOCK, [tx().organisationId, ids, from.id])).length, ids.length);
  const measures = (await listOwned(from.id)).filter(({ id }) => ids.includes(id));
  requireAllThere(measures.length, ids.length);
  await reviseRows('measures.measure', ['owner_id'], measures.map(({ id }) => ({ id, owner_id: to.id })));
  await recordChanges(measures.map((row): RecordedChange => ({
    planId: row.planId, subject: 'measure', subjectId: row.id, subjectTitle: row.statement, reference: referenceOf(row), kind: 'owner_changed', field: 'owner', from: from.name, to: to.name, changedBy: by, reason,
  })));
}

/** Measures are somebody's to answer for. */
export const registerMeasureBelongings = (): void => registerBelongings({ kind: 'measures', list, listUnfit, handOver });
