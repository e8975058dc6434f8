import { Inject, Injectable } from '@nestjs/common';
import { getOrganisation, listActiveMembers } from '@waymark/organisations/server';
import { Clock, CONFIG, type Config, postMail } from '@waymark/platform/server';
import { findReviewNumber } from './read-source';

/** Tells whoever asked that a document is ready: a sentence and a link, never a word of it. */
@Injectable()
export class DocumentMail {
  constructor(
    @Inject(CONFIG) private readonly config: Config,
    @Inject(Clock) private readonly clock: Clock,
  ) {}

  async tellReady(reviewId: string, personId: string): Promise<void> {
    const { slug, name, timeZone } = await getOrganisation();
    const [reader] = await listActiveMembers([personId], this.clock.today(timeZone));
    if (!reader?.email) return;
    const link = `${this.config.publicUrl}/${slug}/reviews/${await findReviewNumber(reviewId)}/report`;
    const body = `Hello ${reader.name},\n\nThe document you asked for is ready.\n\nFetch it here:\n\n${link}\n\nThis is about a review of ${name} on Waymark.\n`;
    await postMail({ recipient: reader.email, subject: 'Your document is ready in Waymark', body });
  }
}
