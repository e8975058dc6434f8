import { createHash } from 'node:crypto';
import type { DataSource, EntityManager, QueryRunner } from 'typeorm';

/** What a transaction may see and do. */
export interface TransactionOptions {
  /** The organisation whose rows are visible; null for the few tables that belong to none (accounts, sessions). */
  readonly organisationId: string | null;
  readonly mode: 'read' | 'write';
  /** Who acts, for the history written by trigger: a person's id, or a word such as 'job:mail.send'. Null until known. */
  readonly actor: string | null;
  readonly requestId: string;
}

interface PostgresClient {
  query(statement: string | { name: string; text: string; values: unknown[] }): Promise<{ command: string; rows: unknown[]; rowCount: number | null }>;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ACTOR = /^[\w:.-]{1,80}$/;
const statementNames = new Map<string, string>();

/** The same text gets the same name, so that PostgreSQL plans a statement once for each connection. */
function statementName(text: string): string {
  let name = statementNames.get(text);
  if (!name) statementNames.set(text, (name = `s${createHash('sha1').update(text).digest('hex').slice(0, 20)}`));
  return name;
}

/** `SET` takes no parameters, so everything that goes into it is checked against a strict pattern first. */
function beginStatement({ organisationId, mode, actor, requestId }: TransactionOptions): string {
  if (organisationId !== null && !UUID.test(organisationId)) throw new Error('An organisation id must be a uuid.');
  if (actor !== null && !ACTOR.test(actor)) throw new Error('An actor must be an id or a short word.');
  if (!ACTOR.test(requestId)) throw new Error('A request id must be a short word.');
  return [
    mode === 'read' ? 'begin isolation level repeatable read read only' : 'begin',
    ...(organisationId ? [`set local app.organisation_id = '${organisationId}'`] : []),
    ...(actor ? [`set local app.actor = '${actor}'`] : []),
    ...(mode === 'write' ? [`set local app.request_id = '${requestId}'`] : []),
  ].join('; ');
}

/**
 * One transaction on one connection, which can see one organisation. It begins with its first statement and takes one
 * statement at a time, however many resolvers ask at once: PostgreSQL would otherwise fail them all when one fails.
 */
export class Transaction {
  private runner: QueryRunner | null = null;
  private client: PostgresClient | null = null;
  private last: Promise<unknown> = Promise.resolve();
  private finished = false;
  /** Counted for the tests that hold each operation to a number of statements. */
  statements = 0;

  constructor(
    private readonly dataSource: DataSource,
    readonly options: TransactionOptions,
  ) {}

  get organisationId(): string {
    if (!this.options.organisationId) throw new Error('This transaction belongs to no organisation.');
    return this.options.organisationId;
  }

  /** Runs one statement with parameters ($1, $2 ...) and gives its rows. */
  async query<Row = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.run<Row>(text, values)).rows;
  }

  /** Runs one statement and gives the number of rows it touched. */
  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.run(text, values)).rowCount ?? 0;
  }

  /** TypeORM's manager on this transaction. `save` and `remove` are not for use: see saveVersioned. */
  async manager(): Promise<EntityManager> {
    return this.oneAtATime(async () => (await this.open()).runner.manager);
  }

  /**
   * Commits (or rolls back) and gives the connection back. Safe to call twice.
   * @throws when a change cannot be committed, also when a statement had failed and nobody noticed: PostgreSQL answers COMMIT with a quiet ROLLBACK then.
   */
  async finish(outcome: 'commit' | 'rollback'): Promise<void> {
    if (this.finished) return;
    this.finished = true;
    await this.last.catch(() => undefined);
    if (!this.runner || !this.client) return;
    let failure: unknown = null;
    try {
      const { command } = await this.client.query(outcome);
      if (outcome === 'commit' && this.options.mode === 'write' && command !== 'COMMIT') throw new Error('This transaction was rolled back, because one of its statements had failed.');
    } catch (error) {
      failure = error;
    }
    Object.assign(this.runner, { isTransactionActive: false });
    await this.runner.release();
    if (failure) throw failure;
  }

  private run<Row>(text: string, values: readonly unknown[]): Promise<{ rows: Row[]; rowCount: number | null }> {
    return this.oneAtATime(async () => {
      const { client } = await this.open();
      this.statements += 1;
      return (await client.query({ name: statementName(text), text, values: [...values] })) as { rows: Row[]; rowCount: number | null };
    });
  }

  private oneAtATime<T>(work: () => Promise<T>): Promise<T> {
    if (this.finished) return Promise.reject(new Error('This transaction is finished.'));
    const next = this.last.then(work, work);
    this.last = next.catch(() => undefined);
    return next;
  }

  private async open(): Promise<{ runner: QueryRunner; client: PostgresClient }> {
    if (this.runner && this.client) return { runner: this.runner, client: this.client };
    const begin = beginStatement(this.options);
    const runner = this.dataSource.createQueryRunner();
    const client = (await runner.connect()) as PostgresClient;
    try {
      await client.query(begin);
    } catch (error) {
      // It may have begun before it failed; whoever borrows the connection next must not find themselves inside it.
      await client.query('rollback').catch(() => undefined);
      await runner.release();
      throw error;
    }
    // TypeORM is told, because it did not begin this transaction itself and refuses row locks outside one.
    Object.assign(runner, { isTransactionActive: true });
    const send = runner.query.bind(runner);
    runner.query = ((...statement: Parameters<QueryRunner['query']>) => {
      this.statements += 1;
      return this.oneAtATime(() => send(...statement));
    }) as QueryRunner['query'];
    this.runner = runner;
    this.client = client;
    return { runner, client };
  }
}
