import { Inject, Injectable } from '@nestjs/common';
import { hashToken, isFresh, oldestSeen, toHour } from '@waymark/identity/server';
import { isRole, needsSecondFactor } from '@waymark/organisations/domain';
import { Clock, CONFIG, type Config, Database, log, PermissionCatalogue, type Transaction, type Viewer, ViewerSource } from '@waymark/platform/server';
import { findViewer, type ViewerRow } from './viewer.queries';

const UUID = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const NOBODY: Viewer = { account: null, member: null };

/** Tells the platform who is asking: the session gives the account, and the membership is read afresh each time. */
@Injectable()
export class OrganisationViewerSource extends ViewerSource {
  /** A slug never changes hands, so what is known stays true. Unknown slugs are not remembered: they may be opened any moment. */
  private readonly known = new Map<string, string>();

  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(PermissionCatalogue) private readonly permissions: PermissionCatalogue,
    @Inject(CONFIG) private readonly config: Config,
  ) {
    super();
  }

  async findOrganisationId(slug: string): Promise<string | null> {
    const known = this.known.get(slug);
    if (known) return known;
    const sql = 'select organisation_id as id from identity.organisation_directory where slug = $1';
    const [entry] = (await this.database.dataSource.query(sql, [slug])) as { id: string }[];
    if (entry) this.known.set(slug, entry.id);
    return entry?.id ?? null;
  }

  async identify(transaction: Transaction, sessionToken: string | null): Promise<Viewer> {
    if (!sessionToken) return NOBODY;
    const now = this.clock.now();
    const row = await findViewer(transaction, { tokenHash: hashToken(sessionToken), now, seenSince: oldestSeen(now, this.config.demo) });
    if (!row) return NOBODY;
    if (row.seenAt < toHour(now)) void this.noteSeen(row.sessionId, toHour(now));
    const isProved = this.config.demo || isFresh(row.provedAt, now);
    const account = { accountId: row.accountId, sessionId: row.sessionId, email: row.email, name: row.accountName, isProved };
    return { account, member: this.memberOf(transaction, row) };
  }

  async findActorName(transaction: Transaction, actor: string): Promise<string | null> {
    if (!UUID.test(actor)) return null;
    const sql = 'select name from organisations.person where organisation_id = $1 and id = $2';
    const [person] = await transaction.query<{ name: string }>(sql, [transaction.organisationId, actor]);
    return person?.name ?? null;
  }

  private memberOf(transaction: Transaction, row: ViewerRow): Viewer['member'] {
    if (!row.personId) return null;
    return {
      organisationId: transaction.organisationId,
      personId: row.personId,
      name: row.personName,
      teamId: row.teamId,
      timeZone: row.timeZone,
      roles: row.roles,
      permissions: this.permissions.of(row.roles),
      // What the organisation's own provider asks of its people is enough for it; not what another organisation's does.
      mustSetSecondFactor: !this.config.demo && !row.hasSecondFactor && row.vouchedBy !== transaction.organisationId && needsSecondFactor(row.roles.filter(isRole)),
    };
  }

  /** In a transaction of its own: the request's may be for reading, and nothing should tie a visit to what was written in it. */
  private async noteSeen(sessionId: string, at: Date): Promise<void> {
    const sql = 'update identity.session set seen_at = $2 where id = $1 and seen_at < $2';
    await this.database.dataSource.query(sql, [sessionId, at]).catch(() => log('warn', { event: 'session_not_noted', sessionId }));
  }
}
