// `node tools/citus/distribute.mjs --url postgresql://superuser@coordinator/waymark [--print]`: distributes a migrated database, still
// without organisations, over the machines of a Citus cluster: everything of one organisation on one machine. Run it again after
// migrations that add tables. `--print` prints the statements and changes nothing. Not tried against a real cluster: docs/scaling.md.
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import pg from 'pg';
import { listUnfit, readSchema } from './schema.mjs';
import { writeStatements } from './statements.mjs';

/** A reason not to begin, in a sentence for whoever runs the command. */
export class Refusal extends Error {}

const isThere = async (database) => (await database.query("select from pg_extension where extname = 'citus'")).rows.length > 0;

async function refuseRows(database) {
  const { rows } = await database.query('select count(*)::int as count from identity.organisation_directory');
  if (rows[0].count > 0)
    throw new Refusal(`There are ${rows[0].count} organisations in this database. Distribute an empty, migrated database, and restore the organisations into it: docs/scaling.md says how.`);
}

/**
 * Distributes, or gives the statements only.
 * @param {{ query(text: string, values?: unknown[]): Promise<{ rows: any[] }> }} database as a superuser of the coordinator
 * @param {{ printOnly?: boolean, say?: (line: string) => void }} [options]
 */
export async function distribute(database, { printOnly = false, say = () => undefined } = {}) {
  const schema = await readSchema(database);
  if (schema.tables.length === 0) throw new Refusal('There are no tables here. Migrate first: npm run waymark migrate.');
  const unfit = listUnfit(schema);
  if (unfit.length > 0) throw new Refusal(`This schema cannot be distributed:\n  ${unfit.join('\n  ')}`);
  const hasCitus = await isThere(database);
  if (!hasCitus && !printOnly)
    throw new Refusal('This server has no Citus. Install the extension on every machine, add it to shared_preload_libraries, run "create extension citus", add the machines with citus_add_node, and begin again.');
  const { rows: known } = hasCitus ? await database.query('select logicalrelid::text as name from pg_dist_partition') : { rows: [] };
  if (!printOnly && known.length === 0) await refuseRows(database);
  const statements = writeStatements(schema, new Set(known.map(({ name }) => name)));
  for (const statement of statements) {
    say(`${statement};`);
    if (!printOnly) await database.query(statement);
  }
  return statements;
}

async function main() {
  const { values } = parseArgs({ options: { url: { type: 'string' }, print: { type: 'boolean', default: false } } });
  if (!values.url) throw new Refusal('Say which database: --url postgresql://superuser@coordinator/waymark');
  const database = new pg.Client({ connectionString: values.url });
  await database.connect();
  try {
    await distribute(database, { printOnly: values.print, say: (line) => console.log(line) });
  } finally {
    await database.end();
  }
}

if (process.argv[1] === fileURLToPath(import.meta.url)) {
  main().catch((error) => {
    console.error(error instanceof Refusal ? error.message : error);
    process.exitCode = 1;
  });
}
