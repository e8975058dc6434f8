import { randomUUID } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy, type OnModuleInit } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config-token';
import { requireDatabase } from '../config/require-database';
import { HOME } from '../config/databases-file';
import { entryOf, Places } from '../placement/places';
import { type Everywhere, ReadEverywhere } from '../placement/read-everywhere';
import { refuseSeveralDatabases } from '../placement/refuse-several-databases';
import { laterOfEach, markOf, toPosition } from '../replicas/log-position';
import type { LogWatchSomewhere } from '../replicas/log-watch';
import { type Replica, StaleReplicaError } from '../replicas/replica';
import { Foresight } from './foresight';
import { ReadAhead } from './read-ahead';
import { refuseUnsafeDatabase } from './refuse-unsafe-database';
import { currentScope, findScope, inScope, quietScope } from './request-scope';
import { Transaction, type TransactionOptions } from './transaction';

/** Opens transactions. The only way to the database at run time. */
@Injectable()
export class Database implements OnModuleInit, OnModuleDestroy {
  private readonly foresight = new Foresight();
  /** Whether requests hear how far the log was: where there are replicas, which have to have it too. */
  tellsPositions = false;
  private readonly further = new Map<string, DataSource>();
  /** Null with one database, which is then asked nothing. */
  private places: Places | null = null;
  private everywhere = new ReadEverywhere(this.further);

  /** @param dataSource the first database: accounts and sessions are there, whatever organisation they serve */
  constructor(
    @InjectDataSource() readonly dataSource: DataSource,
    @Inject(CONFIG) private readonly config: Pick<Config, 'databases'>,
  ) {}

  /** HTTP, worker and commands alike do not start as a role that row-level security does not bind. */
  async onModuleInit(): Promise<void> {
    await refuseUnsafeDatabase(this.dataSource);
    if (this.config.databases.length === 0) return refuseSeveralDatabases(this.dataSource);
    for (const { name, appUrl } of this.config.databases) {
      await requireDatabase(`WAYMARK_DATABASES, ${name}`, appUrl);
      const dataSource = await new DataSource({ ...this.dataSource.options, url: appUrl } as DataSourceOptions).initialize();
      this.further.set(name, dataSource);
      await refuseUnsafeDatabase(dataSource);
    }
    this.places = new Places(this.dataSource, this.further);
    this.everywhere = new ReadEverywhere(this.further);
  }

  async onModuleDestroy(): Promise<void> {
    for (const dataSource of this.further.values()) await dataSource.destroy();
  }

  /** The name of the database in which an organisation was last found. It is a hint: see Places. */
  databaseOf(organisationId: string): string {
    return this.places?.find(organisationId).name ?? HOME;
  }

  /** A transaction that begins with its first statement; whoever opens it must finish it. */
  open(options: TransactionOptions): Transaction {
    return new Transaction(this.dataSource, options, null, this.places, this.watchOfRequest());
  }

  /**
   * A reading transaction for a question that may have been asked before; whoever opens it must finish it.
   * @param question see ReadAhead
   * @param replica where to read; it refuses when it is not as far as the request needs
   */
  openForReading(options: Omit<TransactionOptions, 'mode'>, question: string | null, replica: Replica | null = null): Transaction {
    const reading = { ...options, mode: 'read' } as const;
    const ahead = new ReadAhead(this.foresight, question);
    if (!replica) return new Transaction(this.dataSource, reading, ahead, this.places, this.watchOfRequest());
    const needed = currentScope().log.before?.positions.get(markOf(replica.database)) ?? null;
    const place = options.organisationId === null ? null : (this.places?.find(options.organisationId) ?? null);
    if (place && place.name !== replica.database) throw new StaleReplicaError('The organisation is in another database than this replica follows.');
    return new Transaction(replica.dataSource, reading, ahead, null, { entry: place && entryOf(place, 'read'), admit: (standing) => replica.admit(standing, needed) });
  }

  /**
   * Reads what belongs to no organisation in every database: with one, in the transaction at hand and nothing else.
   * @throws what goes wrong at home; without a further database that does not answer, the answer is not whole
   */
  readEverywhere<Answer>(work: () => Promise<Answer>): Promise<Everywhere<Answer>> {
    return this.everywhere.read(work);
  }

  /**
   * Runs `work` in one transaction of its own, where `tx()` means it: committed when `work` returns, rolled back when it throws.
   * For jobs, commands and tests; requests get theirs at the door.
   */
  async transaction<T>(options: Omit<TransactionOptions, 'requestId'>, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const scope = quietScope(randomUUID());
    scope.transaction = this.open({ ...options, requestId: scope.requestId });
    return inScope(scope, () => settle(scope.transaction!, () => work(scope.transaction!)));
  }

  /** Tells the request at hand, when there is one, how far the log was. */
  private watchOfRequest(): LogWatchSomewhere | null {
    const log = this.tellsPositions ? findScope()?.log : undefined;
    return log ? { tell: (position, database) => void (log.seen = laterOfEach(log.seen, new Map([[markOf(database), toPosition(position)]]))) } : null;
  }

  /** A writing transaction for the request at hand, replacing the one in force while `work` runs. */
  async writeFor<T>(organisationId: string | null, work: (transaction: Transaction) => Promise<T>): Promise<T> {
    const scope = currentScope();
    await scope.transaction?.finish('commit');
    const transaction = this.open({ organisationId, mode: 'write', actor: null, requestId: scope.requestId });
    scope.transaction = transaction;
    scope.loaders = new Map();
    scope.viewer = null;
    return settle(transaction, () => work(transaction));
  }
}

async function settle<T>(transaction: Transaction, work: () => Promise<T>): Promise<T> {
  let result: T;
  try {
    result = await work();
  } catch (error) {
    await transaction.finish('rollback').catch(() => undefined);
    throw error;
  }
  await transaction.finish('commit');
  return result;
}
