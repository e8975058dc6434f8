/** How much one process keeps, in bytes. */
const MOST_BYTES = 32_000_000;
/** A larger answer would push out too many others. */
const LARGEST_BYTES = 1_000_000;

/** What keeping an answer takes beside its body; without it, very many small ones would be no bytes at all. */
const BESIDES = 1_000;

/** An answer as it was sent. */
export interface KeptAnswer {
  readonly type: string;
  readonly body: Buffer;
}

const sizeOf = ({ body }: KeptAnswer): number => body.byteLength + BESIDES;

/** Answers by what they depend on. The one asked for least lately goes first. */
export class KeptAnswers {
  private readonly answers = new Map<string, KeptAnswer>();
  /** Under which key a question was last answered, so that it can be told beforehand whether it is worth looking. */
  private readonly lastOf = new Map<string, string>();
  private bytes = 0;

  constructor(private readonly most = MOST_BYTES) {}

  find(key: string): KeptAnswer | null {
    const answer = this.answers.get(key);
    if (!answer) return null;
    this.answers.delete(key);
    this.answers.set(key, answer);
    return answer;
  }

  /** Whether this question's last answer is here still. */
  expects(question: string): boolean {
    return this.answers.has(this.lastOf.get(question) ?? '');
  }

  keep(key: string, question: string, answer: KeptAnswer): void {
    if (sizeOf(answer) > Math.min(LARGEST_BYTES, this.most)) return;
    this.drop(this.lastOf.get(question) ?? key);
    this.drop(key);
    this.answers.set(key, answer);
    this.lastOf.set(question, key);
    this.bytes += sizeOf(answer);
    for (const oldest of this.answers.keys()) {
      if (this.bytes <= this.most) break;
      this.drop(oldest);
    }
    for (const [oldest, itsKey] of this.lastOf) {
      if (this.lastOf.size <= 2 * this.answers.size + 100) break;
      if (!this.answers.has(itsKey)) this.lastOf.delete(oldest);
    }
  }

  private drop(key: string): void {
    const answer = this.answers.get(key);
    if (!answer) return;
    this.bytes -= sizeOf(answer);
    this.answers.delete(key);
  }
}
