import { tx } from '../database/request-scope';

const NAME = /^[a-z]+\.[a-z_]+$/;
const FEWEST = 10;
const MOST = 1000;
/** About how many characters are held at a time. */
const WANTED = 512 * 1024;

/** No row has this id; with a plain comparison PostgreSQL goes on in the index, and never looks at what was read again. */
const BEFORE_ALL = '00000000-0000-0000-0000-000000000000';

/** A row with its columns in the form of JSON. */
export type ExportedRow = Readonly<Record<string, unknown>>;

/** Names come from lists in the code, and are looked at all the same: a table cannot be a parameter. */
function statementFor(table: string): string {
  if (!NAME.test(table)) throw new Error(`"${table}" is no table of ours.`);
  return `
    select id, (to_jsonb(given) - $3::text[])::text as text
    from ${table} given
    where organisation_id = $1 and id > $2 order by id limit $4`;
}

/** The columns of a table in their order, without those left out. */
export async function listColumns(table: string, without: readonly string[]): Promise<string[]> {
  const rows = await tx().query<{ name: string }>(
    'select attname as name from pg_attribute where attrelid = $1::regclass and attnum > 0 and not attisdropped and not (attname = any ($2)) order by attnum',
    [table, without],
  );
  return rows.map(({ name }) => name);
}

/** All rows of a table of the organisation at hand, by id, some at a time: as many as fit into little memory, however long they are. */
export async function* listRows(table: string, without: readonly string[]): AsyncGenerator<ExportedRow[]> {
  const statement = statementFor(table);
  let last = BEFORE_ALL;
  for (let count = FEWEST; ; ) {
    const rows: { id: string; text: string }[] = await tx().query(statement, [tx().organisationId, last, without, count]);
    if (rows.length > 0) yield rows.map(({ text }) => JSON.parse(text) as ExportedRow);
    if (rows.length < count) return;
    last = rows.at(-1)!.id;
    const length = rows.reduce((sum, { text }) => sum + text.length, 0);
    count = Math.min(MOST, Math.max(FEWEST, Math.floor((count * WANTED) / Math.max(length, 1))));
  }
}
