import pg from 'pg';

interface Table {
  readonly name: string;
  readonly column: string;
}

const TABLES = `
  select schema.nspname || '.' || class.relname as name, 'organisation_id' as column
  from pg_class class join pg_namespace schema on schema.oid = class.relnamespace
  join pg_attribute attribute on attribute.attrelid = class.oid and attribute.attname = 'organisation_id'
  where class.relkind = 'r' and schema.nspname not in ('pg_catalog', 'information_schema', 'graphile_worker')
  order by 1`;

/** Every row of an organisation in every table, with the transaction that wrote it last: nothing of it can change unseen. */
export async function fingerprintOf(adminUrl: string, organisationId: string): Promise<Record<string, string>> {
  return withClient(adminUrl, async (client) => {
    const prints: Record<string, string> = {};
    for (const { name } of (await client.query<Table>(TABLES)).rows) {
      const { rows } = await client.query<{ print: string }>(
        `select count(*) || ' ' || coalesce(md5(string_agg(line, '|' order by line)), '') as print
         from (select row.xmin || row::text as line from ${name} row where organisation_id = $1) lines`,
        [organisationId],
      );
      prints[name] = rows[0]!.print;
    }
    return prints;
  });
}

/** Ids of every row of an organisation, and every text of some length in it: what must never be seen elsewhere. @param tables beginning of the names of those to look into. */
export async function secretsOf(adminUrl: string, organisationId: string, tables = ''): Promise<{ ids: string[]; texts: string[] }> {
  return withClient(adminUrl, async (client) => {
    const ids = new Set<string>([organisationId]);
    const texts = new Set<string>();
    for (const { name } of (await client.query<Table>(TABLES)).rows.filter((table) => table.name.startsWith(tables))) {
      const { rows } = await client.query<{ value: Record<string, unknown> }>(`select to_jsonb(row) as value from ${name} row where organisation_id = $1`, [organisationId]);
      for (const { value } of rows) collect(value, ids, texts);
    }
    return { ids: [...ids], texts: [...texts] };
  });
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;

function collect(value: unknown, ids: Set<string>, texts: Set<string>): void {
  if (typeof value === 'string') {
    if (UUID.test(value)) ids.add(value);
    else if (value.includes('of-B')) texts.add(value);
  } else if (value && typeof value === 'object') {
    for (const inner of Object.values(value)) collect(inner, ids, texts);
  }
}

/** Does some work as the superuser, who sees every organisation. */
export async function withClient<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  const client = new pg.Client(url);
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
