import { Inject, Injectable } from '@nestjs/common';
import { inEachOrganisation } from '@waymark/identity/server';
import { getOrganisation } from '@waymark/organisations/server';
import type { Day } from '@waymark/platform/domain';
import { Clock, Database, type JobHandler } from '@waymark/platform/server';
import { awaitsAnswer, type Notice, noticesDue } from '@waymark/voices/domain';
import { ChallengeMail } from './challenge-mail';
import { listWatched, type WatchedChallenge } from './watched-challenges.queries';
import { lockChallenge, writeEvent } from './write-challenge';

/**
 * Reminds respondents, tells sponsors of answers that did not come, and brings respondents what staff groups asked and decided.
 * Every morning. Each notice is also an event of its challenge, in the same transaction, so that a second run tells nobody again.
 */
@Injectable()
export class TellAboutChallengesJob implements JobHandler {
  readonly task = 'voices.tell_about_challenges';
  readonly cron = '23 6 * * *';
  readonly ownTransactions = true;

  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
    @Inject(ChallengeMail) private readonly mail: ChallengeMail,
  ) {}

  async handle(): Promise<void> {
    await inEachOrganisation(this.database, (organisationId) => this.database.transaction({ organisationId, mode: 'write', actor: `job:${this.task}` }, () => this.tellOrganisation()));
  }

  private async tellOrganisation(): Promise<void> {
    const today = this.clock.today((await getOrganisation()).timeZone);
    for (const { id, ...challenge } of await listWatched()) {
      if (noticesDue(challenge, today).length === 0) continue;
      // Read again under its lock: somebody may be answering, or another worker telling, this very moment.
      await lockChallenge(id);
      for (const watched of await listWatched({ id })) await this.tellOf(watched, today);
    }
  }

  /** Where nobody can be told, nothing is written down either, and the next morning tries again. */
  private async tellOf(challenge: WatchedChallenge, today: Day): Promise<void> {
    for (const notice of noticesDue(challenge, today)) {
      if ((await this.send(notice, challenge, today)) > 0) await writeEvent(challenge.id, { kind: notice, on: today });
    }
  }

  private async send(notice: Notice, challenge: WatchedChallenge, today: Day): Promise<number> {
    const { sponsorId, respondentId, events } = challenge;
    if (notice === 'reminded') return this.mail.tell('due', challenge, [respondentId], today);
    if (notice === 'sponsor_told') {
      // A sponsor who is asked themselves would be the only one to know.
      const told = sponsorId && sponsorId !== respondentId ? await this.mail.tell('overdue', challenge, [sponsorId], today) : 0;
      return told > 0 ? told : this.mail.tellHolders('overdue', challenge, 'executive', today);
    }
    const toldBefore = events.findLastIndex(({ kind }) => kind === 'respondent_told');
    const isAsked = toldBefore < 0 && awaitsAnswer(events);
    const told = await this.mail.tell(isAsked ? 'asked' : 'moved_on', challenge, [respondentId], today);
    const isTakenUp = events.slice(toldBefore + 1).some(({ kind }) => kind === 'taken_to_sub_group');
    if (told > 0 && isTakenUp) await this.mail.tellHolders('taken_up', challenge, 'reviewer', today);
    return told;
  }
}
