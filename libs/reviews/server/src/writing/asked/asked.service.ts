import { Inject, Injectable } from '@nestjs/common';
import { listActiveMembers } from '@waymark/organisations/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, isUuid } from '@waymark/platform/server';
import { findAskedGroup } from '@waymark/voices/server';
import { canWrite } from '../../reviewing/review.policy';
import { takeReviewFor } from '../../reviewing/take-review';
import { reviewsError } from '../../reviews.errors';
import { type Hand, toHand } from '../hand';
import { WordsMail } from '../words-mail';
import type { AskVoiceInput } from './asked.model';
import type { VoiceAskedPayload } from './asked.resolver';
import { writeAsked } from './write-asked';

/** Asks staff groups and advisers for their view of a review. Nothing is read of a group's inside but who chairs it, which everybody sees. */
@Injectable()
export class AskedService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(WordsMail) private readonly mail: WordsMail,
  ) {}

  async ask({ reviewId, groupKey, adviserId }: AskVoiceInput): Promise<VoiceAskedPayload> {
    if (!groupKey === !adviserId) throw reviewsError('reviews.voice.one_needed');
    const { review } = await takeReviewFor(reviewId, canWrite);
    const hand = await toHand(this.clock);
    const askedId = groupKey ? await this.askGroup(reviewId, review.number, groupKey, hand) : await this.askAdviser(reviewId, review.number, adviserId!, hand);
    return { reviewId, askedId };
  }

  private async askGroup(reviewId: string, number: number, key: string, hand: Hand): Promise<string> {
    const group = await findAskedGroup(key);
    if (!group) throw platformError('platform.not_found');
    const id = await writeAsked(reviewId, { groupId: group.id, personId: null }, hand);
    await this.mail.tell('voice_group', number, group.chairIds, hand.on);
    return id;
  }

  private async askAdviser(reviewId: string, number: number, adviserId: string, hand: Hand): Promise<string> {
    const [adviser] = isUuid(adviserId) ? await listActiveMembers([adviserId], hand.on) : [];
    if (!adviser?.roles.includes('adviser')) throw reviewsError('reviews.voice.no_adviser', { field: 'adviserId' });
    const id = await writeAsked(reviewId, { groupId: null, personId: adviser.id }, hand);
    await this.mail.tell('voice_adviser', number, [adviser.id], hand.on);
    return id;
  }
}
