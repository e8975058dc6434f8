import { fromCursor, toCursor } from '@waymark/plans/server';
import { tx } from '@waymark/platform/server';
import type { ExactLook, ExactLookPage } from './exact-figures.model';

const LOOKS = `
  select id, person_id as "personId", measure_id as "measureId", dimension, to_on::text as "toOn", purpose, looked_at as "lookedAt", looked_at::text as "at"
  from measures.exact_look`;

const PAGE = `
  ${LOOKS}
  where organisation_id = $1 and ($2::timestamptz is null or (looked_at, id) < ($2::timestamptz, $3::uuid))
  order by looked_at desc, id desc limit $4`;

/** A page of the access log, newest first. @throws platform.bad_input for a cursor that is none of ours. */
export async function listExactLooks(first: number, after: string | null): Promise<ExactLookPage> {
  const place = fromCursor(after);
  const rows = await tx().query<ExactLook & { at: string }>(PAGE, [tx().organisationId, place?.at ?? null, place?.id ?? null, first + 1]);
  const [count] = await tx().query<{ total: number }>('select count(*)::integer as total from measures.exact_look where organisation_id = $1', [tx().organisationId]);
  const last = rows.length > first ? rows[first - 1] : undefined;
  return { items: rows.slice(0, first), total: count?.total ?? 0, nextCursor: last ? toCursor({ at: last.at, id: last.id }) : null };
}

/** One look, to read what it was of; null when it is not there. */
export async function findExactLook(id: string): Promise<ExactLook | null> {
  const [look] = await tx().query<ExactLook>(`${LOOKS} where organisation_id = $1 and id = $2`, [tx().organisationId, id]);
  return look ?? null;
}
