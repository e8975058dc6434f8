import type { DataSource } from 'typeorm';
import { ConfigError } from '../config/config-error';
import { log } from '../http/log';
import { laterOf, type LogPosition, toPosition } from './log-position';

/** How the first server stood when it was asked. */
export interface Sample {
  /** By the clock that only goes forward, before it was asked. */
  readonly at: number;
  readonly position: LogPosition;
}

/** What a server says of itself. */
export interface Standing {
  readonly isReplica: boolean;
  readonly position: string | null;
  /** Another one after each start. */
  readonly started: string;
}

/** In one statement, because it goes along with each question that a replica is asked. */
export const STANDING = `select pg_is_in_recovery() as "isReplica", pg_last_wal_replay_lsn()::text as position, pg_postmaster_start_time()::text as started`;

/** A replica is not far enough, was started again or no longer follows: it is not to be read from. */
export class StaleReplicaError extends Error {
  /** PostgreSQL's own for a server that takes no questions now: it is nobody's fault. */
  readonly code = '57P03';
}

export interface ReplicaOptions {
  /** The name of the database that it follows. */
  readonly database: string;
  /** Its name in logs: the address without the password. */
  readonly host: string;
  readonly dataSource: DataSource;
  /** Milliseconds of a clock that only goes forward. */
  readonly clock: () => number;
  /** How the first server stood lately. */
  readonly samples: () => readonly Sample[];
  /** What it says of itself; fails or gives null when it does not answer. */
  readonly ask: () => Promise<Standing | null>;
  /** @throws ConfigError when it is no copy of the first server's database, or its role is not bound */
  readonly refuseUnfit: (dataSource: DataSource) => Promise<void>;
}

/** One replica, and what this process knows of it. */
export class Replica {
  private looking: Promise<void> | null = null;
  private started: string | null = null;
  /** The start since which it is known to be a copy of ours. */
  private checked: string | null = null;
  /** The position that it is known to have replayed: it only grows, so what is known too late is on the safe side. */
  private replayed: LogPosition | null = null;
  /** The last moment of which it is known to have everything. */
  private current = -Infinity;
  /** Nothing from before counts: when it was first seen since its start, or has failed. */
  private since = -Infinity;

  /** Why it must not be used at all: it is no copy, or its role is not bound. */
  unfit: ConfigError | null = null;

  constructor(private readonly given: ReplicaOptions) {}

  get database(): string {
    return this.given.database;
  }

  get dataSource(): DataSource {
    return this.given.dataSource;
  }

  /** Whether it has everything that the first server had so many milliseconds ago. */
  isFresh(most: number): boolean {
    return this.dataSource.isInitialized && this.given.clock() - this.current <= most;
  }

  has(needed: LogPosition | null): boolean {
    return needed === null || (this.replayed !== null && this.replayed >= needed);
  }

  /** Asks it where it stands; several who want to know at once ask once. Never fails: a replica that does not answer is not fresh. */
  look(): Promise<void> {
    return (this.looking ??= this.ask().finally(() => (this.looking = null)));
  }

  /** @throws StaleReplicaError when what it says, asked along with a question, is not what the question needs */
  admit({ isReplica, position, started }: Standing, needed: LogPosition | null): void {
    const isSame = isReplica && started === this.started;
    if (isSame) this.replayed = laterOf(this.replayed, toPosition(position));
    if (!isSame || (needed !== null && toPosition(position) < needed)) throw new StaleReplicaError('The replica does not have what is needed yet.');
  }

  /** Not to be used until it has shown anew that it has everything. */
  distrust(): void {
    this.current = -Infinity;
    this.since = this.given.clock();
  }

  async close(): Promise<void> {
    if (this.dataSource.isInitialized) await this.dataSource.destroy().catch(() => undefined);
  }

  private async ask(): Promise<void> {
    if (this.unfit) return;
    try {
      if (!this.dataSource.isInitialized) await this.dataSource.initialize();
      await this.note(await this.given.ask());
    } catch (error) {
      if (error instanceof ConfigError) {
        this.unfit = error;
        log('error', { event: 'replica_refused', host: this.given.host });
      }
      this.leave(error);
    }
  }

  private async note(standing: Standing | null): Promise<void> {
    const { isReplica = false, position = null, started = '' } = standing ?? {};
    if (standing && started !== this.checked) {
      await this.given.refuseUnfit(this.dataSource);
      this.checked = started;
    }
    if (!isReplica || position === null) throw new StaleReplicaError('It follows no other server.');
    if (started !== this.started) {
      // It may have shown more before it ended than it has now.
      this.started = started;
      this.replayed = null;
      this.distrust();
      log('info', { event: 'replica_found', host: this.given.host });
    }
    this.replayed = laterOf(this.replayed, toPosition(position));
    const had = this.given.samples().filter((sample) => sample.at > this.since && this.has(sample.position));
    this.current = had.reduce((latest, { at }) => Math.max(latest, at), this.current);
  }

  private leave(error: unknown): void {
    if (this.started !== null) log('warn', { event: 'replica_lost', host: this.given.host, code: (error as { code?: string }).code ?? null });
    this.started = null;
    this.distrust();
  }
}
