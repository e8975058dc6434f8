import pg from 'pg';

const ANSWER_MILLISECONDS = 1_000;

/** A connection of its own for looking how a server stands: no request can keep it busy. It is opened anew after any trouble. */
export class WatchConnection {
  private client: pg.Client | null = null;

  constructor(private readonly url: string) {}

  /** The one row that the statement gives. @throws when there is no answer within a second */
  async ask<Row extends object>(text: string): Promise<Row> {
    try {
      const client = (this.client ??= await this.open());
      return (await client.query<Row>(text)).rows[0]!;
    } catch (error) {
      this.close();
      throw error;
    }
  }

  /** Nobody waits for a server that is gone to say goodbye. */
  close(): void {
    const { client } = this;
    this.client = null;
    void client?.end().catch(() => undefined);
  }

  private async open(): Promise<pg.Client> {
    const limits = { connectionTimeoutMillis: ANSWER_MILLISECONDS, query_timeout: ANSWER_MILLISECONDS, keepAlive: true };
    const client = new pg.Client({ connectionString: this.url, application_name: 'waymark-watch', ...limits });
    client.on('error', () => this.close());
    await client.connect();
    return client;
  }
}
