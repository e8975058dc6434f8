import { randomUUID } from 'node:crypto';
import type pg from 'pg';
import { HOME } from '../config/databases-file';
import { copyRows, dropRows, extentsOf, fingerprintsOf } from './copy-rows';
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
/** Said by whoever comes to it, the mover or one who looks after it: by then it may have moved on. */
const ARRIVE = `update platform.placement set state = 'here', moved_to = null, moved_with = null, at = clock_timestamp() where organisation_id = $1 and state = 'arriving' and ticket = $2`;
/** The lock that every change shares: see platform.enter_place. */
const LOCK = 'hashtextextended($1::uuid::text, 4120227)';
/** Under this lock nobody else moves it into this place: while it is not the place by then, it will not become it. */
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
      if (hasArrived) await client.query(ARRIVE, [organisationId, ticket]);
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
  const { to, addresses } = move;
  const target = await openAdmin(addresses, to);
  try {
    await holdPlace(target, move);
    const from = await findPlace(move);
    if (from === to) throw new MoveRefused(`It is in ${to} already.`);
    return { from, ...(await moveBetween(move, from, target)) };
  } finally {
    await target.end().catch(() => undefined);
  }
}

/** Until the connection ends. @throws MoveRefused */
async function holdPlace(client: pg.Client, { organisationId }: Move): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${MOVERS}) as free`, [organisationId]);
  if (!rows[0]!.free) throw new MoveRefused('Somebody else is moving it just now.');
}

async function moveBetween(move: Move, from: string, target: pg.Client): Promise<Omit<Moved, 'from'>> {
  const { to, addresses } = move;
  const old = await openAdmin(addresses, from);
  try {
    await requireReady(old, target, to);
    const tables = await listOrganisationTables(old);
    if (shapeOf(tables) !== shapeOf(await listOrganisationTables(target))) throw new MoveRefused(`${from} and ${to} do not have the same tables. Bring both up to date with the same release.`);
    await clear(target, tables, move.organisationId);
    return await carry(move, { from, old, target, tables });
  } finally {
    await old.end().catch(() => undefined);
  }
}

interface Carrying {
  readonly from: string;
  readonly old: pg.Client;
  readonly target: pg.Client;
  readonly tables: readonly OrganisationTable[];
}

async function carry({ organisationId, to, onStep = () => undefined }: Move, { from, old, target, tables }: Carrying): Promise<Omit<Moved, 'from'>> {
  const ticket = randomUUID();
  await old.query(`set lock_timeout = '${LONGEST_WAIT}'`);
  await old.query(`select pg_advisory_lock(${LOCK})`, [organisationId]);
  const started = performance.now();
  await old.query('begin isolation level repeatable read');
  const before = await findPlacement(old, organisationId);
  if (before && before.state !== 'here') throw new MoveRefused('Somebody else has moved it just now.');
  onStep('held');
  await target.query(`begin; set local session_replication_role = replica`);
  await target.query(PUT, [organisationId, 'arriving', ticket, from, before?.ticket ?? null]);
  const rows = await copyAll(organisationId, { old, target, tables });
  await target.query('commit');
  onStep('copied');
  await old.query(PUT, [organisationId, 'gone', ticket, to, ticket]);
  await old.query('commit');
  const milliseconds = performance.now() - started;
  onStep('left');
  await target.query(ARRIVE, [organisationId, ticket]);
  onStep('arrived');
  return { tables: tables.length, rows, milliseconds };
}

/** Copies every row, and compares all of them. @returns how many those were */
async function copyAll(organisationId: string, { old, target, tables }: Omit<Carrying, 'from'>): Promise<number> {
  const extents = await extentsOf(old, tables, organisationId);
  const filled = tables.filter(({ name }) => extents.get(name)!.rows > 0);
  for (const table of filled) await copyRows(old, target, table, extents.get(table.name)!, organisationId);
  const [left, arrived] = await Promise.all([old, target].map((client) => fingerprintsOf(client, tables, organisationId)));
  for (const { name } of tables) if (left!.get(name) !== arrived!.get(name)) throw new Error(`The rows of ${name} did not arrive as they left; nothing was moved.`);
  return filled.reduce((sum, { name }) => sum + extents.get(name)!.rows, 0);
}

/** Takes away what an earlier move left behind: one that was cut off, or one out of here. */
async function clear(target: pg.Client, tables: readonly OrganisationTable[], organisationId: string): Promise<number> {
  const extents = await extentsOf(target, tables, organisationId);
  await target.query(`begin; set local session_replication_role = replica; set local lock_timeout = '10s'`);
  let rows = 0;
  for (const table of [...tables].reverse()) if (extents.get(table.name)!.rows > 0) rows += await dropRows(target, table, organisationId);
  await target.query('commit');
  return rows;
}

/** Takes away what is left of an organisation in a database that it has moved out of, or was on its way to when a move was cut off. @returns how many rows those were. @throws MoveRefused when it is there */
export async function forgetOldPlace(move: Move, name: string): Promise<number> {
  const { organisationId, addresses } = move;
  const client = await openAdmin(addresses, name);
  try {
    await holdPlace(client, move);
    const now = await findPlace(move);
    const found = await findPlacement(client, organisationId);
    if (name === now || !found || found.state === 'here') throw new MoveRefused(`It has not moved out of ${name}: it is in ${now}.`);
    return await clear(client, await listOrganisationTables(client), organisationId);
  } finally {
    await client.end();
  }
}
