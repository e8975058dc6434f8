/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

/** A statement that was needed, with its parameters written as one word, which tells them from others. Written once: they can be long lists. */
export interface Needed {
  readonly statement: Statement;
  readonly values: string;
}

interface Remembered {
  readonly needed: readonly Needed[];
  readonly size: number;
}

/** How much one process remembers, in characters of questions and parameters. */
const MOST = 16_000_000;
/** Longer parameters are seldom the same again. */
const LONGEST = 8_000;

export const toNeeded = (statement: Statement): Needed => ({ statement, values: statement.values.length === 0 ? '' : JSON.stringify(statement.values) });

/** Whether it is the same statement with the same parameters. */
export const isSame = (one: Needed, other: Needed): boolean => one.values === other.values && one.statement.text === other.statement.text;

/** A time of the clock is never the same again. */
const comesAgain = ({ statement, values }: Needed): boolean => values.length <= LONGEST && !statement.values.some((value) => value instanceof Date);

/**
 * Remembers which statements a question needed when it was last asked, so that the next time all of them go to the database in
 * one network trip. It is a hint and never an answer: whatever is read ahead is read in the asking request's own transaction,
 * under its own organisation, and reaches a resolver only when that asks for the very same statement. What the question no longer
 * needs costs a little work and is forgotten; what it newly needs costs one more trip.
 */
export class Foresight {
  /** The least lately used comes first. */
  private readonly known = new Map<string, Remembered>();
  private size = 0;
  /** Each text once: one that is put together anew for each request would otherwise be kept as often as it was asked. */
  private readonly texts = new Map<string, string>();

  /** What a question needed the last time. */
  recall(question: string): readonly Needed[] {
    const found = this.known.get(question);
    if (!found) return [];
    this.known.delete(question);
    this.known.set(question, found);
    return found.needed;
  }

  /** Notes what a question has needed, where that is not what it needed before. */
  learn(question: string, asked: readonly Needed[]): void {
    const coming = asked.filter(comesAgain);
    const before = this.known.get(question)?.needed;
    if (before?.length === coming.length && before.every((one, place) => isSame(one, coming[place]!))) return;
    this.forget(question);
    if (coming.length === 0) return;
    const needed = coming.map(({ statement: { text, values }, values: written }) => ({ statement: { text: this.once(text), values }, values: written }));
    // Parameters are kept as they are and as they are written.
    const size = needed.reduce((sum, { values }) => sum + 2 * values.length + 50, question.length);
    this.known.set(question, { needed, size });
    this.size += size;
    for (const oldest of this.known.keys()) {
      if (this.size <= MOST) break;
      this.forget(oldest);
    }
  }

  /** Lets go of a question: what was read ahead for it has failed. */
  forget(question: string): void {
    this.size -= this.known.get(question)?.size ?? 0;
    this.known.delete(question);
  }

  private once(text: string): string {
    const known = this.texts.get(text);
    if (known === undefined) this.texts.set(text, text);
    return known ?? text;
  }
}
