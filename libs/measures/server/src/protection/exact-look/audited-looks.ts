import { nameInAccessLog } from '@waymark/plans/server';
import { isUuid, tx } from '@waymark/platform/server';

const PURPOSES = 'select id, purpose from measures.exact_look where organisation_id = $1 and id = any($2)';

/** The access log of the organisation shows looks at exact figures with what they were for, which is kept here and not in the chain. */
export function registerAuditedLooks(): void {
  nameInAccessLog('measure', ['measures.exact_looked'], async (entries) => {
    const lookOf = new Map(entries.map(({ sequence, detail }) => [sequence, String(detail['look'])]));
    const rows = await tx().query<{ id: string; purpose: string }>(PURPOSES, [tx().organisationId, [...lookOf.values()].filter(isUuid)]);
    const purposes = new Map(rows.map(({ id, purpose }) => [id, purpose]));
    return new Map([...lookOf].flatMap(([sequence, look]) => (purposes.has(look) ? [[sequence, purposes.get(look)!]] : [])));
  });
}
