import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import type { DataSource } from 'typeorm';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config-token';
import { HOME } from '../config/databases-file';
import type { RequestScope } from '../database/request-scope';
import { FollowedDatabase } from './followed-database';
import { markOf } from './log-position';
import type { Replica } from './replica';
import { SeenTokens } from './seen-token';

const LOOK_MILLISECONDS = 250;
/** How long a start waits for replicas that do not answer. */
const START_MILLISECONDS = 5_000;
/** A replica that is not used is asked where it stands before a question waits for it longer than this. */
const PATIENCE_MILLISECONDS = 200;
/** How much longer than the lag a browser keeps what it has seen: by then every replica that is used has it. */
const KEPT_LONGER_SECONDS = 60;

/** Knows the replicas of each database, how far each is, and which of them a question may go to. */
@Injectable()
export class Replicas implements OnModuleDestroy {
  readonly tokens: SeenTokens;
  private readonly databases: ReadonlyMap<string, FollowedDatabase>;
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @InjectDataSource() first: DataSource,
  ) {
    this.tokens = new SeenTokens(config.factorKey ?? config.appUrl);
    const followed = [{ name: HOME, appUrl: config.appUrl, replicaUrls: config.replicaUrls }, ...config.databases].filter(({ replicaUrls }) => replicaUrls.length > 0);
    this.databases = new Map(followed.map((one) => [one.name, new FollowedDatabase(one, first.options, this.lagMilliseconds)]));
  }

  get isEmpty(): boolean {
    return this.databases.size === 0;
  }

  get keptSeconds(): number {
    return this.config.replicaLagSeconds + KEPT_LONGER_SECONDS;
  }

  private get lagMilliseconds(): number {
    return this.config.replicaLagSeconds * 1000;
  }

  /** Looks at every replica once, and from then on all the time. @throws ConfigError when one is no replica, or its role is not bound */
  async start(): Promise<void> {
    if (this.isEmpty) return;
    await this.look();
    for (const { replicas } of this.databases.values()) for (const { unfit } of replicas) if (unfit) throw unfit;
    this.timer = setInterval(() => void this.look(), LOOK_MILLISECONDS).unref();
  }

  /**
   * The replica of a database that may answer a question of this request, or null when only the database itself may. A session has one
   * replica there and goes to no other, so that a second one that is further behind cannot take it back in time.
   */
  async choose({ sessionToken, log: { before, seen } }: RequestScope, database: string): Promise<Replica | null> {
    const replicas = this.databases.get(database)?.replicas;
    if (!replicas || sessionToken === null || before === null || before.isUnreadable || seen !== null) return null;
    const place = createHash('sha1').update(sessionToken).digest().readUInt32BE();
    const replica = replicas[place % replicas.length]!;
    if (!replica.isFresh(this.lagMilliseconds)) return null;
    const needed = before.positions.get(markOf(database)) ?? null;
    if (replica.has(needed)) return replica;
    await Promise.race([replica.look(), new Promise<void>((resolve) => void setTimeout(resolve, PATIENCE_MILLISECONDS).unref())]);
    return replica.has(needed) ? replica : null;
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.looking;
    await Promise.all([...this.databases.values()].map((database) => database.close()));
  }

  private look(): Promise<void> {
    const patience = this.timer ? LOOK_MILLISECONDS : START_MILLISECONDS;
    return (this.looking ??= Promise.all([...this.databases.values()].map((database) => database.look(patience))).then(() => void (this.looking = null)));
  }
}
