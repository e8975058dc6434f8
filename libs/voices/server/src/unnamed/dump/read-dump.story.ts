import pg from 'pg';

/** One row of any table, with what PostgreSQL itself notes of it. Every value is text. */
export interface DumpRow {
  readonly table: string;
  /** Text of every column; a column of JSON as its text. */
  readonly values: Readonly<Record<string, string>>;
  /** The transaction that wrote it, and the one that locked or deleted it. */
  readonly xmin: number;
  readonly xmax: number;
  /** Where it lies in its table. */
  readonly place: number;
  readonly bytes: number;
}

const TABLES = `
  select schema.nspname as schema, class.relname as name from pg_class class join pg_namespace schema on schema.oid = class.relnamespace
  where class.relkind = 'r' and schema.nspname not in ('pg_catalog', 'information_schema', 'pg_toast') order by 1, 2`;

/** Everything that is in the database, as somebody sees it who may see everything. */
export async function readDump(adminUrl: string): Promise<DumpRow[]> {
  const client = new pg.Client(adminUrl);
  await client.connect();
  try {
    const rows: DumpRow[] = [];
    const { rows: tables } = await client.query<{ schema: string; name: string }>(TABLES);
    for (const { schema, name } of tables) {
      const from = `${client.escapeIdentifier(schema)}.${client.escapeIdentifier(name)}`;
      const sql = `select to_jsonb(row) as content, row.xmin::text as xmin, row.xmax::text as xmax, (row.ctid::text::point)[0] * 1000 + (row.ctid::text::point)[1] as place, pg_column_size(row.*) as bytes from ${from} row order by row.ctid`;
      const { rows: found } = await client.query<{ content: Record<string, unknown>; xmin: string; xmax: string; place: number; bytes: number }>(sql);
      for (const { content, xmin, xmax, place, bytes } of found) {
        const values = Object.fromEntries(Object.entries(content).flatMap(([column, value]) => (value === null ? [] : [[column, typeof value === 'string' ? value : JSON.stringify(value)]])));
        rows.push({ table: `${schema}.${name}`, values, xmin: Number(xmin), xmax: Number(xmax), place: Number(place), bytes });
      }
    }
    return rows;
  } finally {
    await client.end();
  }
}
