import { Inject, Injectable } from '@nestjs/common';
import { openResetFor, RESET_MINUTES, setWayOfDomain } from '@waymark/identity/server';
import { appendAudit, Clock, CONFIG, type Config, Database, saveVersioned, take, ViewerSource } from '@waymark/platform/server';
import { organisationsError } from '../organisations.errors';
import { listColleagues } from '../second-person/proposed-changes.queries';
import { SignOnDomainRow } from './sign-on-domain.entity';
import { listDomainFacts } from './sign-on.queries';

/** What whoever runs the installation may hand over. */
export interface BrokenGlass {
  /** Domains whose people may sign in in other ways again. */
  readonly domains: readonly string[];
  /** A link with which the admin sets a password; null when none was asked for. */
  readonly link: string | null;
  readonly minutes: number;
}

const ACTOR = 'command:organisation.sign_on_off';

/**
 * For the day on which an organisation's provider is gone and nobody can sign in: whoever runs the installation, who holds the keys of
 * the machine anyway, lets people in in other ways again. It stands in the organisation's audit chain.
 */
@Injectable()
export class BreakGlassService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(ViewerSource) private readonly viewers: ViewerSource,
  ) {}

  /** @param adminEmail an admin who gets a link to set a password, because there may be none. @throws organisations.sign_on.nobody, organisations.sign_on.no_admin */
  async letPeopleIn(slug: string, adminEmail: string | null): Promise<BrokenGlass> {
    const organisationId = await this.viewers.findOrganisationId(slug);
    if (!organisationId) throw organisationsError('organisations.sign_on.nobody');
    const now = this.clock.now();
    return this.database.transaction({ organisationId, mode: 'write', actor: ACTOR }, async () => {
      const link = adminEmail === null ? null : await this.linkFor(adminEmail, now);
      const enforced = (await listDomainFacts()).filter(({ isEnforced }) => isEnforced);
      for (const { id, domain, providerId } of enforced) {
        const row = await take(SignOnDomainRow, id);
        row.isEnforced = false;
        await saveVersioned(row, row.version);
        await setWayOfDomain(domain, organisationId, { providerId, isEnforced: false });
      }
      await appendAudit('organisations.sign_on_enforced', { subjectId: organisationId, at: now, by: ACTOR, detail: { on: false, domains: enforced.length, link: link !== null } });
      return { domains: enforced.map(({ domain }) => domain), link, minutes: RESET_MINUTES };
    });
  }

  private async linkFor(email: string, now: Date): Promise<string> {
    const admin = (await listColleagues('admin', now)).find((each) => each.email.toLowerCase() === email.trim().toLowerCase());
    const token = admin && (await openResetFor(email, now));
    if (!token) throw organisationsError('organisations.sign_on.no_admin');
    return `${this.config.publicUrl}/sign-in/new-password/${token}`;
  }
}
