import pg from 'pg';
import { log } from '../http/log';

/** First of the two numbers of the locks, so that they meet no other lock of the database. */
const KIND = 7_461_001;
const LOOK_MILLISECONDS = 5_000;
const RETURN_MILLISECONDS = 500;
/** A machine that is switched off says no goodbye: after about half a minute PostgreSQL lets go of its connection. */
const NOTICE_LOSS = 'set tcp_keepalives_idle = 15; set tcp_keepalives_interval = 5; set tcp_keepalives_count = 3';

/** Shared, so that a connection that returns never waits for the one it follows. */
const HOLD = `select pg_advisory_lock_shared(${KIND}, hashtext(id)) from unnest($1::text[]) as id`;
/** Workers that keep a job or a queue for themselves and whose lock is free: nobody holds it who lives. */
const GONE = `
  with keeping as (
    select locked_by as id from graphile_worker._private_jobs where locked_by is not null
    union select locked_by from graphile_worker._private_job_queues where locked_by is not null)
  select id from keeping where not exists (
    select 1 from pg_locks where locktype = 'advisory' and database = (select oid from pg_database where datname = current_database())
      and classid = ${KIND} and objid::bigint = hashtext(id)::bigint & 4294967295 and granted)`;
const FREE = 'select graphile_worker.force_unlock_workers($1::text[])';

export interface Watch {
  /** Says that a worker of this process lives. */
  hold(workerId: string): void;
  stop(): Promise<void>;
}

/**
 * Frees the jobs of workers that were ended by force; the queue alone would keep them for four hours. While a worker lives, the
 * connection of its process holds a lock in its name, which the database drops in the moment the connection ends. Whoever is
 * seen without one in two looks, five seconds apart, is gone: one look could fall into the moment in which a connection returns.
 */
export function watchOverWorkers(jobsUrl: string, { lookEvery = LOOK_MILLISECONDS } = {}): Watch {
  const held = new Set<string>();
  let connection: { readonly client: pg.Client; readonly locked: Set<string> } | null = null;
  let missed = new Set<string>();
  let isOver = false;
  let timer: NodeJS.Timeout | undefined;
  /** One thing at a time, so that one connection does for all. */
  let atWork = Promise.resolve();

  const connect = async () => {
    const client = new pg.Client({ connectionString: jobsUrl, keepAlive: true, application_name: 'waymark worker watch' });
    const forget = () => {
      if (connection?.client === client) connection = null;
    };
    client.on('error', forget);
    client.on('end', forget);
    try {
      await client.connect();
      await client.query(NOTICE_LOSS);
    } catch (error) {
      await client.end().catch(() => undefined);
      throw error;
    }
    return (connection = { client, locked: new Set() });
  };
  const lockOwn = async (): Promise<pg.Client> => {
    const { client, locked } = connection ?? (await connect());
    const unlocked = [...held].filter((id) => !locked.has(id));
    if (unlocked.length > 0) await client.query(HOLD, [unlocked]);
    for (const id of unlocked) locked.add(id);
    return client;
  };
  const look = async (): Promise<void> => {
    const client = await lockOwn();
    const gone = (await client.query<{ id: string }>(GONE)).rows.map(({ id }) => id).filter((id) => !held.has(id));
    const sure = gone.filter((id) => missed.has(id));
    missed = new Set(gone);
    if (sure.length === 0) return;
    await client.query(FREE, [sure]);
    log('warn', { event: 'jobs_freed', workers: sure.length });
  };
  const goOn = async (): Promise<void> => {
    if (isOver) return;
    let pause = lookEvery;
    await look().catch(() => {
      pause = Math.min(RETURN_MILLISECONDS, lookEvery);
      missed = new Set();
    });
    timer = setTimeout(() => void (atWork = atWork.then(goOn)), pause);
  };
  atWork = goOn();

  return {
    hold(workerId) {
      held.add(workerId);
      // What fails is made good by the next look.
      atWork = atWork.then(async () => void (isOver || (await lockOwn().catch(() => undefined))));
    },
    async stop() {
      isOver = true;
      await atWork;
      clearTimeout(timer);
      await connection?.client.end().catch(() => undefined);
    },
  };
}
