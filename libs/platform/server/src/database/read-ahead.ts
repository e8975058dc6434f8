import { type Foresight, isSame, type Needed, type Statement, toNeeded } from './foresight';

/** What PostgreSQL answers to a statement. */
export interface Answer {
  readonly command: string;
  readonly rows: unknown[];
  readonly rowCount: number | null;
}

/** What one reading transaction sends before it is asked, and what it was asked in the end. */
export class ReadAhead {
  private readonly asked: Needed[] = [];
  private readonly coming: { readonly needed: Needed; readonly answer: Promise<Answer> }[] = [];
  private hasFailed = false;

  /** @param question tells one question of one session from another; null remembers nothing. */
  constructor(
    private readonly foresight: Foresight,
    private question: string | null,
  ) {}

  /** Sends what the question needed the last time, right behind its first statement: as often as it was asked for, but for what is sent already. */
  send(one: (statement: Statement) => Promise<Answer>): void {
    const foreseen = this.question === null ? [] : this.foresight.recall(this.question);
    const sent = [...this.asked];
    for (const needed of foreseen) {
      const place = sent.findIndex((other) => isSame(other, needed));
      if (place >= 0) {
        sent.splice(place, 1);
        continue;
      }
      const answer = one(needed.statement);
      answer.catch(() => (this.hasFailed = true));
      this.coming.push({ needed, answer });
    }
  }

  /** Learns only now that a question is going to be answered here, and sends what it needed the last time. */
  begin(question: string, one: (statement: Statement) => Promise<Answer>): void {
    if (this.question !== null) return;
    this.question = question;
    this.send(one);
  }

  /** The answer that is on its way to this statement. Handed out once, because whoever asks may keep the rows and change them. */
  take(statement: Statement): Promise<Answer> | null {
    const needed = toNeeded(statement);
    this.asked.push(needed);
    const place = this.coming.findIndex((one) => isSame(one.needed, needed));
    return place < 0 ? null : this.coming.splice(place, 1)[0]!.answer;
  }

  /** Keeps what was needed for the next time. */
  end(): void {
    if (this.question === null) return;
    if (this.hasFailed) this.foresight.forget(this.question);
    else this.foresight.learn(this.question, this.asked);
  }
}
