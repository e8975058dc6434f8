import { tx } from '../database/request-scope';

/** When and how a job runs. */
export interface JobOptions {
  /** Not before this instant. */
  readonly runAt?: Date;
  /** A job with the same key that has not started yet is replaced. */
  readonly key?: string;
  readonly maxAttempts?: number;
}

/** Puts a job into the queue in the transaction at hand: it exists if, and only if, the transaction commits. It runs in the same organisation. */
export async function enqueue(task: string, payload: Record<string, unknown>, { runAt, key, maxAttempts = 12 }: JobOptions = {}): Promise<void> {
  const body = { ...payload, organisationId: tx().options.organisationId };
  await tx().query('select jobs.enqueue($1, $2::json, $3, $4, $5)', [task, JSON.stringify(body), runAt?.toISOString() ?? null, key ?? null, maxAttempts]);
}

/** The work of one kind of job. It runs in a transaction of the organisation the job carries; throwing tries again later. */
export interface JobHandler {
  readonly task: string;
  handle(payload: Record<string, unknown>): Promise<void>;
  /** Five fields of cron, for work that nobody asks for; it then runs once, in no organisation. */
  readonly cron?: string;
  /** True when the handler opens its own transactions (it waits for something outside, which no transaction may). */
  readonly ownTransactions?: boolean;
}
