/** A statement with its parameters. */
export interface Statement {
  readonly text: string;
  readonly values: readonly unknown[];
}

interface Remembered {
  readonly statements: readonly Statement[];
  readonly size: number;
}

/** How much one process remembers, in characters of keys and parameters. */
const MOST = 16_000_000;
/** Longer parameters are seldom the same again. */
const LONGEST = 8_000;

/** What tells one statement with its parameters from another. */
export const statementKey = ({ text, values }: Statement): string => (values.length === 0 ? text : text + JSON.stringify(values));

/** A time of the clock is never the same again. */
const comesAgain = (statement: Statement): boolean => !statement.values.some((value) => value instanceof Date) && statementKey(statement).length <= LONGEST + statement.text.length;

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
  recall(question: string): readonly Statement[] {
    const found = this.known.get(question);
    if (!found) return [];
    this.known.delete(question);
    this.known.set(question, found);
    return found.statements;
  }

  /** Notes what a question has needed. */
  learn(question: string, asked: readonly Statement[]): void {
    this.forget(question);
    const statements = asked.filter(comesAgain).map(({ text, values }) => ({ text: this.once(text), values }));
    if (statements.length === 0) return;
    const size = statements.reduce((sum, statement) => sum + JSON.stringify(statement.values).length + 50, question.length);
    this.known.set(question, { statements, size });
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
