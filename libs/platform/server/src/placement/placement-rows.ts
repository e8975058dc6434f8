import type pg from 'pg';
import { HOME } from '../config/databases-file';
import { MoveRefused, openAdmin } from './move-checks';

/** What a database says of an organisation that came or went. */
export interface Placement {
  readonly state: 'arriving' | 'here' | 'gone';
  readonly ticket: string;
  readonly moved_to: string | null;
  readonly moved_with: string | null;
}

const FIND = 'select state, ticket, moved_to, moved_with from platform.placement where organisation_id = $1';
const PUT = `
  insert into platform.placement (organisation_id, state, ticket, moved_to, moved_with) values ($1, $2, $3, $4, $5)
  on conflict (organisation_id) do update
  set state = excluded.state, ticket = excluded.ticket, moved_to = excluded.moved_to, moved_with = excluded.moved_with, is_leaving = false, at = clock_timestamp()`;
const LEAVE = `
  insert into platform.placement (organisation_id, state, ticket, is_leaving) values ($1, 'here', gen_random_uuid(), true)
  on conflict (organisation_id) do update set is_leaving = true where placement.state = 'here'`;
const STAY = `update platform.placement set is_leaving = false where organisation_id = $1 and is_leaving`;
/** Said by whoever comes to it, the mover or one who looks after it: by then it may have moved on. */
const ARRIVE = `update platform.placement set state = 'here', moved_to = null, moved_with = null, at = clock_timestamp() where organisation_id = $1 and state = 'arriving' and ticket = $2`;
/** Under this lock nobody else moves it into or out of this place: while it is not the place by then, it will not become it. */
const MOVERS = 'hashtextextended($1::uuid::text, 4120228)';

export const findPlacement = async (client: pg.Client, organisationId: string): Promise<Placement | null> => (await client.query<Placement>(FIND, [organisationId])).rows[0] ?? null;

export const putPlacement = (client: pg.Client, organisationId: string, { state, ticket, moved_to, moved_with }: Placement): Promise<unknown> =>
  client.query(PUT, [organisationId, state, ticket, moved_to, moved_with]);

export const arrive = (client: pg.Client, organisationId: string, ticket: string): Promise<unknown> => client.query(ARRIVE, [organisationId, ticket]);

/** From now on its replicas refuse to be read from, each as soon as it hears of it. */
export const beginLeaving = (client: pg.Client, organisationId: string): Promise<unknown> => client.query(LEAVE, [organisationId]);

/** It does not leave after all. */
export const stay = (client: pg.Client, organisationId: string): Promise<unknown> => client.query(STAY, [organisationId]);

/** Keeps other movers away until the connection ends. @throws MoveRefused */
export async function holdPlace(client: pg.Client, organisationId: string): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>(`select pg_try_advisory_lock(${MOVERS}) as free`, [organisationId]);
  if (!rows[0]!.free) throw new MoveRefused('Somebody else is moving it just now.');
}

/**
 * Keeps other movers from putting rows into a database, or taking some away there, until the connection ends: both take tables for
 * themselves, and who waits for one that copies makes everybody wait who writes there. @throws MoveRefused
 */
export async function holdArrivals(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ free: boolean }>('select pg_try_advisory_lock(4120230) as free');
  if (!rows[0]!.free) throw new MoveRefused('Another organisation is on its way to this database, or is taken out of it, just now. Wait until that is done.');
}

/** Follows the organisation from home to where it is, and ends a move that was cut off after its last word. @returns the name of the database */
export async function findPlace({ organisationId, addresses }: { readonly organisationId: string; readonly addresses: ReadonlyMap<string, string> }): Promise<string> {
  let name = HOME;
  let ticket: string | null = null;
  for (let step = 0; step < 10; step += 1) {
    const client = await openAdmin(addresses, name);
    try {
      const found = await findPlacement(client, organisationId);
      const hasArrived = found?.state === 'arriving' && found.ticket === ticket;
      if (hasArrived) await arrive(client, organisationId, found.ticket);
      if (!found || found.state === 'here' || hasArrived) return name;
      [name, ticket] = [found.moved_to!, found.moved_with];
    } finally {
      await client.end();
    }
  }
  throw new MoveRefused('The databases send this organisation in a circle. Look at platform.placement in each of them.');
}
