import { createHash } from 'node:crypto';
import type { DataSource, EntityMetadata, ObjectType, QueryRunner } from 'typeorm';
import { HOME } from '../config/databases-file';
import { entryOf, type Places } from '../placement/places';
import { beginWatched, endWatched, type LogWatch, type LogWatchSomewhere, watchIn } from '../replicas/log-watch';
import { ask, type AskedClient } from './ask';
import type { Statement } from './foresight';
import type { Answer, ReadAhead } from './read-ahead';

/** What a transaction may see and do. */
export interface TransactionOptions {
  /** The organisation whose rows are visible; null for the few tables that belong to none (accounts, sessions). */
  readonly organisationId: string | null;
  readonly mode: 'read' | 'write';
  /** Who acts, for the history written by trigger: a person's id, or a word such as 'job:mail.send'. Null until known. */
  readonly actor: string | null;
  readonly requestId: string;
}

interface PostgresClient extends AskedClient {
  readonly connection: { readonly stream: { cork(): void; uncork(): void } };
}

interface Opened {
  readonly runner: QueryRunner;
  readonly client: PostgresClient;
  /** Settled when PostgreSQL has begun the transaction. */
  readonly begun: Promise<unknown>;
  readonly watch: LogWatch | null;
}

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$/;
const ACTOR = /^[\w:.-]{1,80}$/;
/** PostgreSQL's code for a statement that comes behind one that has failed. */
const REFUSED_BEHIND_ANOTHER = '25P02';
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
 * One transaction on one connection, which can see one organisation. It begins with its first statement. Statements are sent as they
 * are asked for, in that order and without waiting for the answers to those before; PostgreSQL takes one after the other. One that
 * reads sends behind the first one whatever it foresees: see Foresight.
 */
export class Transaction {
  private opening: Promise<Opened> | null = null;
  private opened: Opened | null = null;
  private readonly unwatched: Promise<unknown>[] = [];
  private finished = false;
  private ended = false;
  private isCorked = false;
  private inFlight = 0;
  /** Why the last statement failed. What was sent behind it is refused for it, and whoever waits for that hears this. */
  private failure: unknown = null;
  /** Whether the loaders hold what the answer is going to ask; see answerFromHere. */
  holdsAnswer = false;
  /** Counted for the tests that hold each operation to a number of statements. */
  statements = 0;
  /** How often something was sent while nothing was on its way: so often the network was waited for. */
  trips = 0;

  constructor(
    private readonly dataSource: DataSource,
    readonly options: TransactionOptions,
    private readonly ahead: ReadAhead | null = null,
    /** Where organisations are, when there are several databases. With one there is nothing to ask. */
    private readonly places: Places | null = null,
    /** What goes along where there are replicas. */
    private readonly watch: LogWatchSomewhere | null = null,
  ) {}

  get organisationId(): string {
    if (!this.options.organisationId) throw new Error('This transaction belongs to no organisation.');
    return this.options.organisationId;
  }

  /** Runs one statement with parameters ($1, $2 ...) and gives its rows. */
  async query<Row = Record<string, unknown>>(text: string, values: readonly unknown[] = []): Promise<Row[]> {
    return (await this.run({ text, values })).rows as Row[];
  }

  /** Runs one statement and gives the number of rows it touched. */
  async execute(text: string, values: readonly unknown[] = []): Promise<number> {
    return (await this.run({ text, values })).rowCount ?? 0;
  }

  /** Sends a statement that nobody waits for before the end, which then waits for both: when it fails, nothing is committed. */
  sendLast(text: string, values: readonly unknown[]): void {
    const answer = this.run({ text, values });
    answer.catch(() => undefined);
    this.unwatched.push(answer);
  }

  /** What TypeORM knows of an entity's columns. */
  metadataOf(type: ObjectType<object>): EntityMetadata {
    return this.dataSource.getMetadata(type);
  }

  /**
   * Commits (or rolls back) and gives the connection back. Safe to call twice. Nobody waits for the end of a transaction that only read,
   * and what was read in one that is rolled back is not foreseen the next time.
   * @throws when a change cannot be committed, also when a statement had failed and nobody noticed: PostgreSQL answers COMMIT with a quiet ROLLBACK then.
   */
  async finish(outcome: 'commit' | 'rollback'): Promise<void> {
    if (this.finished) return;
    this.finished = true;
    if (!this.opening) return;
    const opened = await this.opening.catch(() => null);
    // Where nothing could begin, whoever waited for a statement has heard of it; of what was only sent, nobody has.
    if (!opened) return void (outcome === 'commit' && (await Promise.all(this.unwatched)));
    // What was asked for before stands in line before this.
    this.ended = true;
    if (this.options.mode === 'write') {
      this.leaveInOnePiece(opened.client);
      if (this.inFlight === 0) this.trips += 1;
      return end(opened, outcome, [opened.begun, ...this.unwatched]);
    }
    if (outcome === 'commit') this.ahead?.end();
    void end(opened, 'read');
  }

  /** Sends what a question needed the last time, in a reading transaction that has begun without knowing that it will be answered there. */
  async foresee(question: string): Promise<void> {
    const { client } = await (this.opening ??= this.open());
    if (!this.finished) this.ahead?.begin(question, (foreseen) => this.send(client, foreseen));
  }

  private async run(statement: Statement): Promise<Answer> {
    if (this.finished) throw new Error('This transaction is finished.');
    const isFirst = this.opening === null;
    const { client, begun } = this.opened ?? (await (this.opening ??= this.open()));
    if (this.ended) throw new Error('This transaction is finished.');
    const answer = this.ahead?.take(statement) ?? this.send(client, statement);
    if (isFirst) this.ahead?.send((foreseen) => this.send(client, foreseen));
    // Whoever asked hears first why nothing began: what came behind fails for want of it.
    answer.catch(() => undefined);
    await begun;
    return answer;
  }

  private send(client: PostgresClient, { text, values }: Statement): Promise<Answer> {
    this.statements += 1;
    if (this.inFlight === 0) this.trips += 1;
    this.inFlight += 1;
    this.leaveInOnePiece(client);
    return ask(client, { name: statementName(text), text, values: [...values] }).then(
      (answer) => {
        this.inFlight -= 1;
        return answer;
      },
      (error: { readonly code?: string }) => {
        this.inFlight -= 1;
        if (error.code !== REFUSED_BEHIND_ANOTHER) this.failure = error;
        throw this.failure ?? error;
      },
    );
  }

  /** What is sent in this turn of the loop leaves in one piece. */
  private leaveInOnePiece({ connection: { stream } }: PostgresClient): void {
    if (this.isCorked) return;
    this.isCorked = true;
    stream.cork();
    process.nextTick(() => {
      this.isCorked = false;
      stream.uncork();
    });
  }

  private async open(): Promise<Opened> {
    const { organisationId, mode } = this.options;
    const opened = await this.openWhereItIs();
    // A change must never be sent to where no transaction is. One of an organisation cannot be: the transaction alone says whose it is.
    if (mode === 'write' && organisationId === null) await begunOrReleased(opened);
    return (this.opened = opened);
  }

  private openWhereItIs(): Promise<Opened> {
    const { organisationId, mode } = this.options;
    if (!this.places || organisationId === null) return this.openIn(this.dataSource, HOME, this.watch?.entry);
    return this.places.enter(organisationId, async (place) => {
      const opened = await this.openIn(place.dataSource, place.name, entryOf(place, mode));
      // A place that refuses has done nothing yet, so the next one can be asked.
      await begunOrReleased(opened);
      return opened;
    });
  }

  /** @param entry what else is sent with the beginning */
  private async openIn(dataSource: DataSource, database: string, entry: string | null = null): Promise<Opened> {
    const watch = watchIn(this.watch, database);
    const begin = [beginStatement(this.options), ...(entry ? [entry] : [])].join('; ');
    const runner = dataSource.createQueryRunner();
    const client = (await runner.connect()) as PostgresClient;
    this.leaveInOnePiece(client);
    const begun = beginWatched(client, begin, watch, this.options.mode === 'read');
    begun.catch(() => undefined);
    return { runner, client, begun, watch };
  }
}

/** @throws why nothing began, once the connection is given back */
const begunOrReleased = (opened: Opened): Promise<unknown> =>
  opened.begun.catch(async (refused: unknown) => {
    await end(opened, 'read');
    throw refused;
  });

/** Ends a transaction and gives its connection back. @param before what was sent before and has to have worked, but is waited for only now */
async function end({ runner, client, watch }: Opened, outcome: 'commit' | 'rollback' | 'read', before: readonly Promise<unknown>[] = []): Promise<void> {
  let failure: unknown = null;
  try {
    const ended = outcome === 'read' ? ask(client, 'commit') : endWatched(client, outcome, watch);
    const settled = await Promise.allSettled([...before, ended]);
    for (const { reason } of settled.filter(({ status }) => status === 'rejected') as PromiseRejectedResult[]) failure ??= reason;
    const { command } = await ended;
    if (outcome === 'commit' && command !== 'COMMIT') failure ??= new Error('This transaction was rolled back, because one of its statements had failed.');
  } catch (error) {
    failure ??= error;
  }
  await runner.release();
  if (failure && outcome === 'commit') throw failure;
}
