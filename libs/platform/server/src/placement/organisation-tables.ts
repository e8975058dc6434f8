import type pg from 'pg';

/** A table with rows of organisations, as it is copied from one database into another. */
export interface OrganisationTable {
  /** Schema and table, quoted. */
  readonly name: string;
  readonly columns: readonly { readonly name: string; readonly type: string }[];
  /** Columns of the primary key: what tells its rows apart. */
  readonly key: readonly string[];
  /** Columns that are counted up by the database itself. */
  readonly counted: readonly string[];
  /** Tables whose rows these rows point to. */
  readonly pointsTo: readonly string[];
  /** Triggers that are there for everybody, also for whoever restores rows. */
  readonly alwaysTriggers: readonly string[];
}

const TABLES = `
  select format('%I.%I', schema.nspname, class.relname) as name,
    (select json_agg(json_build_object('name', format('%I', attname), 'type', format_type(atttypid, atttypmod)) order by attname)
     from pg_attribute where attrelid = class.oid and attnum > 0 and not attisdropped and attgenerated = '') as columns,
    (select json_agg(format('%I', attname)) from pg_index join pg_attribute on attrelid = indrelid and attnum = any (indkey) where indrelid = class.oid and indisprimary) as key,
    coalesce((select json_agg(format('%I', attname)) from pg_attribute where attrelid = class.oid and not attisdropped and attidentity <> ''), '[]') as counted,
    coalesce((select json_agg(distinct format('%I.%I', other.nspname, referred.relname))
     from pg_constraint con join pg_class referred on referred.oid = con.confrelid join pg_namespace other on other.oid = referred.relnamespace
     where con.conrelid = class.oid and con.contype = 'f' and referred.oid <> class.oid), '[]') as "pointsTo",
    coalesce((select json_agg(format('%I', tgname)) from pg_trigger where tgrelid = class.oid and tgenabled = 'A'), '[]') as "alwaysTriggers"
  from pg_class class join pg_namespace schema on schema.oid = class.relnamespace
  where class.relkind = 'r' and class.relrowsecurity and schema.nspname not like 'identity%'
    and exists (select from pg_attribute where attrelid = class.oid and attname = 'organisation_id' and not attisdropped)
    and format('%I.%I', schema.nspname, class.relname) <> 'platform.placement'
  order by 1`;

/**
 * Every table with rows of organisations, asked of the catalogue so that a new one is not forgotten. Those that point to others come
 * before these: what is closed by a row elsewhere, such as the words of a sealed review, is then copied before that row is there.
 */
export async function listOrganisationTables(client: pg.Client): Promise<OrganisationTable[]> {
  const { rows } = await client.query<OrganisationTable>(TABLES);
  const byName = new Map(rows.map((table) => [table.name, table]));
  const ordered = new Set<OrganisationTable>();
  const seen = new Set<string>();
  const place = (table: OrganisationTable): void => {
    if (seen.has(table.name)) return;
    seen.add(table.name);
    for (const other of rows) if (other.pointsTo.includes(table.name)) place(other);
    ordered.add(byName.get(table.name)!);
  };
  for (const table of rows) place(table);
  return [...ordered];
}

/** What two databases must have alike before rows go from one into the other: tables, columns and their types. */
export const shapeOf = (tables: readonly OrganisationTable[]): string =>
  JSON.stringify([...tables].sort((left, right) => left.name.localeCompare(right.name)).map(({ name, columns }) => [name, columns]));

/** Which migrations a database has had. One that changes rows and no table makes them others too: they must have had it in both places, or in neither. */
export const releaseOf = async (client: pg.Client): Promise<string> => (await client.query<{ release: string }>("select coalesce(string_agg(name, ' ' order by name), '') as release from public.migrations")).rows[0]!.release;
