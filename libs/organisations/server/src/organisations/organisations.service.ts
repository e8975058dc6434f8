import { randomUUID } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { enterDirectory, renameInDirectory } from '@waymark/identity/server';
import { findWordProblems, isStaleTooEarly, meaningFields, SOMETHING_TO_SEE, tidy, toKept, wordFields } from '@waymark/organisations/domain';
import { changesOf, Clock, CONFIG, type Config, Database, insert, saveVersioned, take, tx } from '@waymark/platform/server';
import { noteAct, toWord } from '../access-log/note-act';
import { organisationsError } from '../organisations.errors';
import { addPerson } from '../people/add-person';
import { openLink } from '../people/invite';
import { isEmail } from 'class-validator';
import { OrganisationRow } from './organisation.entity';
import type { OrganisationWordsInput } from './organisation-words.input';
import type { ReviseOrganisationArgs } from './organisations.inputs';
import { wordProblems } from './word-problems';

/** What somebody who runs the installation says to open an organisation. */
export interface NewOrganisation {
  readonly slug: string;
  readonly name: string;
  readonly adminEmail: string;
  readonly adminName: string;
}

const SLUG = /^[a-z0-9](?:[a-z0-9-]{0,38}[a-z0-9])$/;
/** First parts of addresses that are pages of the installation itself, or doors of the server. */
const RESERVED = new Set(['sign-in', 'welcome', 'account', 'demo-mail', 'accessibility', 'privacy', 'verify', 'security', 'auth', 'graphql', 'livez', 'readyz', 'files', 'interchange', 'unnamed', 'export', 'exports', 'reviews', 'calendar', 'assets', 'published']);

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
  async revise({ version, name, timeZone, staleAfterDays, hasOpenEndpoint, updateEveryDays, challengeDays, isChallengeInWorkingDays, reviewMonths }: ReviseOrganisationArgs): Promise<void> {
    const organisation = await take(OrganisationRow, tx().organisationId);
    if (name) organisation.name = tidy(name);
    if (timeZone) organisation.timeZone = await requireTimeZone(timeZone);
    organisation.staleAfterDays = staleAfterDays ?? organisation.staleAfterDays;
    organisation.hasOpenEndpoint = hasOpenEndpoint ?? organisation.hasOpenEndpoint;
    if (typeof updateEveryDays === 'number') organisation.updateEveryDays = updateEveryDays === 0 ? null : updateEveryDays;
    organisation.challengeDays = challengeDays ?? organisation.challengeDays;
    organisation.isChallengeInWorkingDays = isChallengeInWorkingDays ?? organisation.isChallengeInWorkingDays;
    organisation.reviewMonths = reviewMonths ?? organisation.reviewMonths;
    if (isStaleTooEarly(organisation.staleAfterDays, organisation.updateEveryDays)) throw organisationsError('organisations.stale.too_early', { days: organisation.updateEveryDays!, field: 'staleAfterDays' });
    await this.save(organisation, version);
    await renameInDirectory(organisation.id, organisation.name);
  }

  /** Changes what the organisation calls things, and what each status means there. */
  async reviseWords(version: number, given: OrganisationWordsInput): Promise<void> {
    const organisation = await take(OrganisationRow, tx().organisationId);
    for (const field of [...wordFields, ...meaningFields]) {
      const typed = given[field];
      if (typeof typed === 'string') organisation[field] = toKept(typed);
    }
    const problems = Object.entries(findWordProblems(organisation));
    if (problems.length > 0) throw organisationsError('organisations.words.wrong', { fields: Object.fromEntries(problems.map(([field, problem]) => [field, wordProblems[problem]])) });
    await this.save(organisation, version);
  }

  /** Saves, and notes in the audit chain which settings are others now. */
  private async save(organisation: OrganisationRow, version: number): Promise<void> {
    const fields = Object.keys(changesOf(organisation)).sort();
    await saveVersioned(organisation, version);
    if (fields.length === 0) return;
    // One word of the chain holds 200 signs: the names of all words and meanings are longer.
    const [first, more] = [fields.slice(0, 10), fields.slice(10)];
    await noteAct('organisations.settings_changed', organisation.id, this.clock.now(), { fields: toWord(first), ...(more.length > 0 ? { moreFields: toWord(more) } : {}) });
  }
}

/** A time zone that both Node and PostgreSQL know by name. */
async function requireTimeZone(name: string): Promise<string> {
  const known = name === 'UTC' || Intl.supportedValuesOf('timeZone').includes(name);
  const [found] = known ? await tx().query('select 1 from pg_timezone_names where name = $1', [name]) : [];
  if (!found) throw organisationsError('organisations.time_zone.unknown', { field: 'timeZone' });
  return name;
}
