import { Inject, Injectable } from '@nestjs/common';
import { Clock, Database, findCurrentAccount, tx } from '@waymark/platform/server';
import { findAccountByEmail, openAccount } from '../accounts/accounts.queries';
import { admitAccount } from '../directory/directory.queries';
import { identityError } from '../identity.errors';
import { Passwords } from '../passwords/passwords';
import { setPassword } from '../passwords/passwords.queries';
import { SessionsService } from '../sessions/sessions.service';
import { refuseWhereSignOnIsEnforced } from '../sign-on/refuse-enforced';
import { InvitationNews } from './invitation-news';
import { findOpenInvitation, type OpenInvitation, spendInvitation } from './invitations.queries';

export interface Acceptance {
  readonly token: string;
  /** For a new account. */
  readonly name: string | null;
  readonly password: string | null;
}

/** Shows an invitation to whoever holds its link, and lets them accept it, once. */
@Injectable()
export class InvitationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Passwords) private readonly passwords: Passwords,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(InvitationNews) private readonly news: InvitationNews,
  ) {}

  /** What an invitation is about, or null when it can no longer be used. */
  async find(token: string): Promise<(OpenInvitation & { hasAccount: boolean }) | null> {
    const invitation = await findOpenInvitation(token, this.clock.now());
    return invitation && { ...invitation, hasAccount: (await findAccountByEmail(invitation.email)) !== null };
  }

  /** Accepts an invitation, signs the browser in and gives the account's id. */
  async accept({ token, name, password }: Acceptance): Promise<string> {
    const invitation = await findOpenInvitation(token, this.clock.now());
    if (!invitation) throw identityError('identity.invitation.not_usable');
    const existing = await findAccountByEmail(invitation.email);
    if (existing) {
      await this.refuseOthers(existing.id);
      return this.complete(token, invitation, async () => existing.id, { isProved: false });
    }
    await refuseWhereSignOnIsEnforced(invitation.email);
    const [newName, newPassword] = [(name ?? '').replace(/\s+/g, ' ').trim(), password ?? ''];
    if (!newName) throw identityError('identity.invitation.name_needed', { field: 'name' });
    this.passwords.check(newPassword, invitation.email, 'password');
    await tx().finish('commit');
    const hash = await this.passwords.hash(newPassword);
    return this.complete(token, invitation, () => this.openAccount(invitation.email, newName, hash), { isProved: true });
  }

  /** An account that exists has to be signed in, and be the one that is invited: a link alone opens nobody else's account. */
  private async refuseOthers(invitedId: string): Promise<void> {
    const viewer = await findCurrentAccount();
    if (!viewer) throw identityError('identity.invitation.sign_in_first');
    if (viewer.accountId !== invitedId) throw identityError('identity.invitation.for_someone_else');
  }

  /** In one transaction of the organisation: all of it happens, for one of those who try, or none. */
  private complete(token: string, { organisationId, personId, inviterId }: OpenInvitation, account: () => Promise<string>, { isProved }: { isProved: boolean }): Promise<string> {
    const acceptedAt = this.clock.now();
    return this.database.writeFor(organisationId, async (transaction) => {
      if (!(await spendInvitation(token, acceptedAt))) throw identityError('identity.invitation.not_usable');
      await transaction.query("select set_config('app.actor', $1, true)", [personId]);
      const accountId = await account();
      await admitAccount(accountId, organisationId);
      await this.news.accepted({ organisationId, personId, accountId, acceptedAt, inviterId });
      await this.sessions.begin(accountId, { isProved });
      return accountId;
    });
  }

  private async openAccount(email: string, name: string, hash: string): Promise<string> {
    const now = this.clock.now();
    const accountId = await openAccount({ email, name, createdAt: now });
    if (!accountId) throw identityError('identity.invitation.sign_in_first');
    await setPassword(accountId, hash, now);
    return accountId;
  }
}
