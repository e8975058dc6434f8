import type { ConflictFacts } from '@waymark/platform/domain';
import { tx } from './request-scope';
import type { TenantEntity } from './tenant-entity';

interface LaterChange {
  /** Changes that the history knows of. */
  readonly told: number;
  readonly columns: string[] | null;
  readonly changed_by: string | null;
  readonly changed_at: string | null;
}

/** Which columns others have changed since a version, by the history that the trigger wrote, and who did so last. */
const LATER_CHANGES = `
  with later as (
    select version, actor, at, old, new from platform.history
    where organisation_id = $1 and table_name = $2 and row_id = $3 and version > $4 and operation = 'UPDATE'
  )
  select (select count(*) from later)::int as told,
         array_agg(distinct changed.key) as columns,
         (array_agg(later.actor order by later.version desc))[1] as changed_by,
         max(later.at)::text as changed_at
  from later
  cross join lateral (
    select new.key
    from jsonb_each(later.new) new
    where new.key <> 'version' and new.value is distinct from later.old -> new.key
  ) changed`;

/**
 * The facts of a conflict, or null when the two changes touch different columns and can both stand.
 * A version from the future is a conflict too: the page is not to be believed. So is a change that the history does not tell of,
 * as in a table that keeps none: it may have been of anything.
 */
export async function findConflict(
  table: string,
  entity: TenantEntity,
  seen: number,
  columns: readonly string[],
  toProperty: (column: string) => string,
  current: Record<string, unknown>,
): Promise<ConflictFacts | null> {
  const [later] = await tx().query<LaterChange>(LATER_CHANGES, [entity.organisationId, table, entity.id, seen]);
  const isTold = (later?.told ?? 0) >= entity.version - seen;
  const theirs = later?.columns ?? [];
  const both = isTold ? columns.filter((column) => theirs.includes(column)) : columns;
  if (both.length === 0 && seen < entity.version) return null;
  return { current, fields: both.map(toProperty), changedBy: later?.changed_by ?? null, changedAt: later?.changed_at ?? null };
}
