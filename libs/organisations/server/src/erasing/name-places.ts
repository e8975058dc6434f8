import { type ExportCatalogue, tx } from '@waymark/platform/server';

/** A table in which a name or address still stands, and in how many of its rows. */
export interface NamePlace {
  readonly table: string;
  readonly count: number;
  /** Whether the program can never change these rows: what was sealed, signed and said on the record. */
  readonly isFixed: boolean;
}

const NAME = /^[a-z]+\.[a-z_]+$/;

/** Names come from the list of tables; they are looked at all the same, because a table cannot be a parameter. */
function countIn(table: string): string {
  if (!NAME.test(table)) throw new Error(`"${table}" is no table of ours.`);
  return `
    select '${table}' as table, count(*)::integer as count, not has_table_privilege('${table}', 'update') as "isFixed"
    from ${table} given
    where organisation_id = $1 and (position(lower($2) in lower(given::text)) > 0 or position(lower($3) in lower(given::text)) > 0)`;
}

/** Not looked into: what erasing changes, and packed documents, which are made of the words beside them. */
const SELF = new Set(['organisations.person', 'organisations.sign_on_provider', 'platform.history', 'reviews.document', 'reviews.word_template']);

const HISTORY = `
  select 'platform.history' as table, count(*)::integer as count, true as "isFixed"
  from platform.history given
  where organisation_id = $1 and not (table_name = any ($4))
    and (position(lower($2) in lower(coalesce(old, '{}')::text || coalesce(new, '{}')::text)) > 0 or position(lower($3) in lower(coalesce(old, '{}')::text || coalesce(new, '{}')::text)) > 0)`;

/** Where words still hold a name or an address, in everything that an organisation owns. Spaces of staff groups are not looked into. */
export async function listNamePlaces(catalogue: ExportCatalogue, name: string, email: string | null): Promise<NamePlace[]> {
  const tables = Object.entries(catalogue.tables).flatMap(([table, rule]) => (rule.as === 'exported' && !SELF.has(table) ? [table] : []));
  const places = await tx().query<NamePlace>([...tables.map(countIn), HISTORY].join(' union all '), [tx().organisationId, name, email, [...SELF]]);
  // In the order of the list, and the history last.
  const found = new Map(places.filter(({ count }) => count > 0).map((place) => [place.table, place]));
  return [...tables, 'platform.history'].flatMap((table) => found.get(table) ?? []);
}
