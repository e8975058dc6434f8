import { Inject, Injectable } from '@nestjs/common';
import { getOrganisation, listActiveMembers } from '@waymark/organisations/server';
import type { Day } from '@waymark/platform/domain';
import { CONFIG, type Config, postMail } from '@waymark/platform/server';

/** What a mail about the words of a review says. It has a link and never a word of the review. */
export type WordsNews = 'question' | 'answer' | 'voice_group' | 'voice_adviser';

const WORDS: Readonly<Record<WordsNews, readonly [subject: string, sentence: string]>> = {
  question: ['A question about a review waits in Waymark', 'A question about a review waits for your answer.'],
  answer: ['Your question about a review was answered in Waymark', 'Your question about a review was answered.'],
  voice_group: ['Your staff group is asked for its view in Waymark', 'Your staff group is asked for its view of a review. The group decides whether to say something, and what.'],
  voice_adviser: ['You are asked for your view in Waymark', 'You are asked for your view of a review.'],
};

/** Posts notices about what is asked and answered in reviews. */
@Injectable()
export class WordsMail {
  constructor(@Inject(CONFIG) private readonly config: Config) {}

  /** Tells those of the people who can sign in on a day. */
  async tell(news: WordsNews, reviewNumber: number, personIds: readonly string[], today: Day): Promise<void> {
    const readers = (await listActiveMembers([...new Set(personIds)], today)).filter(({ email }) => email);
    if (readers.length === 0) return;
    const { slug, name } = await getOrganisation();
    const [subject, sentence] = WORDS[news];
    const link = `${this.config.publicUrl}/${slug}/reviews/${reviewNumber}`;
    for (const reader of readers) {
      await postMail({ recipient: reader.email!, subject, body: `Hello ${reader.name},\n\n${sentence}\n\nOpen it here:\n\n${link}\n\nThis is about the plan of ${name} on Waymark.\n` });
    }
  }
}
