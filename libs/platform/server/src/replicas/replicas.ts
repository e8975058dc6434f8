import { createHash } from 'node:crypto';
import { Inject, Injectable, type OnModuleDestroy } from '@nestjs/common';
import { InjectDataSource } from '@nestjs/typeorm';
import { DataSource, type DataSourceOptions } from 'typeorm';
import type { Config } from '../config/config';
import { CONFIG } from '../config/config-token';
import type { RequestScope } from '../database/request-scope';
import { toPosition } from './log-position';
import { refuseUnfitReplica } from './refuse-unfit-replica';
import { Replica, type Sample, STANDING, type Standing } from './replica';
import { SeenTokens } from './seen-token';
import { WatchConnection } from './watch-connection';

const LOOK_MILLISECONDS = 250;
/** How long a start waits for replicas that do not answer. */
const START_MILLISECONDS = 5_000;
/** A replica that is not used is asked where it stands before a question waits for it longer than this. */
const PATIENCE_MILLISECONDS = 200;
/** How much longer than the lag a browser keeps what it has seen: by then every replica that is used has it. */
const KEPT_LONGER_SECONDS = 60;

/** Knows the replicas, how far each is, and which of them a question may go to. */
@Injectable()
export class Replicas implements OnModuleDestroy {
  readonly tokens: SeenTokens;
  private readonly replicas: readonly Replica[];
  private readonly first: WatchConnection;
  private samples: Sample[] = [];
  private readonly connections: WatchConnection[] = [];
  private timer: NodeJS.Timeout | null = null;
  private looking: Promise<void> | null = null;

  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @InjectDataSource() first: DataSource,
  ) {
    this.first = this.connect(config.appUrl);
    this.tokens = new SeenTokens(config.factorKey ?? config.appUrl);
    this.replicas = config.replicaUrls.map((url) => {
      const { host } = new URL(url);
      const { extra } = first.options as { extra?: object };
      const dataSource = new DataSource({ ...first.options, url, applicationName: 'waymark-replica', extra: { ...extra, keepAlive: true } } as DataSourceOptions);
      const refuseUnfit = (replica: DataSource) => refuseUnfitReplica(first, replica, host);
      const connection = this.connect(url);
      const ask = () => connection.ask<Standing>(STANDING);
      return new Replica({ host, ask, dataSource, refuseUnfit, clock: () => performance.now(), samples: () => this.samples });
    });
  }

  get isEmpty(): boolean {
    return this.replicas.length === 0;
  }

  get keptSeconds(): number {
    return this.config.replicaLagSeconds + KEPT_LONGER_SECONDS;
  }

  /** Looks at every replica once, and from then on all the time. @throws ConfigError when one is no replica, or its role is not bound */
  async start(): Promise<void> {
    if (this.isEmpty) return;
    await this.look();
    for (const { unfit } of this.replicas) if (unfit) throw unfit;
    this.timer = setInterval(() => void this.look(), LOOK_MILLISECONDS).unref();
  }

  /**
   * The replica that may answer a question of this request, or null when only the first server may. A session has one replica and
   * goes to no other, so that a second one that is further behind cannot take it back in time.
   */
  async choose({ sessionToken, log: { before, seen } }: RequestScope): Promise<Replica | null> {
    if (this.isEmpty || sessionToken === null || before === null || before.isUnreadable || seen !== null) return null;
    const place = createHash('sha1').update(sessionToken).digest().readUInt32BE();
    const replica = this.replicas[place % this.replicas.length]!;
    if (!replica.isFresh(this.config.replicaLagSeconds * 1000)) return null;
    if (replica.has(before.position)) return replica;
    await Promise.race([replica.look(), later(PATIENCE_MILLISECONDS)]);
    return replica.has(before.position) ? replica : null;
  }

  async onModuleDestroy(): Promise<void> {
    if (this.timer) clearInterval(this.timer);
    this.timer = null;
    await this.looking;
    for (const connection of this.connections) connection.close();
    await Promise.all(this.replicas.map((replica) => replica.close()));
  }

  private look(): Promise<void> {
    return (this.looking ??= this.lookOnce().finally(() => (this.looking = null)));
  }

  private async lookOnce(): Promise<void> {
    await this.sample();
    // One that is slow to answer holds up neither the others nor the next look at the first server.
    const looks = this.replicas.map((replica) => replica.look());
    await Promise.race([Promise.all(looks), later(this.timer ? LOOK_MILLISECONDS : START_MILLISECONDS)]);
  }

  /** Where the first server stands: what has been acknowledged until now is before it. Without an answer nothing is fresh after a while. */
  private async sample(): Promise<void> {
    const at = performance.now();
    const found = await this.first.ask<{ position: string }>('select pg_current_wal_flush_lsn()::text as position').catch(() => null);
    if (!found) return;
    const oldest = at - 2 * this.config.replicaLagSeconds * 1000;
    this.samples = [...this.samples.filter((sample) => sample.at >= oldest), { at, position: toPosition(found.position) }];
  }

  private connect(url: string): WatchConnection {
    const connection = new WatchConnection(url);
    this.connections.push(connection);
    return connection;
  }
}

const later = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds).unref());
