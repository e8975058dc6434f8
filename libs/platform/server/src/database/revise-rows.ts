import { tx } from './request-scope';

type Row = Readonly<Record<string, unknown>> & { readonly id: string };

const NAME = /^[a-z_]+(\.[a-z_]+)?$/;

/**
 * Writes new values into many rows in one statement, each named by its id, and raises their versions. For work on rows that the
 * transaction has locked (a whole plan); what a person does to one row goes through saveVersioned.
 */
export async function reviseRows(table: string, columns: readonly string[], rows: readonly Row[]): Promise<void> {
  if (rows.length === 0) return;
  for (const name of [table, ...columns]) if (!NAME.test(name)) throw new Error(`"${name}" is not the name of a table or column.`);
  const assignments = columns.map((column) => `${column} = revised.${column}`).join(', ');
  const written = await tx().execute(
    `update ${table} held set ${assignments}, version = held.version + 1
     from jsonb_populate_recordset(null::${table}, $2::jsonb) revised
     where held.organisation_id = $1 and held.id = revised.id`,
    [tx().organisationId, JSON.stringify(rows)],
  );
  if (written !== rows.length) throw new Error(`${rows.length - written} rows of ${table} that were locked for change are gone.`);
}
