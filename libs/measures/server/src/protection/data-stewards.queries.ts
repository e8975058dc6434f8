import { loader, tx } from '@waymark/platform/server';
import type { DataSteward } from './data-steward.model';

const STEWARDS = `
  select id, version, person_id as "personId", named_by as "namedById", named_at as "namedAt", ended_at as "endedAt"
  from measures.data_steward`;

/** All who may look at exact figures now, in the order in which they were named. */
export const listDataStewards = (): Promise<DataSteward[]> =>
  tx().query<DataSteward>(`${STEWARDS} where organisation_id = $1 and ended_at is null order by named_at, id`, [tx().organisationId]);

/** One of them by id, also one who no longer is. */
export async function findDataSteward(id: string): Promise<DataSteward | null> {
  const [found] = await tx().query<DataSteward>(`${STEWARDS} where organisation_id = $1 and id = $2`, [tx().organisationId, id]);
  return found ?? null;
}

/** Whether somebody may look at exact figures; read once in a request, for as many measures as a page has. */
export const loadIsSteward = loader<string, boolean>(async (personIds) => {
  const rows = await tx().query<{ personId: string }>(
    'select person_id as "personId" from measures.data_steward where organisation_id = $1 and person_id = any($2) and ended_at is null',
    [tx().organisationId, personIds],
  );
  const named = new Set(rows.map(({ personId }) => personId));
  return personIds.map((id) => named.has(id));
});
