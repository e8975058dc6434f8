import { Inject, Injectable } from '@nestjs/common';
import { Clock, CONFIG, type Config, currentAccount, currentScope, Database, tx } from '@waymark/platform/server';
import { identityError } from '../identity.errors';
import { noteForAccount } from '../notes/note-for-account';
import { Passwords } from '../passwords/passwords';
import { findCredentials } from '../passwords/passwords.queries';
import { FactorCheck } from '../second-factor/factor-check';
import { isOneTimeCode } from '../second-factor/one-time-code';
import { hasSecondFactor } from '../second-factor/second-factor.queries';
import { giveHalfCookie, takeHalfCookie } from '../sessions/session-cookie';
import { SessionsService } from '../sessions/sessions.service';
import { Attempts } from '../throttle/attempts';
import { dropHalfSession, findHalfSession, openHalfSession, tryHalfSession } from './half-session.queries';

/** Codes after the password, and proof by one or the other that the account's owner still sits there. */
@Injectable()
export class SecondStepService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(FactorCheck) private readonly factor: FactorCheck,
    @Inject(SessionsService) private readonly sessions: SessionsService,
  ) {}

  /** Lets this browser, which knows the password, try a code. */
  async begin(accountId: string): Promise<void> {
    giveHalfCookie(await openHalfSession(accountId, this.clock.now()), this.isSecure);
  }

  /** Opens a session for this browser and gives the account's id. @throws identity.second_step.over, identity.second_step.wrong */
  async finish(code: string): Promise<string> {
    const { halfToken, clientAddress } = currentScope();
    const now = this.clock.now();
    const accountId = halfToken && (await findHalfSession(halfToken, now));
    if (!halfToken || !accountId) throw identityError('identity.second_step.over');
    const attempts = await this.count(accountId, clientAddress);
    const method = isOneTimeCode(code) ? 'one_time_code' : 'recovery_code';
    const isRight = await this.database.writeFor(null, async () => {
      if (!(await tryHalfSession(halfToken, now))) throw identityError('identity.second_step.over');
      if (!(await this.factor.spend(accountId, code))) return false;
      await dropHalfSession(halfToken);
      await attempts.succeed();
      await this.sessions.begin(accountId);
      takeHalfCookie(this.isSecure);
      await noteForAccount('identity.signed_in', accountId, { method });
      return true;
    });
    if (isRight) return accountId;
    await this.database.writeFor(null, () => noteForAccount('identity.sign_in_failed', accountId, { method }));
    throw identityError('identity.second_step.wrong', { field: 'code' });
  }

  /** Notes that the owner is there: by a code where the account has codes or passkeys, else by the password. The session goes on under a new token. */
  async prove({ password, code }: { password: string | null; code: string | null }): Promise<void> {
    const { accountId, email, sessionId } = await currentAccount();
    const byCode = await hasSecondFactor(accountId);
    const attempts = byCode ? await this.count(accountId, currentScope().clientAddress) : await this.countPassword(email);
    const hash = byCode ? null : ((await findCredentials(email))?.hash ?? null);
    await tx().finish('commit');
    const hasPassword = !byCode && (await this.passwords.matches(hash, password ?? ''));
    const isRight = await this.database.writeFor(null, async () => {
      if (byCode ? !(await this.factor.spend(accountId, code ?? '')) : !hasPassword) return false;
      await attempts.succeed();
      await this.sessions.prove(sessionId);
      return true;
    });
    if (isRight) return;
    throw byCode ? identityError('identity.second_step.wrong', { field: 'code' }) : identityError('identity.password.wrong', { field: 'password' });
  }

  /** Counts the attempt and commits that, whatever becomes of it. */
  private async count(accountId: string, address: string): Promise<Attempts> {
    const attempts = new Attempts(accountId, address, 'second_step');
    await attempts.count(this.clock.now());
    await tx().finish('commit');
    return attempts;
  }

  private async countPassword(email: string): Promise<Attempts> {
    const attempts = new Attempts(email, currentScope().clientAddress);
    await attempts.count(this.clock.now());
    return attempts;
  }

  private get isSecure(): boolean {
    return this.config.publicUrl.startsWith('https:');
  }
}
