import type { DataSource } from 'typeorm';
import { currentScope, inScope, type RequestScope } from '../database/request-scope';
import { Transaction } from '../database/transaction';
import { log } from '../http/log';

/** What was read in the databases that answered. */
export interface Everywhere<Answer> {
  readonly answers: readonly Answer[];
  /** False when a database did not answer in time. */
  readonly isWhole: boolean;
}

interface Further {
  readonly name: string;
  readonly dataSource: DataSource;
  /** It did not answer the last time: nobody waits for it until it does. */
  isSilent: boolean;
  /** When it was last asked besides and has not answered since; null when nothing is on its way. */
  triedAt: number | null;
}

/** So long a page waits for a further database. */
const PATIENCE_MS = 1500;
/** A question on a connection that has died unheard never ends: after so long another is asked, on another connection. */
const ASKED_AGAIN_MS = 5000;
/** So many of them are asked at the same moment by one request. */
const AT_ONCE = 8;

/**
 * Reads what belongs to no organisation in every database. One that is slow or away costs one request its patience; those that
 * follow do without it at once, and ask it besides whether it answers again.
 */
export class ReadEverywhere {
  private readonly further: readonly Further[];

  constructor(
    further: ReadonlyMap<string, DataSource>,
    private readonly patienceMs = PATIENCE_MS,
    private readonly askedAgainMs = ASKED_AGAIN_MS,
  ) {
    this.further = [...further].map(([name, dataSource]) => ({ name, dataSource, isSilent: false, triedAt: null }));
  }

  /**
   * @param work reads with `tx()`: at home in the transaction at hand, elsewhere in one of its own
   * @throws what goes wrong at home
   */
  async read<Answer>(work: () => Promise<Answer>): Promise<Everywhere<Answer>> {
    const scope = currentScope();
    const found: (Answer | null)[] = [];
    const waiting = this.further.values();
    const workOff = async () => {
      for (const one of waiting) found.push(await this.ask(one, scope, work));
    };
    const [home] = await Promise.all([work(), ...Array.from({ length: Math.min(AT_ONCE, this.further.length) }, workOff)]);
    const answers = found.filter((answer) => answer !== null);
    return { answers: [home, ...answers], isWhole: answers.length === found.length };
  }

  private async ask<Answer>(one: Further, scope: RequestScope, work: () => Promise<Answer>): Promise<Answer | null> {
    if (!one.isSilent) return this.answerInTime(one, readIn(one, scope, work));
    const now = performance.now();
    if (one.triedAt === null || now - one.triedAt >= this.askedAgainMs) {
      one.triedAt = now;
      const reading = readIn(one, scope, work);
      void this.answerInTime(one, reading);
      const ended = () => void (one.triedAt = one.triedAt === now ? null : one.triedAt);
      reading.then(ended, ended);
    }
    return null;
  }

  /** Null for an answer that is late or does not come. */
  private async answerInTime<Answer>(one: Further, reading: Promise<Answer>): Promise<Answer | null> {
    let timer: NodeJS.Timeout | undefined;
    const late = new Promise<never>((_, refuse) => (timer = setTimeout(() => refuse(Object.assign(new Error('late'), { code: 'late' })), this.patienceMs)));
    try {
      const answer = await Promise.race([reading, late]);
      one.isSilent = false;
      return answer;
    } catch (error) {
      if (!one.isSilent) log('warn', { event: 'database_left_out', database: one.name, error: { code: (error as { code?: string }).code } });
      one.isSilent = true;
      return null;
    } finally {
      clearTimeout(timer);
    }
  }
}

/** Reads in a further database, in a scope of its own. */
async function readIn<Answer>({ dataSource }: Further, scope: RequestScope, work: () => Promise<Answer>): Promise<Answer> {
  const transaction = new Transaction(dataSource, { organisationId: null, mode: 'read', actor: null, requestId: scope.requestId });
  try {
    return await inScope({ ...scope, transaction, reading: null, viewer: null, loaders: new Map() }, work);
  } finally {
    await transaction.finish('commit');
  }
}
