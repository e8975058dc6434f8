import { Inject, Injectable } from '@nestjs/common';
import { Clock, currentAccount, currentScope, Database, tx } from '@waymark/platform/server';
import { tellOwner } from '../credential-mail/tell-owner';
import { identityError } from '../identity.errors';
import { noteForAccount } from '../notes/note-for-account';
import { Passwords } from '../passwords/passwords';
import { dropResetsOf } from '../password-reset/password-reset.queries';
import { findCredentials, setPassword } from '../passwords/passwords.queries';
import { findSecondSteps } from '../second-factor/second-factor.queries';
import { revokeOthersOf } from '../sessions/sessions.queries';
import { refuseWhereSignOnIsEnforced } from '../sign-on/refuse-enforced';
import { SessionsService } from '../sessions/sessions.service';
import { Attempts } from '../throttle/attempts';
import { dropHalfSessionsOf } from './half-session.queries';
import type { PasswordSignInPayload } from '../accounts/account.model';
import { SecondStepService } from './second-step.service';

/** The way in by password. Whether an account exists shows neither in the answer nor in the time it takes. */
@Injectable()
export class SignInService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(SecondStepService) private readonly secondStep: SecondStepService,
  ) {}

  /** Opens a session for this browser and says whose; or says which second steps must follow. @throws identity.wrong_credentials */
  async signIn(email: string, password: string): Promise<PasswordSignInPayload> {
    await refuseWhereSignOnIsEnforced(email);
    const { attempts, accountId, isRight } = await this.tryPassword(email.trim(), password);
    if (!isRight || !accountId) {
      await this.database.writeFor(null, () => noteForAccount('identity.sign_in_failed', accountId, { method: 'password' }));
      throw identityError('identity.wrong_credentials');
    }
    return this.database.writeFor(null, async () => {
      await attempts.succeed();
      const secondSteps = await findSecondSteps(accountId);
      await (secondSteps ? this.secondStep : this.sessions).begin(accountId);
      if (!secondSteps) await noteForAccount('identity.signed_in', accountId, { method: 'password' });
      return { accountId: secondSteps ? null : accountId, secondSteps };
    });
  }

  /** Sets another password and ends every other session. @throws identity.password.wrong */
  async changePassword(current: string, next: string): Promise<void> {
    const { email, accountId, sessionId } = await currentAccount();
    this.passwords.check(next, email, 'next');
    const { attempts, isRight } = await this.tryPassword(email, current);
    if (!isRight) throw identityError('identity.password.wrong', { field: 'current' });
    const hash = await this.passwords.hash(next);
    const now = this.clock.now();
    await this.database.writeFor(null, async () => {
      await attempts.succeed();
      await setPassword(accountId, hash, now);
      await dropResetsOf(accountId);
      await dropHalfSessionsOf(accountId);
      await revokeOthersOf(accountId, sessionId, now);
      await tellOwner(accountId, 'password_changed');
      await noteForAccount('identity.password_changed', accountId, { way: 'own' });
    });
  }

  /** Counts the attempt and commits that, whatever becomes of it; then compares, while no connection waits. */
  private async tryPassword(email: string, password: string): Promise<{ attempts: Attempts; accountId: string | null; isRight: boolean }> {
    const attempts = new Attempts(email, currentScope().clientAddress);
    await attempts.count(this.clock.now());
    const credentials = await findCredentials(email);
    await tx().finish('commit');
    const isRight = await this.passwords.matches(credentials?.hash ?? null, password);
    return { attempts, accountId: credentials?.accountId ?? null, isRight };
  }
}
