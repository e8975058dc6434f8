import pg from 'pg';
import type { OrganisationTable } from './organisation-tables';

/** How many rows of an organisation a table has, and how large the largest is, in bytes. */
export interface Extent {
  readonly rows: number;
  readonly largest: number;
}

/** Rows on their way at once, and bytes of them: one may be a file. */
const AT_ONCE = 500;
const BYTES_AT_ONCE = 4_000_000;

/** All values of a row, as PostgreSQL writes them. */
export const asTexts = ({ columns }: OrganisationTable): string => columns.map(({ name }) => `${name}::text`).join(', ');

/** Asks all tables in one statement, and gives their answers by the name of the table. @param values of the statement; the first is the organisation */
export async function ofEach<Row>(client: pg.Client, tables: readonly OrganisationTable[], values: readonly unknown[], what: (table: OrganisationTable) => string): Promise<Map<string, Row>> {
  if (tables.length === 0) return new Map();
  const sql = tables.map((table) => `select '${table.name}' as name, ${what(table)} from ${table.name} given where organisation_id = $1`).join(' union all ');
  const { rows } = await client.query<Row & { name: string }>(sql, [...values]);
  return new Map(rows.map((row) => [row.name, row]));
}

export const extentsOf = (client: pg.Client, tables: readonly OrganisationTable[], organisationId: string): Promise<Map<string, Extent>> =>
  ofEach<Extent>(client, tables, [organisationId], () => 'count(*)::integer as rows, coalesce(max(pg_column_size(given.*)), 0) as largest');

/** How many rows there are in each table, and what tells them from any others: the same in whatever order they lie. */
export async function fingerprintsOf(client: pg.Client, tables: readonly OrganisationTable[], organisationId: string): Promise<Map<string, string>> {
  const found = await ofEach<{ print: string }>(
    client,
    tables,
    [organisationId],
    (table) => `concat(count(*), ' rows ', coalesce(sum(('x' || left(md5(array[${asTexts(table)}]::text), 15))::bit(60)::bigint), 0)) as print`,
  );
  return new Map([...found].map(([name, { print }]) => [name, print]));
}

/** How many rows are on their way at once, when the largest has so many bytes. */
export const rowsAtOnce = (largest: number): number => Math.max(1, Math.min(AT_ONCE, Math.floor(BYTES_AT_ONCE / Math.max(largest, 1))));

/**
 * Copies the rows of an organisation, every value as PostgreSQL itself writes and reads it. In an order that says nothing of when they
 * came. Both connections are in a transaction; triggers of the one that takes them are off.
 */
export async function copyRows(from: pg.Client, to: pg.Client, table: OrganisationTable, { largest }: Extent, organisationId: string): Promise<void> {
  const atOnce = rowsAtOnce(largest);
  const names = table.columns.map(({ name }) => name).join(', ');
  const values = table.columns.map(({ type }, at) => `(given.row)[${at + 1}]::${type}`).join(', ');
  const insert = `insert into ${table.name} (${names}) overriding system value select ${values} from (select array(select * from json_array_elements_text(line)) as row from json_array_elements($1::json) line) given`;
  await from.query(`declare moving no scroll cursor for select json_build_array(${asTexts(table)})::text as line from ${table.name} where organisation_id = '${organisationId}' order by md5(array[${asTexts(table)}]::text)`);
  for (;;) {
    const { rows } = await from.query<{ line: string }>(`fetch ${atOnce} from moving`);
    if (rows.length > 0) await to.query(insert, [`[${rows.map(({ line }) => line).join(',')}]`]);
    if (rows.length < atOnce) break;
  }
  await from.query('close moving');
  for (const column of table.counted) await raiseCounter(to, table.name, column);
}

/** What is counted up goes on behind the numbers that came. It is never put back: others in this database count on meanwhile. */
export async function raiseCounter(client: pg.Client, table: string, column: string): Promise<void> {
  const { rows } = await client.query<{ sequence: string }>('select pg_get_serial_sequence($1, $2) as sequence', [table, column]);
  const sequence = rows[0]!.sequence;
  await client.query(`select setval('${sequence}', came.highest) from (select max(${column}) as highest from ${table}) came, ${sequence} now where came.highest > now.last_value or (came.highest = now.last_value and not now.is_called)`);
}

/** Takes an organisation's rows out of a table, also where triggers refuse it to everybody: they are off for the length of this transaction. */
export const dropRows = (client: pg.Client, table: OrganisationTable, organisationId: string): Promise<number> =>
  pastTriggers(client, table, async () => (await client.query(`delete from ${table.name} where organisation_id = $1`, [organisationId])).rowCount ?? 0);

/** Does the work while also those triggers of a table are off that are there for everybody. Others who write to the table wait for this transaction then. */
export async function pastTriggers<T>(client: pg.Client, table: OrganisationTable, work: () => Promise<T>): Promise<T> {
  for (const trigger of table.alwaysTriggers) await client.query(`alter table ${table.name} disable trigger ${trigger}`);
  const result = await work();
  for (const trigger of table.alwaysTriggers) await client.query(`alter table ${table.name} enable always trigger ${trigger}`);
  return result;
}
