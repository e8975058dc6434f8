import type { ConflictFacts } from '@waymark/platform/domain';
import { tx } from './request-scope';
import type { TenantEntity } from './tenant-entity';

interface LaterChange {
  readonly columns: string[] | null;
  readonly changed_by: string | null;
  readonly changed_at: string | null;
}

/** Which columns others have changed since a version, by the history that the trigger wrote, and who did so last. */
const LATER_CHANGES = `
  select array_agg(distinct changed.key) as columns,
         (array_agg(history.actor order by history.at desc))[1] as changed_by,
         max(history.at)::text as changed_at
  from platform.history
  cross join lateral (
    select new.key
    from jsonb_each(history.new) new
    where new.key <> 'version' and new.value is distinct from history.old -> new.key
  ) changed
  where history.organisation_id = $1 and history.table_name = $2 and history.row_id = $3
    and history.version > $4 and history.operation = 'UPDATE'`;

/**
 * The facts of a conflict, or null when the two changes touch different columns and can both stand.
 * A version from the future is a conflict too: the page is not to be believed.
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
  const theirs = later?.columns ?? [];
  const both = columns.filter((column) => theirs.includes(column));
  if (both.length === 0 && seen < entity.version) return null;
  return { current, fields: both.map(toProperty), changedBy: later?.changed_by ?? null, changedAt: later?.changed_at ?? null };
}
