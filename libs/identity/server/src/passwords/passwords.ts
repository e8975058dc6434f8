import { hash, verify } from '@node-rs/argon2';
import { Injectable } from '@nestjs/common';
import { findPasswordProblem, LONGEST_PASSWORD } from '@waymark/identity/domain';
import { identityError } from '../identity.errors';
import { HashQueue } from './hash-queue';

/** Argon2id, the library's default kind, as OWASP asks for it: 19 MiB, two passes, one lane. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 } as const;

/** Hashes passwords and compares with hashes. Never inside a transaction: a connection should not wait for it. */
@Injectable()
export class Passwords {
  private readonly queue = new HashQueue();
  /** Compared with when an account has no password or does not exist, so that the answer takes as long. */
  private nobodys: Promise<string> | null = null;

  async onModuleInit(): Promise<void> {
    await this.hashOfNobody();
  }

  hash(password: string): Promise<string> {
    return this.queue.run(() => hash(password.normalize('NFKC'), COST));
  }

  /** Whether a password belongs to a stored hash; with no hash at all the work is the same and the answer is no. */
  async matches(stored: string | null, password: string): Promise<boolean> {
    const against = stored ?? (await this.hashOfNobody());
    const candidate = password.slice(0, LONGEST_PASSWORD * 4).normalize('NFKC');
    const same = await this.queue.run(() => verify(against, candidate));
    return same && stored !== null;
  }

  /** @throws when a new password is too short, too long or too common. @param field the input to blame. */
  check(password: string, email: string, field: string): void {
    const problem = findPasswordProblem(password, email);
    if (problem) throw identityError(`identity.password.${problem}`, { field });
  }

  private hashOfNobody(): Promise<string> {
    this.nobodys ??= this.hash('the password of nobody at all');
    return this.nobodys;
  }
}
