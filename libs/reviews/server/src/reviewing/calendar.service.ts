import { randomBytes } from 'node:crypto';
import { Inject, Injectable } from '@nestjs/common';
import { hashToken } from '@waymark/identity/server';
import { getOrganisation } from '@waymark/organisations/server';
import { platformError } from '@waymark/platform/domain';
import { Clock, CONFIG, type Config, currentMember, insert, saveVersioned, take, tx } from '@waymark/platform/server';
import { reviewsError } from '../reviews.errors';
import { CalendarLinkRow } from './calendar-link.entity';
import type { CalendarLink, CalendarLinkPayload } from './calendar.model';

/** A person needs one for each of their calendars; more are forgotten ones. */
const MOST_LINKS = 10;

const OWN = `
  select id, made_at as "madeAt" from reviews.calendar_link
  where organisation_id = $1 and person_id = $2 and revoked_at is null
  order by made_at, id`;

/** Addresses under which calendars read the dates of reviews: everybody has their own, and can take them back. */
@Injectable()
export class CalendarService {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  async listOwn(): Promise<CalendarLink[]> {
    const { personId } = await currentMember();
    return tx().query<CalendarLink>(OWN, [tx().organisationId, personId]);
  }

  /** The address is answered once; only a hash of what is in it is kept. */
  async make(): Promise<CalendarLinkPayload> {
    const { personId } = await currentMember();
    await tx().query('select pg_advisory_xact_lock(hashtextextended($1, 0))', [`calendars of ${personId}`]);
    if ((await this.listOwn()).length >= MOST_LINKS) throw reviewsError('reviews.calendar.too_many', { most: MOST_LINKS });
    const token = randomBytes(32).toString('base64url');
    const { id, madeAt } = await insert(CalendarLinkRow, { personId, tokenHash: hashToken(token), madeAt: this.clock.now(), revokedAt: null });
    const { slug } = await getOrganisation();
    return { link: { id, madeAt }, address: `${this.config.publicUrl}/calendar/${slug}/${token}.ics` };
  }

  /** Takes a link back at once. Somebody else's is not there. */
  async revoke(id: string): Promise<void> {
    const link = await take(CalendarLinkRow, id);
    if (link.personId !== (await currentMember()).personId) throw platformError('platform.not_found');
    link.revokedAt ??= this.clock.now();
    await saveVersioned(link, link.version);
  }
}
