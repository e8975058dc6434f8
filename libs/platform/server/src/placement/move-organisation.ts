import type pg from 'pg';
import { carry, type Carried, type OnStep } from './carry';
import { dropRows, extentsOf } from './copy-rows';
import { MoveRefused, openAdmin, requireReady } from './move-checks';
import { listOrganisationTables, type OrganisationTable, releaseOf, shapeOf } from './organisation-tables';
import { findPlace, findPlacement, holdArrivals, holdPlace, stay } from './placement-rows';

export interface Move {
  readonly organisationId: string;
  readonly to: string;
  /** Administrators' addresses by the names of databases. */
  readonly addresses: ReadonlyMap<string, string>;
  /** How far behind replicas may be that are read from, when there are any: as the processes are told. */
  readonly replicaLagMilliseconds?: number;
  readonly onStep?: OnStep;
}

export interface Moved extends Carried {
  readonly from: string;
}

/**
 * Moves an organisation into another database while the program runs. Changes are refused from `held` to `left`, reading never is.
 * There is one moment in which it changes places: when the old place commits that it is gone. Cut off before, it is where it was, and
 * the lock is gone with the connection; cut off after, it is in the new place, which lets in whoever the old place sends.
 * @throws MoveRefused when it cannot be begun
 */
export async function moveOrganisation(move: Move): Promise<Moved> {
  const { organisationId, to, addresses } = move;
  const target = await openAdmin(addresses, to);
  try {
    await holdPlace(target, organisationId);
    const from = await findPlace(move);
    if (from === to) {
      // Also said when an earlier move out of here was cut off before its end: from now on its replicas are read from again.
      await stay(target, organisationId);
      throw new MoveRefused(`It is in ${to} already.`);
    }
    return { from, ...(await moveBetween(move, from, target)) };
  } finally {
    await target.end().catch(() => undefined);
  }
}

async function moveBetween({ organisationId, to, addresses, replicaLagMilliseconds = 0, onStep = () => undefined }: Move, from: string, target: pg.Client): Promise<Carried> {
  const old = await openAdmin(addresses, from);
  try {
    await holdPlace(old, organisationId);
  } catch (error) {
    // Nothing is put right here: whoever is at work has said that it leaves, and that has to stand.
    await old.end().catch(() => undefined);
    throw error;
  }
  try {
    const { tables, release } = await requireAlike(old, target, { from, to });
    await clear(target, tables, organisationId);
    return await carry({ organisationId, from, to, old, target, tables, release, replicaLagMilliseconds }, onStep);
  } catch (error) {
    // Without effect after it has gone, and when the connection is no more.
    await old.query('rollback').then(() => stay(old, organisationId)).catch(() => undefined);
    throw error;
  } finally {
    await old.end().catch(() => undefined);
  }
}

/** @returns what both databases have. @throws MoveRefused unless rows can go from one into the other */
async function requireAlike(old: pg.Client, target: pg.Client, { from, to }: { from: string; to: string }): Promise<{ tables: readonly OrganisationTable[]; release: string }> {
  await requireReady(old, target, to);
  await holdArrivals(target);
  const release = await releaseOf(old);
  if (release !== (await releaseOf(target))) throw new MoveRefused(`${from} and ${to} are not of the same release. Bring both up to date.`);
  const tables = await listOrganisationTables(old);
  if (shapeOf(tables) !== shapeOf(await listOrganisationTables(target))) throw new MoveRefused(`${from} and ${to} do not have the same tables. Bring both up to date with the same release.`);
  return { tables, release };
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
export async function forgetOldPlace({ organisationId, addresses }: Move, name: string): Promise<number> {
  const client = await openAdmin(addresses, name);
  try {
    await holdPlace(client, organisationId);
    await holdArrivals(client);
    const now = await findPlace({ organisationId, addresses });
    const found = await findPlacement(client, organisationId);
    if (name === now || !found || found.state === 'here') throw new MoveRefused(`It has not moved out of ${name}: it is in ${now}.`);
    return await clear(client, await listOrganisationTables(client), organisationId);
  } finally {
    await client.end();
  }
}
