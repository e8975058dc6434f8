import { Inject, Injectable } from '@nestjs/common';
import { Clock, currentScope, Database, enqueue, tx } from '@waymark/platform/server';
import { tellOwner } from '../credential-mail/tell-owner';
import { identityError } from '../identity.errors';
import { noteForAccount } from '../notes/note-for-account';
import { Passwords } from '../passwords/passwords';
import { setPassword } from '../passwords/passwords.queries';
import { revokeAllOf } from '../sessions/sessions.queries';
import { refuseWhereSignOnIsEnforced } from '../sign-on/refuse-enforced';
import { dropHalfSessionsOf } from '../sign-in/half-session.queries';
import { Attempts } from '../throttle/attempts';
import { findOpenReset, type OpenReset, spendReset } from './password-reset.queries';
import { SEND_RESET } from './send-reset.job';

/** The way back in for whoever forgot their password. It sets a password and nothing else: a second factor stays, and they sign in after it. */
@Injectable()
export class PasswordResetService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Passwords) private readonly passwords: Passwords,
  ) {}

  /** Asks for a link. The same is done and answered for every address. */
  async ask(email: string): Promise<void> {
    const address = email.trim();
    await refuseWhereSignOnIsEnforced(address);
    await new Attempts(address, currentScope().clientAddress, 'reset').count(this.clock.now());
    await enqueue(SEND_RESET, { email: address });
  }

  /** Whose password a link can set, or null when it can no longer be used. */
  find(token: string): Promise<OpenReset | null> {
    return findOpenReset(token, this.clock.now());
  }

  /** Sets another password, once, and signs the account out everywhere. @throws identity.reset.not_usable */
  async setPassword(token: string, password: string): Promise<void> {
    const reset = await this.find(token);
    if (!reset) throw identityError('identity.reset.not_usable');
    await refuseWhereSignOnIsEnforced(reset.email);
    this.passwords.check(password, reset.email, 'password');
    await tx().finish('commit');
    const hash = await this.passwords.hash(password);
    const now = this.clock.now();
    await this.database.writeFor(null, async () => {
      if (!(await spendReset(token, now))) throw identityError('identity.reset.not_usable');
      await setPassword(reset.accountId, hash, now);
      await dropHalfSessionsOf(reset.accountId);
      await revokeAllOf(reset.accountId, now);
      await tellOwner(reset.accountId, 'password_reset');
      await noteForAccount('identity.password_changed', reset.accountId, { way: 'mail' });
      // Whoever reads the account's mail need not wait because somebody else guessed.
      await new Attempts(reset.email, currentScope().clientAddress).forgive();
    });
  }
}
