import { Inject } from '@nestjs/common';
import { Args, ID, Mutation, Query, Resolver } from '@nestjs/graphql';
import { AcknowledgementPayload, Requires } from '@waymark/platform/server';
import { CalendarLink, CalendarLinkPayload } from './calendar.model';
import { CalendarService } from './calendar.service';

@Resolver(() => CalendarLink)
export class CalendarResolver {
  constructor(@Inject(CalendarService) private readonly service: CalendarService) {}

  @Query(() => [CalendarLink], { description: 'The viewer’s own calendar links that are not taken back.' })
  @Requires('reviews.read')
  calendarLinks(): Promise<CalendarLink[]> {
    return this.service.listOwn();
  }

  // An answer with the address in it is not kept, so a repeat makes another link.
  @Mutation(() => CalendarLinkPayload, { description: 'Makes an address under which the viewer’s calendar reads the dates of reviews. It ends with their membership.' })
  @Requires('reviews.read', { keepsAnswer: false })
  makeCalendarLink(): Promise<CalendarLinkPayload> {
    return this.service.make();
  }

  @Mutation(() => AcknowledgementPayload, { description: 'Takes back one of the viewer’s own calendar links: calendars that use it get nothing any more.' })
  @Requires('reviews.read')
  async revokeCalendarLink(@Args('id', { type: () => ID, description: 'The link.' }) id: string): Promise<AcknowledgementPayload> {
    await this.service.revoke(id);
    return { done: true };
  }
}
