import { Inject, Injectable } from '@nestjs/common';
import { getOrganisation, listActiveMembers } from '@waymark/organisations/server';
import { type Day, toWords } from '@waymark/platform/domain';
import { CONFIG, type Config, postMail } from '@waymark/platform/server';
import { toReviewTitle } from '@waymark/reviews/domain';
import { listHolders, listOwners, listStagesToRemind, type ReminderKind, type StageToRemind, writeReminders } from './reminders.queries';

/** What is asked of people at a stage. A mail never has more of the review than its title and dates: it may be read over a shoulder. */
const ASKED: Readonly<Record<StageToRemind['stage'], string>> = {
  prepare: 'Please bring your actions and figures up to date', executive: 'Please read it, agree its words and sign it', sub_group: 'Please read it, ask what you want to know, and sign it',
  board: 'Please read it and approve it', published: '',
};

const SUBJECTS: Readonly<Record<ReminderKind, (title: string) => string>> = {
  opened: (title) => `${title} needs you in Waymark`,
  due_soon: (title) => `${title} is due soon in Waymark`,
};

/** Reminds those who have something to do at the stage that a review is at. */
@Injectable()
export class RemindingService {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Sends what was not sent before. */
  async remind(today: Day): Promise<void> {
    for (const stage of await listStagesToRemind(today)) {
      const told = new Set(stage.toldIds);
      const people = (await this.peopleOf(stage)).filter((id) => !told.has(id));
      const readers = (await listActiveMembers(people, today)).filter(({ email }) => email);
      for (const { name, email } of readers) await this.send(stage, { name, email: email! });
      await writeReminders(stage, readers.map(({ id }) => id), today);
    }
  }

  /** Owners and executives prepare; later, whoever is named to sign, and where nobody is, everybody whose stage it is. */
  private async peopleOf({ stage, planId, signerIds }: StageToRemind): Promise<string[]> {
    if (stage === 'prepare') return [...new Set([...(await listOwners(planId)), ...(await listHolders('executive'))])];
    if (signerIds.length > 0) return [...signerIds];
    return listHolders(stage === 'executive' ? 'executive' : stage === 'sub_group' ? 'reviewer' : 'board');
  }

  private async send({ reminder, stage, number, ordinal, kind, name: called, dueOn }: StageToRemind, { name, email }: { readonly name: string; readonly email: string }): Promise<void> {
    const { slug, name: organisation } = await getOrganisation();
    const title = toReviewTitle(kind, ordinal, called);
    const link = `${this.config.publicUrl}/${slug}/reviews/${number}`;
    const body = `Hello ${name},\n\n${ASKED[stage]} by ${toWords(dueOn)}.\n\nOpen it here:\n\n${link}\n\nThis is about ${title} of the plan of ${organisation} on Waymark.\n`;
    await postMail({ recipient: email, subject: SUBJECTS[reminder](title), body });
  }
}
