import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { enterDirectory, renameInDirectory } from '@waymark/identity/server';
import { SOMETHING_TO_SEE, tidy } from '@waymark/organisations/domain';
import { changesOf, Clock, CONFIG, type Config, Database, insert, saveVersioned, take, tx } from '@waymark/platform/server';
import { noteAct, toWord } from '../access-log/note-act';
import { organisationsError } from '../organisations.errors';
import { addPerson } from '../people/add-person';
import { openLink } from '../people/invite';
import { isEmail } from 'class-validator';
import { OrganisationRow } from './organisation.entity';
import type { ReviseOrganisationArgs } from './organisations.inputs';

/** What somebody who runs the installation says to open an organisation. */
export interface NewOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly adminEmail: string;
  readonly adminName: string;
}

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/;
/** First parts of addresses that are pages of the installation itself, or doors of the server. */
const RESERVED = new Set(['sign-in', 'welcome', 'account', 'demo-mail', 'accessibility', 'privacy', 'verify', 'security', 'auth', 'graphql', 'livez', 'readyz', 'files', 'interchange', 'unnamed', 'export', 'reviews', 'calendar', 'assets']);

/** Opens organisations and keeps their settings. */
@Injectable()
export class OrganisationsService {
  constructor(
    @Inject(Database) private readonly database: Database,
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /**
   * Opens an organisation with its first admin, who is an executive too so that somebody can bring the plan in, in a transaction of its own. No mail is sent: whoever opens it hands over the link.
   * @returns the link with which the admin sets a password. It works once, for seven days.
   */
  async open({ slug, name, adminEmail, adminName }: NewOrganisation): Promise<{ organisationId: string; link: string }> {
    if (!SLUG.test(slug)) throw organisationsError('organisations.slug.wrong');
    if (RESERVED.has(slug)) throw organisationsError('organisations.slug.reserved');
    if (!isEmail(adminEmail)) throw organisationsError('organisations.person.email_wrong');
    if (![name, adminName].every((each) => SOMETHING_TO_SEE.test(each))) throw organisationsError('organisations.name.needed');
    const organisationId = randomUUID();
    const now = this.clock.now();
    return this.database.transaction({ organisationId, mode: 'write', actor: 'command:organisation.open' }, async () => {
      if (!(await enterDirectory({ organisationId, slug, name: tidy(name) }))) throw organisationsError('organisations.slug.taken');
      await insert(OrganisationRow, { id: organisationId, slug, name: tidy(name), timeZone: 'Europe/London', staleAfterDays: 35, hasOpenEndpoint: false });
      const admin = await addPerson({ name: adminName, email: adminEmail, roles: ['admin', 'executive'] });
      const link = await openLink({ personId: admin.id, personName: admin.name, email: adminEmail, invitedBy: null, invitedByName: tidy(name), now, publicUrl: this.config.publicUrl });
      return { organisationId, link };
    });
  }

  /** Changes the settings of the organisation at hand. */
  async revise({ version, name, timeZone, staleAfterDays, hasOpenEndpoint }: ReviseOrganisationArgs): Promise<void> {
    const organisation = await take(OrganisationRow, tx().organisationId);
    if (name) organisation.name = tidy(name);
    if (timeZone) organisation.timeZone = await requireTimeZone(timeZone);
    if (staleAfterDays) organisation.staleAfterDays = staleAfterDays;
    if (typeof hasOpenEndpoint === 'boolean') organisation.hasOpenEndpoint = hasOpenEndpoint;
    const fields = Object.keys(await changesOf(organisation));
    await saveVersioned(organisation, version);
    await renameInDirectory(organisation.id, organisation.name);
    if (fields.length > 0) await noteAct('organisations.settings_changed', organisation.id, this.clock.now(), { fields: toWord(fields) });
  }
}

/** A time zone that both Node and PostgreSQL know by name. */
async function requireTimeZone(name: string): Promise<string> {
  const known = name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);
  const [found] = known ? await tx().query('select 1 from pg_timezone_names where name = $1', [name]) : [];
  if (!found) throw organisationsError('organisations.time_zone.unknown', { field: 'timeZone' });
  return name;
}
