import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { HOME } from '../config/databases-file';
import { copyRows, dropRows, fingerprintOf } from './copy-rows';
import { MoveRefused, openAdmin, requireReady } from './move-checks';
import { listOrganisationTables, type OrganisationTable, shapeOf } from './organisation-tables';

export interface Move {
  readonly organisationId: string;
  readonly to: string;
  /** Administrators' addresses by the names of databases. */
  readonly addresses: ReadonlyMap<string, string>;
  /** Told after each step; what it throws ends the move there. */
  readonly onStep?: (step: MoveStep) => void;
}

/** `held`: nothing changes any more. `copied`: all rows are in the new place too. `left`: the old place sends everybody to the new one. */
export type MoveStep = 'held' | 'copied' | 'left' | 'arrived';

export interface Moved {
  readonly from: string;
  readonly tables: number;
  readonly rows: number;
  /** How long changes were refused. */
  readonly milliseconds: number;
}

interface Placement {
  readonly state: 'arriving' | 'here' | 'gone';
  readonly ticket: string;
  readonly moved_to: string | null;
  readonly moved_with: string | null;
}

const FIND = 'select state, ticket, moved_to, moved_with from platform.placement where organisation_id = $1';
const PUT = `
  insert into platform.placement (organisation_id, state, ticket, moved_to, moved_with) values ($1, $2, $3, $4, $5)
  on conflict (organisation_id) do update
  set state = excluded.state, ticket = excluded.ticket, moved_to = excluded.moved_to, moved_with = excluded.moved_with, at = clock_timestamp()`;
/** The lock that every change shares: see platform.enter_place. */
const LOCK = 'hashtextextended($1::uuid::text, 4120227)';
/** One at a time moves it into a place. */
const MOVERS = 'hashtextextended($1::uuid::text, 4120228)';
/** Longer than any statement of the program may take. */
const LONGEST_WAIT = '30s';

const findPlacement = async (client: pg.Client, organisationId: string): Promise<Placement | null> => (await client.query<Placement>(FIND, [organisationId])).rows[0] ?? null;

/** Follows the organisation from home to where it is, and ends a move that was cut off after its last word. @returns the name of the database */
export async function findPlace({ organisationId, addresses }: Move): Promise<string> {
  let name = HOME;
  let ticket: string | null = null;
  for (let step = 0; step < 10; step += 1) {
    const client = await openAdmin(addresses, name);
    try {
      const found = await findPlacement(client, organisationId);
      const hasArrived = found?.state === 'arriving' && found.ticket === ticket;
      if (hasArrived) await client.query(PUT, [organisationId, 'here', ticket, null, null]);
      if (!found || found.state === 'here' || hasArrived) return name;
      [name, ticket] = [found.moved_to!, found.moved_with];
    } finally {
      await client.end();
    }
  }
  throw new MoveRefused('The databases send this organisation in a circle. Look at platform.placement in each of them.');
}

/**
 * Moves an organisation into another database while the program runs. Changes are refused from `held` to `left`, reading never is.
 * There is one moment in which it changes places: when the old place commits that it is gone. Cut off before, it is where it was, and
 * the lock is gone with the connection; cut off after, it is in the new place, which lets in whoever the old place sends.
 * @throws MoveRefused when it cannot be begun
 */
export async function moveOrganisation(move: Move): Promise<Moved> {
  const { organisationId, to, addresses } = move;
  const from = await findPlace(move);
  if (from === to) throw new MoveRefused(`It is in ${to} already.`);
  const [old, target] = [await openAdmin(addresses, from), await openAdmin(addresses, to)];
  try {
    await requireReady(old, target, to);
    const tables = await listOrganisationTables(old);
    if (shapeOf(tables) !== shapeOf(await listOrganisationTables(target))) throw new MoveRefused(`${from} and ${to} do not have the same tables. Bring both up to date with the same release.`);
    return { from, ...(await carry(move, from, old, target, tables)) };
  } finally {
    await old.end().catch(() => undefined);
    await target.end().catch(() => undefined);
  }
}

async function carry({ organisationId, to, onStep = () => undefined }: Move, from: string, old: pg.Client, target: pg.Client, tables: readonly OrganisationTable[]): Promise<Omit<Moved, 'from'>> {
  const ticket = randomUUID();
  const lock = await target.query<{ free: boolean }>(`select pg_try_advisory_lock(${MOVERS}) as free`, [organisationId]);
  if (!lock.rows[0]!.free) throw new MoveRefused('Somebody else is moving it just now.');
  await clearTarget(target, tables, organisationId);
  await old.query(`set lock_timeout = '${LONGEST_WAIT}'`);
  await old.query(`select pg_advisory_lock(${LOCK})`, [organisationId]);
  const started = performance.now();
  await old.query('begin isolation level repeatable read');
  const before = await findPlacement(old, organisationId);
  if (before && before.state !== 'here') throw new MoveRefused('Somebody else has moved it just now.');
  onStep('held');
  let rows = 0;
  await target.query(`begin; set local session_replication_role = replica`);
  await target.query(PUT, [organisationId, 'arriving', ticket, from, before?.ticket ?? null]);
  for (const table of tables) {
    await copyRows(old, target, table, organisationId);
    const [left, arrived] = [await fingerprintOf(old, table, organisationId), await fingerprintOf(target, table, organisationId)];
    if (left.rows !== arrived.rows || left.sum !== arrived.sum) throw new Error(`The rows of ${table.name} did not arrive as they left; nothing was moved.`);
    rows += Number(left.rows);
  }
  await target.query('commit');
  onStep('copied');
  await old.query(PUT, [organisationId, 'gone', ticket, to, ticket]);
  await old.query('commit');
  const milliseconds = performance.now() - started;
  onStep('left');
  await target.query(PUT, [organisationId, 'here', ticket, null, null]);
  onStep('arrived');
  return { tables: tables.length, rows, milliseconds };
}

/** What an earlier move left behind, of which the old place never said that it is gone, or which has moved on since. */
async function clearTarget(target: pg.Client, tables: readonly OrganisationTable[], organisationId: string): Promise<void> {
  await target.query(`begin; set local session_replication_role = replica; set local lock_timeout = '10s'`);
  for (const table of [...tables].reverse()) await dropRows(target, table, organisationId);
  await target.query('commit');
}

/** Takes away what is left of an organisation in a database that it has moved out of. @returns how many rows those were. @throws MoveRefused when it has not */
export async function forgetOldPlace(move: Move, name: string): Promise<number> {
  const { organisationId, addresses } = move;
  const now = await findPlace(move);
  const client = await openAdmin(addresses, name);
  try {
    const found = await findPlacement(client, organisationId);
    if (name === now || found?.state !== 'gone') throw new MoveRefused(`It has not moved out of ${name}: it is in ${now}.`);
    const tables = await listOrganisationTables(client);
    let rows = 0;
    await client.query(`begin; set local session_replication_role = replica; set local lock_timeout = '10s'`);
    for (const table of [...tables].reverse()) rows += await dropRows(client, table, organisationId);
    await client.query('commit');
    return rows;
  } finally {
    await client.end();
  }
}
