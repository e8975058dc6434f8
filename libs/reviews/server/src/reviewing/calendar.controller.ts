import { Controller, Get, Inject, Req, Res } from '@nestjs/common';
import { hashToken } from '@waymark/identity/server';
import { getOrganisation, listActiveMembers } from '@waymark/organisations/server';
import { findPlan } from '@waymark/plans/server';
import { addDays, DomainError, platformError } from '@waymark/platform/domain';
import { Clock, Database, sendHttpError, SLUG, ViewerSource } from '@waymark/platform/server';
import type { FastifyReply, FastifyRequest } from 'fastify';
import { CalendarLimit } from './calendar-limit';
import { findLinkHolder } from './calendar.queries';
import { readForwardPlan } from './forward-plan';
import { listBodies } from './cycles.queries';
import { type CalendarReview, toCalendar } from './to-calendar';

interface CalendarRequest {
  readonly Params: { organisation: string; file: string };
}

const FILE = /^([A-Za-z0-9_-]{43})\.ics$/;
const AHEAD_DAYS = 550;

/**
 * The dates of reviews for calendars. A calendar has no session: whoever knows the address reads dates and titles, as long as the
 * member who made it is one and has not taken it back. Whatever is wrong with an address, it is not found.
 */
@Controller()
export class CalendarController {
  constructor(
    @Inject(Clock) private readonly clock: Clock,
    @Inject(Database) private readonly database: Database,
    @Inject(ViewerSource) private readonly viewers: ViewerSource,
    @Inject(CalendarLimit) private readonly limit: CalendarLimit,
  ) {}

  @Get('calendar/:organisation/:file')
  async send(@Req() request: FastifyRequest<CalendarRequest>, @Res() reply: FastifyReply): Promise<void> {
    try {
      this.limit.check(request.ip);
      const { organisation, file } = request.params;
      const token = FILE.exec(file)?.[1];
      const organisationId = token && SLUG.test(organisation) ? await this.viewers.findOrganisationId(organisation) : null;
      if (!token || !organisationId) throw platformError('platform.not_found');
      const text = await this.database.transaction({ organisationId, mode: 'read', actor: 'calendar' }, () => this.read(token));
      await reply
        .header('cache-control', 'no-store')
        .header('x-content-type-options', 'nosniff')
        .header('content-disposition', 'attachment; filename="waymark-reviews.ics"')
        .type('text/calendar; charset=utf-8')
        .send(text);
    } catch (error) {
      if (error instanceof DomainError && error.code === 'platform.not_found') this.limit.count(request.ip);
      await sendHttpError(request, reply, error);
    }
  }

  private async read(token: string): Promise<string> {
    const holder = await findLinkHolder(hashToken(token));
    const { timeZone, name } = await getOrganisation();
    const today = this.clock.today(timeZone);
    const [member] = holder ? await listActiveMembers([holder], today) : [];
    if (!member) throw platformError('platform.not_found');
    const planned = await readForwardPlan(today, addDays(today, AHEAD_DAYS));
    const bodies = await listBodies();
    const reviews = await Promise.all(planned.map(async (review): Promise<CalendarReview> => {
      const names = bodies.get(review.reviewNumber ?? review.cycleId!)!;
      return { ...review, ...names, planTitle: (await findPlan(review.planId))!.title };
    }));
    return toCalendar(reviews, { organisationName: name, now: this.clock.now() });
  }
}
