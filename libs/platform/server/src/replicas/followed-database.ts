import { DataSource, type DataSourceOptions } from 'typeorm';
import { toPosition } from './log-position';
import { refuseUnfitReplica } from './refuse-unfit-replica';
import { Replica, type Sample, STANDING, type Standing } from './replica';
import { WatchConnection } from './watch-connection';

export interface Followed {
  readonly name: string;
  readonly appUrl: string;
  readonly replicaUrls: readonly string[];
}

const later = (milliseconds: number) => new Promise<void>((resolve) => void setTimeout(resolve, milliseconds).unref());

/** A database that is followed by replicas: where it stands, and how far each of them is. */
export class FollowedDatabase {
  readonly replicas: readonly Replica[];
  private readonly first: WatchConnection;
  private readonly connections: WatchConnection[] = [];
  private samples: Sample[] = [];

  /** @param options of connections, as those to the first database are made */
  constructor(
    { name, appUrl, replicaUrls }: Followed,
    options: DataSourceOptions,
    private readonly lagMilliseconds: number,
  ) {
    this.first = this.connect(appUrl);
    this.replicas = replicaUrls.map((url) => {
      const { host } = new URL(url);
      const { extra } = options as { extra?: object };
      const dataSource = new DataSource({ ...options, url, applicationName: 'waymark-replica', extra: { ...extra, keepAlive: true } } as DataSourceOptions);
      const connection = this.connect(url);
      return new Replica({
        database: name,
        host,
        dataSource,
        ask: () => connection.ask<Standing>(STANDING),
        refuseUnfit: (replica) => refuseUnfitReplica(this.first, replica, { name, host }),
        clock: () => performance.now(),
        samples: () => this.samples,
      });
    });
  }

  /** One that is slow to answer holds up neither the others nor the next look at the first server. */
  async look(patience: number): Promise<void> {
    await this.sample();
    await Promise.race([Promise.all(this.replicas.map((replica) => replica.look())), later(patience)]);
  }

  async close(): Promise<void> {
    for (const connection of this.connections) connection.close();
    await Promise.all(this.replicas.map((replica) => replica.close()));
  }

  /** Where the first server stands: what has been acknowledged until now is before it. Without an answer nothing is fresh after a while. */
  private async sample(): Promise<void> {
    const at = performance.now();
    const found = await this.first.ask<{ position: string }>('select pg_current_wal_flush_lsn()::text as position').catch(() => null);
    if (!found) return;
    const oldest = at - 2 * this.lagMilliseconds;
    this.samples = [...this.samples.filter((sample) => sample.at >= oldest), { at, position: toPosition(found.position) }];
  }

  private connect(url: string): WatchConnection {
    const connection = new WatchConnection(url);
    this.connections.push(connection);
    return connection;
  }
}
