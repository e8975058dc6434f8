import type pg from 'pg';
import { asTexts, ofEach, pastTriggers, raiseCounter, rowsAtOnce } from './copy-rows';
import type { OrganisationTable } from './organisation-tables';

/**
 * A moment, by the number of the oldest transaction that was still at work then: whatever one with a smaller number wrote was there to
 * be seen. Parts of a transaction have numbers of their own, which are greater than that of the whole.
 */
export type Moment = string;

/** Rows of one organisation on their way: from one database into another, by connections that are both in a transaction. */
export interface Way {
  readonly organisationId: string;
  readonly old: pg.Client;
  readonly target: pg.Client;
  readonly tables: readonly OrganisationTable[];
}

interface OldDigest {
  readonly rows: number;
  readonly keys: string;
  /** How many of the rows were written since. */
  readonly changed: number;
  /** What the keys of all others come to. */
  readonly otherKeys: string;
  readonly largest: number;
}

interface Digest {
  readonly rows: number;
  readonly keys: string;
}

const MOMENT = `select (pg_snapshot_xmin(pg_current_snapshot())::text::bigint & 4294967295)::text as moment`;
/** Numbers of transactions go in a circle. A row from half a circle ago may be taken for a new one, which does no harm: it is compared. */
const IS_NEW = '((given.xmin::text::bigint - $2::bigint) & 4294967295) < 2147483648';
const CAME = 'pg_temp.moving_came';

/** What the transaction at hand sees, as a moment. */
export const momentOf = async (client: pg.Client): Promise<Moment> => (await client.query<{ moment: Moment }>(MOMENT)).rows[0]!.moment;

/** Room for rows that came and are not yet in their tables. */
export const makeRoom = (target: pg.Client): Promise<unknown> => target.query('create temporary table moving_came (line text[] not null)');

const keyHash = ({ key }: OrganisationTable): string => `hashtextextended(array[${key.map((name) => `given.${name}::text`).join(', ')}]::text, 0)`;
const sumOf = (hash: string, filter = ''): string => `coalesce(sum(${hash})${filter}, 0)::text`;
const asRow = (table: OrganisationTable): string => `array[${asTexts(table)}]`;

/** That a row which came and one of the table are of the same key. */
const isSame = ({ key, columns }: OrganisationTable): string =>
  key.map((name) => `given.${name} = (came.line)[${columns.findIndex((column) => column.name === name) + 1}]::${columns.find((column) => column.name === name)!.type}`).join(' and ');

/**
 * Brings the copy of an organisation up to what the transaction of the old place sees: rows written since a moment, and rows that are
 * gone. What was not written since was copied and compared before. Each row that came is compared value for value, and all keys at the end.
 * @returns how many rows of the copy became others, came or went
 */
export async function catchUp(way: Way, since: Moment): Promise<number> {
  const { old, target, tables, organisationId } = way;
  const digest = ofEach<OldDigest>(old, tables, [organisationId, since], (table) => {
    const hash = keyHash(table);
    return `count(*)::integer as rows, ${sumOf(hash)} as keys, count(*) filter (where ${IS_NEW})::integer as changed, ${sumOf(hash, ` filter (where not ${IS_NEW})`)} as "otherKeys", coalesce(max(pg_column_size(given.*)) filter (where ${IS_NEW}), 0) as largest`;
  });
  const [were, are] = await Promise.all([digest, digestsOf(target, tables, organisationId)]);
  let moved = 0;
  const touched: OrganisationTable[] = [];
  for (const table of tables) {
    const [was, is] = [were.get(table.name)!, are.get(table.name)!];
    if (was.changed === 0 && was.rows === is.rows && was.keys === is.keys) continue;
    touched.push(table);
    moved += await bring(way, table, was, since);
  }
  const after = await digestsOf(target, touched, organisationId);
  for (const { name } of touched) {
    const [was, is] = [were.get(name)!, after.get(name)!];
    if (was.rows !== is.rows || was.keys !== is.keys) throw new Error(`The rows of ${name} did not arrive as they left; nothing was moved.`);
  }
  return moved;
}

const digestsOf = (client: pg.Client, tables: readonly OrganisationTable[], organisationId: string): Promise<Map<string, Digest>> =>
  ofEach<Digest>(client, tables, [organisationId], (table) => `count(*)::integer as rows, ${sumOf(keyHash(table))} as keys`);

/** @returns how many rows of the table became others, came or went */
async function bring(way: Way, table: OrganisationTable, was: OldDigest, since: Moment): Promise<number> {
  const { target } = way;
  await take(way, table, was, since);
  const gone = await dropGone(way, table, was);
  const others = `${table.name} given join ${CAME} came on ${isSame(table)} where ${asRow(table)} is distinct from came.line`;
  const { rows } = await target.query<{ any: boolean }>(`select exists (select from ${others}) as any`);
  // Before anything is put in: what came may have the place of what was there, such as a position on a page.
  if (rows[0]!.any) await pastTriggers(target, table, () => target.query(`delete from ${table.name} given using ${CAME} came where ${isSame(table)} and ${asRow(table)} is distinct from came.line`));
  const names = table.columns.map(({ name }) => name).join(', ');
  const values = table.columns.map(({ type }, at) => `(came.line)[${at + 1}]::${type}`).join(', ');
  const { rowCount } = await target.query(`insert into ${table.name} (${names}) overriding system value select ${values} from ${CAME} came where not exists (select from ${table.name} given where ${isSame(table)})`);
  const missing = await target.query<{ any: boolean }>(`select exists (select from ${CAME} came where not exists (select from ${table.name} given where ${isSame(table)} and ${asRow(table)} = came.line)) as any`);
  if (missing.rows[0]!.any) throw new Error(`The rows of ${table.name} did not arrive as they left; nothing was moved.`);
  for (const column of table.counted) await raiseCounter(target, table.name, column);
  return gone + (rowCount ?? 0);
}

/** Rows written since, laid aside in the new place. */
async function take({ old, target, organisationId }: Way, table: OrganisationTable, { changed, largest }: OldDigest, since: Moment): Promise<void> {
  await target.query(`truncate ${CAME}`);
  if (changed === 0) return;
  const atOnce = rowsAtOnce(largest);
  await old.query(`declare moving no scroll cursor for select json_build_array(${asTexts(table)})::text as line from ${table.name} given where organisation_id = $1 and ${IS_NEW}`, [organisationId, since]);
  for (;;) {
    const { rows } = await old.query<{ line: string }>(`fetch ${atOnce} from moving`);
    if (rows.length > 0) await target.query(`insert into ${CAME} select array(select * from json_array_elements_text(line)) from json_array_elements($1::json) line`, [`[${rows.map(({ line }) => line).join(',')}]`]);
    if (rows.length < atOnce) break;
  }
  await old.query('close moving');
}

/** Takes away what is in the copy and not in the old place any more. Only when the sums say that there is such a row are all keys looked at. */
async function dropGone({ old, target, organisationId }: Way, table: OrganisationTable, was: OldDigest): Promise<number> {
  const rest = await target.query<Digest>(
    `select count(*)::integer as rows, ${sumOf(keyHash(table))} as keys from ${table.name} given where organisation_id = $1 and not exists (select from ${CAME} came where ${isSame(table)})`,
    [organisationId],
  );
  if (rest.rows[0]!.rows === was.rows - was.changed && rest.rows[0]!.keys === was.otherKeys) return 0;
  const { rows } = await old.query<{ keys: string[] }>(`select coalesce(array_agg(${keyHash(table)}::text), '{}') as keys from ${table.name} given where organisation_id = $1`, [organisationId]);
  const drop = `with kept as materialized (select unnest($2::bigint[]) as hash) delete from ${table.name} given where organisation_id = $1 and not exists (select from kept where kept.hash = ${keyHash(table)})`;
  return pastTriggers(target, table, async () => (await target.query(drop, [organisationId, rows[0]!.keys])).rowCount ?? 0);
}
