import { Inject, Injectable } from '@nestjs/common';
import { inEachOrganisation } from '@waymark/identity/server';
import { Clock, CONFIG, type Config, Database, type JobHandler, postMail, saveVersioned, take } from '@waymark/platform/server';
import { getOrganisation } from '../organisations/organisations.queries';
import { listColleagues } from '../second-person/proposed-changes.queries';
import { DomainNames } from './domain-names';
import { type DomainProblem, problemOf, txtNameOf, txtValueOf } from './prove-domain';
import { SignOnDomainRow } from './sign-on-domain.entity';
import { listDomainFacts } from './sign-on.queries';

const DAYS_UNTIL_TOLD = 7;
const MILLISECONDS_A_DAY = 86_400_000;

const words = (name: string, domain: string, value: string, link: string) => `Hello ${name},

for ${DAYS_UNTIL_TOLD} days the text that proves that ${domain} belongs to your organisation has been missing from its DNS.

Single sign-on still works. If the domain is yours, ask whoever looks after its DNS to put this text back, as a TXT record at ${txtNameOf(domain)}:

${value}

If the domain is not yours any more, remove it here:

${link}
`;

/**
 * Looks every night whether proved domains still are. A record that is missing takes nobody's way in: DNS is changed by mistake more
 * often than domains change hands. Admins are told, once, when it has been missing for a week.
 */
@Injectable()
export class CheckDomainsJob implements JobHandler {
  readonly task = 'organisations.check_domains';
  readonly cron = '47 2 * * *';
  readonly ownTransactions = true;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
    @Inject(DomainNames) private readonly names: DomainNames,
  ) {}

  async handle(): Promise<void> {
    await inEachOrganisation(this.database, (organisationId) => this.checkAll(organisationId));
  }

  private async checkAll(organisationId: string): Promise<void> {
    const by = { organisationId, actor: `job:${this.task}` };
    const proved = (await this.database.transaction({ ...by, mode: 'read' }, listDomainFacts)).filter(({ provedAt }) => provedAt !== null);
    for (const { id, domain, token } of proved) {
      const problem = problemOf(await this.names.readTexts(txtNameOf(domain)), token);
      // A DNS that does not answer says nothing.
      if (problem !== 'unreachable') await this.database.transaction({ ...by, mode: 'write' }, () => this.keep(id, problem));
    }
  }

  private async keep(id: string, problem: DomainProblem | null): Promise<void> {
    const [still] = (await listDomainFacts()).filter((each) => each.id === id);
    if (!still) return;
    const row = await take(SignOnDomainRow, id);
    const now = this.clock.now();
    row.checkedAt = now;
    row.absentSince = problem === null ? null : (row.absentSince ?? now);
    if (problem === null) row.toldAt = null;
    const isDue = row.absentSince !== null && now.getTime() - row.absentSince.getTime() >= DAYS_UNTIL_TOLD * MILLISECONDS_A_DAY && row.toldAt === null;
    if (isDue) {
      row.toldAt = now;
      await this.tell(row, now);
    }
    await saveVersioned(row, row.version);
  }

  private async tell({ domain, token }: SignOnDomainRow, now: Date): Promise<void> {
    const link = `${this.config.publicUrl}/${(await getOrganisation()).slug}/settings/sign-on`;
    for (const { name, email } of await listColleagues('admin', now)) await postMail({ recipient: email, subject: 'A domain of your organisation on Waymark', body: words(name, domain, txtValueOf(token), link) });
  }
}
