import { randomUUID } from 'node:crypto';
import { setTimeout as wait } from 'node:timers/promises';
import { catchUp, makeRoom, type Moment, momentOf, type Way } from './catch-up';
import { copyRows, extentsOf, fingerprintsOf } from './copy-rows';
import { MoveRefused } from './move-checks';
import { listOrganisationTables, releaseOf, shapeOf } from './organisation-tables';
import { arrive, beginLeaving, findPlacement, type Placement, putPlacement } from './placement-rows';
import { stopChanges } from './stop-changes';

/** `ahead`: nearly all rows are in the new place too, and people still write. `held`: nothing changes any more. `copied`: all rows are there. `left`: the old place sends everybody to the new one. */
export type MoveStep = 'ahead' | 'held' | 'copied' | 'left' | 'arrived';

/** Told after each step, and waited for; what it throws ends the move there. */
export type OnStep = (step: MoveStep) => void | Promise<void>;

export interface Carried {
  readonly tables: number;
  /** How many rows were copied while people wrote. */
  readonly ahead: number;
  /** How many were copied, or taken away again, while changes were refused. */
  readonly rest: number;
  /** How long changes were refused. */
  readonly milliseconds: number;
}

/** From one database into another, by their names. */
export interface Route extends Way {
  readonly from: string;
  readonly to: string;
  /** What both databases were migrated to before. */
  readonly release: string;
  /** So long after the old place has said that it leaves, no process asks one of that place's replicas that has not heard of it. */
  readonly replicaLagMilliseconds: number;
}

/** What came in between is fetched again until that takes no longer than this, but not for ever: somebody may write without end. */
const SHORT_MILLISECONDS = 500;
const MOST_ROUNDS = 5;

const READ = 'begin isolation level repeatable read';
/** Triggers stand aside: rows are taken as they are. */
const WRITE = `begin; set local session_replication_role = replica; set local lock_timeout = '10s'`;

/** A copy that lets nobody in: nobody is given this ticket. */
const onItsWay = (from: string, before: Placement | null, ticket: string): Placement => ({ state: 'arriving', ticket, moved_to: from, moved_with: before?.ticket ?? null });

async function placementToLeave({ old, organisationId }: Route): Promise<Placement | null> {
  const before = await findPlacement(old, organisationId);
  if (before && before.state !== 'here') throw new MoveRefused('Somebody else has moved it just now.');
  return before;
}

/**
 * Moves the rows of an organisation. It is said first that it leaves, so that by the end nobody reads an older state of it from a replica
 * of the old place. Nearly all rows are copied and compared while people write; then changes are refused, what was written
 * meanwhile is fetched, and the organisation changes places in the moment when the old place commits that it is gone.
 */
export async function carry(route: Route, onStep: OnStep): Promise<Carried> {
  const { organisationId, from, to, old, target, tables } = route;
  await makeRoom(target);
  await beginLeaving(old, organisationId);
  const said = performance.now();
  const copied = await copyAhead(route);
  await wait(Math.max(0, said + route.replicaLagMilliseconds - performance.now()));
  const caught = await catchUpAhead(route, copied.moment);
  await onStep('ahead');
  const started = await stopChanges(old, organisationId);
  await onStep('held');
  await old.query(READ);
  const before = await placementToLeave(route);
  await refuseOtherShape(route);
  const ticket = randomUUID();
  await target.query(WRITE);
  const rest = await catchUp(route, caught.moment);
  // In one transaction with the last rows, so that whoever comes with this ticket finds all of them.
  await putPlacement(target, organisationId, onItsWay(from, before, ticket));
  await target.query('commit');
  await onStep('copied');
  await putPlacement(old, organisationId, { state: 'gone', ticket, moved_to: to, moved_with: ticket });
  await old.query('commit');
  const milliseconds = performance.now() - started;
  await onStep('left');
  await arrive(target, organisationId, ticket);
  await onStep('arrived');
  return { tables: tables.length, ahead: copied.rows + caught.rows, rest, milliseconds };
}

interface Ahead {
  readonly rows: number;
  /** Of this moment all is in the new place. */
  readonly moment: Moment;
}

/** Copies every row that there is, and compares all of them. */
async function copyAhead(route: Route): Promise<Ahead> {
  const { organisationId, from, old, target, tables } = route;
  await old.query(READ);
  const moment = await momentOf(old);
  const before = await placementToLeave(route);
  await target.query(WRITE);
  await putPlacement(target, organisationId, onItsWay(from, before, randomUUID()));
  const extents = await extentsOf(old, tables, organisationId);
  const filled = tables.filter(({ name }) => extents.get(name)!.rows > 0);
  for (const table of filled) await copyRows(old, target, table, extents.get(table.name)!, organisationId);
  const [left, arrived] = await Promise.all([old, target].map((client) => fingerprintsOf(client, tables, organisationId)));
  for (const { name } of tables) if (left!.get(name) !== arrived!.get(name)) throw new Error(`The rows of ${name} did not arrive as they left; nothing was moved.`);
  await target.query('commit');
  await old.query('commit');
  return { rows: filled.reduce((sum, { name }) => sum + extents.get(name)!.rows, 0), moment };
}

/** Fetches what was written meanwhile, so that little is left for the time in which changes are refused. */
async function catchUpAhead(route: Route, since: Moment): Promise<Ahead> {
  let [rows, moment] = [0, since];
  for (let round = 0; round < MOST_ROUNDS; round += 1) {
    const started = performance.now();
    await route.old.query(READ);
    const now = await momentOf(route.old);
    await route.target.query(WRITE);
    rows += await catchUp(route, moment);
    await route.target.query('commit');
    await route.old.query('commit');
    moment = now;
    if (performance.now() - started < SHORT_MILLISECONDS) break;
  }
  return { rows, moment };
}

/** A release that came while rows were copied may have changed them, or given the tables a column that was not. */
async function refuseOtherShape({ old, target, tables, release }: Route): Promise<void> {
  const releases = await Promise.all([old, target].map(releaseOf));
  if (releases.some((one) => one !== release)) throw new MoveRefused('A release has come while rows were copied. Bring both databases up to date, and move it then.');
  const shapes = await Promise.all([old, target].map(async (client) => shapeOf(await listOrganisationTables(client))));
  if (shapes.some((shape) => shape !== shapeOf(tables))) throw new MoveRefused('The tables have changed while rows were copied. Bring both databases up to date, and move it then.');
}
