import { Inject, Injectable } from '@nestjs/common';
import { getOrganisation, listActiveMembers } from '@waymark/organisations/server';
import { type Day, toWords } from '@waymark/platform/domain';
import { CONFIG, type Config, postMail, tx } from '@waymark/platform/server';

/** What a mail about a challenge says. It never has a word of the challenge, nor who raised it: it may be read over a shoulder. */
export type News = 'asked' | 'due' | 'overdue' | 'answered' | 'moved_on' | 'taken_up';

/** The challenge that a mail is about. */
export interface MailedChallenge {
  readonly number: number;
  readonly answerDueOn: Day;
}

type Words = (dueOn: string) => readonly [subject: string, sentence: string];

const WORDS: Readonly<Record<News, Words>> = {
  asked: (dueOn) => ['You are asked to answer a challenge in Waymark', `You are asked to answer a challenge by ${dueOn}.`],
  due: (dueOn) => ['A challenge waits for your answer in Waymark', `A challenge waits for your answer. It was promised by ${dueOn}.`],
  overdue: (dueOn) => ['A challenge was not answered in time in Waymark', `An answer to a challenge was promised by ${dueOn} and has not come.`],
  answered: () => ['Your challenge was answered in Waymark', 'Your challenge was answered. Read the answer, and say whether it is enough.'],
  moved_on: () => ['There is news of a challenge in Waymark', 'There is news of a challenge that you are asked to answer.'],
  taken_up: () => ['A challenge was taken to the board sub-group in Waymark', 'A challenge was taken to the board sub-group.'],
};

/** Posts notices about challenges: a sentence and a link. */
@Injectable()
export class ChallengeMail {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Tells those of the people who can sign in on a day. @returns how many were told. */
  async tell(news: News, { number, answerDueOn }: MailedChallenge, personIds: readonly string[], today: Day): Promise<number> {
    const readers = (await listActiveMembers([...new Set(personIds)], today)).filter(({ email }) => email);
    if (readers.length === 0) return 0;
    const { slug, name } = await getOrganisation();
    const [subject, sentence] = WORDS[news](toWords(answerDueOn));
    const link = `${this.config.publicUrl}/${slug}/challenges/${number}`;
    for (const reader of readers) {
      await postMail({ recipient: reader.email!, subject, body: `Hello ${reader.name},\n\n${sentence}\n\nOpen it here:\n\n${link}\n\nThis is about the plan of ${name} on Waymark.\n` });
    }
    return readers.length;
  }

  /** Tells everybody who holds a role. @returns how many were told. */
  async tellHolders(news: News, challenge: MailedChallenge, role: string, today: Day): Promise<number> {
    const holders = await tx().query<{ id: string }>(HOLDERS, [tx().organisationId, role]);
    return this.tell(news, challenge, holders.map(({ id }) => id), today);
  }
}

const HOLDERS = `select person_id as id from organisations.membership where organisation_id = $1 and $2 = any(roles) and ended_at is null`;
