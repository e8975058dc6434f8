import { groupBy } from '@waymark/plans/domain';
import { platformError } from '@waymark/platform/domain';
import { isUuid, loader, tx } from '@waymark/platform/server';
import type { ChartMark } from './mark.model';
import type { MarkKind } from './mark-kind';

const MARKS = `
  select id, version, measure_id as "measureId", kind, marked_on::text as "markedOn", words, action_id as "actionId", added_by as "addedById", added_at as "addedAt"
  from measures.chart_mark where organisation_id = $1 and measure_id = any($2) and withdrawn_at is null
  order by marked_on, added_at, id`;

/** The marks of a measure that stand, in the order of their days; of many measures in one statement. */
export const loadMarks = loader<string, ChartMark[]>(async (measureIds) => {
  const found = groupBy(await tx().query<ChartMark>(MARKS, [tx().organisationId, measureIds]), ({ measureId }) => measureId);
  return measureIds.map((id) => found.get(id) ?? []);
});

/** The measure and kind of a mark. @throws platform.not_found */
export async function getMarkFacts(id: string): Promise<{ measureId: string; kind: MarkKind }> {
  const sql = 'select measure_id as "measureId", kind from measures.chart_mark where organisation_id = $1 and id = $2';
  const [row] = isUuid(id) ? await tx().query<{ measureId: string; kind: MarkKind }>(sql, [tx().organisationId, id]) : [];
  if (!row) throw platformError('platform.not_found');
  return row;
}

/** Whether there is such an action in this organisation. */
export async function isAction(id: string): Promise<boolean> {
  return isUuid(id) && (await tx().query('select 1 from plans.action where organisation_id = $1 and id = $2', [tx().organisationId, id])).length > 0;
}

const TAKEN = `select 1 from measures.chart_mark where organisation_id = $1 and measure_id = $2 and kind = $3 and marked_on = $4 and withdrawn_at is null`;

/** Whether a mark of a kind stands on a day. */
export async function isMarked(measureId: string, kind: MarkKind, on: string): Promise<boolean> {
  return (await tx().query(TAKEN, [tx().organisationId, measureId, kind, on])).length > 0;
}
