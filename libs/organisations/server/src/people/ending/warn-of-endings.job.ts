import { Inject, Injectable } from '@nestjs/common';
import { inEachOrganisation } from '@waymark/identity/server';
import { lastDaySoon, type Warning, warningOf } from '@waymark/organisations/domain';
import { type Day, toWords } from '@waymark/platform/domain';
import { Clock, CONFIG, type Config, Database, type JobHandler, postMail } from '@waymark/platform/server';
import { getOrganisation, lockOrganisation, type OrganisationFacts } from '../../organisations/organisations.queries';
import { type EndingPlace, listAdmins, listEnding, noteWarning } from './ending.queries';

interface Due {
  readonly place: EndingPlace;
  readonly warning: Warning;
}

/** Tells people 30 and 7 days before their last day that it comes, and admins whose it is. Every morning; a second run finds it said. */
@Injectable()
export class WarnOfEndingsJob implements JobHandler {
  readonly task = 'organisations.warn_of_endings';
  readonly cron = '23 6 * * *';
  readonly ownTransactions = true;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Database) private readonly database: Database,
  ) {}

  async handle(): Promise<void> {
    await inEachOrganisation(this.database, (organisationId) => this.database.transaction({ organisationId, mode: 'write', actor: `job:${this.task}` }, () => this.warn()));
  }

  private async warn(): Promise<void> {
    await lockOrganisation();
    const organisation = await getOrganisation();
    const today = this.clock.today(organisation.timeZone);
    const due = (await listEnding(today, lastDaySoon(today))).flatMap((place): Due[] => {
      const warning = warningOf(place.endsOn, today);
      return warning === null || place.given.some((days) => days <= warning) ? [] : [{ place, warning }];
    });
    if (due.length === 0) return;
    for (const { place, warning } of due) {
      await noteWarning(place, warning, today);
      if (place.email) await this.tellThem(place, organisation);
    }
    await this.tellAdmins(due.map(({ place }) => place), organisation, today);
  }

  /** The subject names neither the organisation nor anybody: it may be read over a shoulder. */
  private async tellThem({ name, email, endsOn }: EndingPlace, organisation: OrganisationFacts): Promise<void> {
    const body = `Hello ${name},\n\nYour last day in ${organisation.name} on Waymark is ${toWords(endsOn)}. From the day after you can no longer open it.\n\nIf you are to stay longer, ask an admin of ${organisation.name} to extend it.\n`;
    await postMail({ recipient: email!, subject: 'Your time on Waymark ends soon', body });
  }

  private async tellAdmins(places: readonly EndingPlace[], { slug, name: organisation }: OrganisationFacts, today: Day): Promise<void> {
    const lines = places.map(({ name, endsOn }) => `- ${name}: ${toWords(endsOn)}`).join('\n');
    const link = `${this.config.publicUrl}/${slug}/settings/people?ending=yes`;
    for (const { name, email } of await listAdmins(today)) {
      await postMail({ recipient: email, subject: 'Places on Waymark that end soon', body: `Hello ${name},\n\nThe last day of these people in ${organisation} comes soon:\n\n${lines}\n\nExtend it, or see what they leave behind:\n\n${link}\n` });
    }
  }
}
