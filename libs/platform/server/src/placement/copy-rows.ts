import pg from 'pg';
import type { OrganisationTable } from './organisation-tables';

/** How many rows of a table there are, and what tells them from any others. */
export interface Fingerprint {
  readonly rows: string;
  readonly sum: string;
}

/** Rows on their way at once. */
const AT_ONCE = 500;

const asTexts = ({ columns }: OrganisationTable): string => columns.map(({ name }) => `${name}::text`).join(', ');

/** The same for the same rows, in whatever order they lie. */
export async function fingerprintOf(client: pg.Client, table: OrganisationTable, organisationId: string): Promise<Fingerprint> {
  const sql = `
    select count(*)::text as rows, coalesce(sum(('x' || left(md5(array[${asTexts(table)}]::text), 15))::bit(60)::bigint), 0)::text as sum
    from ${table.name} where organisation_id = $1`;
  return (await client.query<Fingerprint>(sql, [organisationId])).rows[0]!;
}

/**
 * Copies the rows of an organisation, every value as PostgreSQL itself writes and reads it. In an order that says nothing of when they
 * came. Both connections are in a transaction; triggers of the one that takes them are off.
 */
export async function copyRows(from: pg.Client, to: pg.Client, table: OrganisationTable, organisationId: string): Promise<void> {
  const names = table.columns.map(({ name }) => name).join(', ');
  const values = table.columns.map(({ type }, at) => `(given.row)[${at + 1}]::${type}`).join(', ');
  const insert = `insert into ${table.name} (${names}) overriding system value select ${values} from (select array(select * from json_array_elements_text(line)) as row from json_array_elements($1::json) line) given`;
  await from.query(`declare moving no scroll cursor for select json_build_array(${asTexts(table)})::text as line from ${table.name} where organisation_id = '${organisationId}' order by md5(array[${asTexts(table)}]::text)`);
  for (;;) {
    const { rows } = await from.query<{ line: string }>(`fetch ${AT_ONCE} from moving`);
    if (rows.length === 0) break;
    await to.query(insert, [`[${rows.map(({ line }) => line).join(',')}]`]);
  }
  await from.query('close moving');
  for (const column of table.counted) await raiseCounter(to, table.name, column);
}

/** What is counted up goes on behind the numbers that came. */
async function raiseCounter(client: pg.Client, table: string, column: string): Promise<void> {
  const { rows } = await client.query<{ sequence: string }>('select pg_get_serial_sequence($1, $2) as sequence', [table, column]);
  const sequence = rows[0]!.sequence;
  await client.query(`select setval('${sequence}', greatest((select max(${column}) from ${table}), (select last_value from ${sequence})))`);
}

/** Takes an organisation's rows out of a table, also where triggers refuse it to everybody: they are off for the length of this transaction. */
export async function dropRows(client: pg.Client, table: OrganisationTable, organisationId: string): Promise<number> {
  const { rows } = await client.query(`select from ${table.name} where organisation_id = $1 limit 1`, [organisationId]);
  if (rows.length === 0) return 0;
  for (const trigger of table.alwaysTriggers) await client.query(`alter table ${table.name} disable trigger ${trigger}`);
  const { rowCount } = await client.query(`delete from ${table.name} where organisation_id = $1`, [organisationId]);
  for (const trigger of table.alwaysTriggers) await client.query(`alter table ${table.name} enable always trigger ${trigger}`);
  return rowCount ?? 0;
}
