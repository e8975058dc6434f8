import { ask, type AskedClient } from '../database/ask';
import type { Answer } from '../database/read-ahead';
import type { Standing } from './replica';
import { STANDING } from './replica';

/** What goes along with a transaction where there are replicas. */
export interface LogWatch {
  /** Judges where the server stands before the transaction begins there. Throws when it must not be read from. */
  readonly admit?: (standing: Standing) => void;
  /** Hears how far the log was when a reader saw, or a writer had written. */
  readonly tell?: (position: string) => void;
}

/** The same, before it is known in which of several databases the transaction will be. */
export interface LogWatchSomewhere extends Omit<LogWatch, 'tell'> {
  readonly tell?: (position: string, database: string) => void;
  /** What else is sent with the beginning. */
  readonly entry?: string | null;
}

export const watchIn = (watch: LogWatchSomewhere | null, database: string): LogWatch | null =>
  watch && { ...(watch.admit ? { admit: watch.admit } : {}), ...(watch.tell ? { tell: (position: string) => watch.tell!(position, database) } : {}) };

const POSITION = 'select pg_current_wal_insert_lsn()::text as position';

/** Several statements sent as one text have several answers. */
const lastOf = (answers: Answer | readonly Answer[]): Answer => (Array.isArray(answers) ? answers.at(-1)! : (answers as Answer));
const firstOf = (answers: Answer | readonly Answer[]): Answer => (Array.isArray(answers) ? answers[0]! : (answers as Answer));
const positionIn = (answer: Answer): string => (answer.rows[0] as { position: string }).position;

/** Begins a transaction. All of it goes in the trip of the beginning. @param isReading whether what it sees is to be told */
export function beginWatched(client: AskedClient, begin: string, watch: LogWatch | null, isReading: boolean): Promise<unknown> {
  if (!watch) return ask(client, begin);
  const { admit, tell } = watch;
  // A statement of its own, before the transaction sees anything: what it sees is then at least as new as what was judged.
  const admitted = admit ? ask(client, { name: 'replica_standing', text: STANDING, values: [] }).then(({ rows }) => admit(rows[0] as Standing)) : null;
  admitted?.catch(() => undefined);
  if (!tell || !isReading) return Promise.all([admitted, ask(client, begin)]);
  // In the transaction, after it has begun to see: what it sees is at most as new as what is told.
  return ask(client, `${begin}; ${POSITION}`).then((answers) => tell(positionIn(lastOf(answers))));
}

/**
 * Ends a transaction that may have written. What it wrote is within the position that is told, and so is what it has shown: also one that
 * is rolled back may answer with rows as they are now, when somebody else has changed them.
 */
export async function endWatched(client: AskedClient, outcome: 'commit' | 'rollback', watch: LogWatch | null): Promise<Answer> {
  if (!watch?.tell) return ask(client, outcome);
  const answers = await ask(client, `${outcome}; ${POSITION}`);
  watch.tell(positionIn(lastOf(answers)));
  return firstOf(answers);
}
