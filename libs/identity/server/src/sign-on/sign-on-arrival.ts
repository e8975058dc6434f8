import { Inject, Injectable } from '@nestjs/common';
import { isOfHostedDomain, toVouchedAddress } from '@waymark/identity/domain';
import { Clock, Database, type Transaction } from '@waymark/platform/server';
import { findAccountByEmail, listAccounts, openAccount } from '../accounts/accounts.queries';
import { admitAccount } from '../directory/directory.queries';
import { noteForAccount } from '../notes/note-for-account';
import { SessionsService } from '../sessions/sessions.service';
import { dropCredentialsOf } from './drop-credentials';
import { findLinkedAccount, linkAccount, type Subject } from './links.queries';
import { listProvedDomains } from './proved-domains.queries';
import type { Claims } from './provider-client';
import { findRevision, type ProviderRevision } from './sign-on.queries';
import { SignOnNews, type SignOnProblem } from './sign-on-news';

/** Whoever came does not come in; the transaction is undone. */
export class SignOnRefused extends Error {
  constructor(readonly problem: SignOnProblem) {
    super(problem);
  }
}

interface Comer {
  readonly accountId: string;
  readonly email: string;
  readonly name: string;
}

const LONGEST_NAME = 200;

/** Somebody's name as their provider has it, or the first part of their address. */
function nameOf({ name }: Claims, email: string): string {
  const said = typeof name === 'string' ? name.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim() : '';
  return (said || email.split('@')[0]!).slice(0, LONGEST_NAME);
}

/** Lets in whomever an organisation's provider vouches for. */
@Injectable()
export class SignOnArrival {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(SessionsService) private readonly sessions: SessionsService,
    @Inject(SignOnNews) private readonly news: SignOnNews,
  ) {}

  /** Opens a session for whoever came. All in one transaction of the organisation, or nothing. @throws SignOnRefused */
  async signIn(provider: ProviderRevision, claims: Claims): Promise<void> {
    const { organisationId, providerId, revision } = provider;
    await this.database.writeFor(organisationId, async (transaction) => {
      // It may have been turned off while the browser was on its way.
      if (!(await findRevision(providerId, revision))?.isLive) throw new SignOnRefused('expired');
      const { accountId } = await this.admit(transaction, provider, claims);
      await this.sessions.begin(accountId, { providerId, provedAt: this.provedAt(claims) });
      await noteForAccount('identity.signed_in', accountId, { method: 'single_sign_on' });
    });
  }

  /** What would come of it, for a test: signs nobody in and links nobody. */
  async look(provider: ProviderRevision, claims: Claims): Promise<{ problem: SignOnProblem | null; email: string | null; name: string | null }> {
    const domains = await this.database.transaction({ organisationId: null, mode: 'read', actor: null }, () => listProvedDomains(provider.organisationId));
    const vouched = toVouchedAddress(provider.kind, provider.issuer, claims, domains);
    if ('problem' in vouched) return { problem: vouched.problem, email: null, name: null };
    return { problem: null, email: vouched.email, name: nameOf(claims, vouched.email) };
  }

  private async admit(transaction: Transaction, provider: ProviderRevision, claims: Claims): Promise<Comer> {
    const { organisationId, providerId, kind } = provider;
    const subject: Subject = { providerId, issuer: claims.iss, subject: claims.sub };
    const domains = await listProvedDomains(organisationId);
    if (!isOfHostedDomain(kind, claims, domains)) throw new SignOnRefused('not_proved');
    const linkedId = await findLinkedAccount(subject);
    const comer = linkedId ? await this.known(linkedId) : await this.recognise(provider, claims, domains);
    await transaction.query("select set_config('app.actor', 'account:' || $1::text, true)", [comer.accountId]);
    const admission = await this.news.arrived({ organisationId, ...comer, arrivedAt: this.clock.now() });
    if (admission !== 'admitted') throw new SignOnRefused(admission);
    await admitAccount(comer.accountId, organisationId);
    if (!linkedId) await this.linkFirst(subject, comer.accountId);
    return comer;
  }

  private async known(accountId: string): Promise<Comer> {
    const [account] = await listAccounts([accountId]);
    return { accountId, email: account!.email, name: account!.name };
  }

  /** The first time: by an address that this organisation may vouch for, and by nothing else. */
  private async recognise({ kind, issuer }: ProviderRevision, claims: Claims, domains: readonly string[]): Promise<Comer> {
    const vouched = toVouchedAddress(kind, issuer, claims, domains);
    if ('problem' in vouched) throw new SignOnRefused(vouched.problem);
    const { email } = vouched;
    const existing = await findAccountByEmail(email);
    if (existing) return { accountId: existing.id, email: existing.email, name: existing.name };
    const name = nameOf(claims, email);
    const accountId = (await openAccount({ email, name, createdAt: this.clock.now() })) ?? (await findAccountByEmail(email))!.id;
    return { accountId, email, name };
  }

  /**
   * From now on the provider answers for this account. Whoever had opened it before with a password of their own, perhaps with somebody
   * else's address, loses it with everything that was set up. Somebody else who now bears the address does not get the account.
   */
  private async linkFirst(subject: Subject, accountId: string): Promise<void> {
    const now = this.clock.now();
    const isNew = await linkAccount(subject, accountId, now);
    if (!isNew && (await findLinkedAccount(subject)) !== accountId) throw new SignOnRefused('not_admitted');
    if (isNew) await dropCredentialsOf(accountId, now);
  }

  /** It counts as proof when the provider let them in; when it says that it asked for the password earlier, from then. */
  private provedAt({ auth_time: authTime }: Claims): Date {
    const now = this.clock.now();
    return typeof authTime === 'number' && authTime * 1000 < now.getTime() ? new Date(authTime * 1000) : now;
  }
}
