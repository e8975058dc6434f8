import { Inject } from '@nestjs/common';
import { Mutation, Parent, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { loadPeople, PersonLink } from '@waymark/organisations/server';
import { Requires } from '@waymark/platform/server';
import { PublishedListing, PublishedListingPayload } from './listing.model';
import { ListingService } from './listing.service';

@Resolver(() => PublishedListing)
export class ListingResolver {
  constructor(@Inject(ListingService) private readonly service: ListingService) {}

  @Query(() => PublishedListing, { description: 'Whether the organisation is listed among published plans.' })
  @Requires('reviews.read')
  publishedListing(): Promise<PublishedListing> {
    return this.service.get();
  }

  @Mutation(() => PublishedListingPayload, { description: 'Lists the organisation among published plans, for anybody to read. Waits for a second admin, where there is one.' })
  @Requires('reviews.listing', { stepUp: true })
  async listAmongPublished(): Promise<PublishedListingPayload> {
    return { isMade: await this.service.turnOn() };
  }

  @Mutation(() => PublishedListingPayload, { description: 'Takes the organisation out of the published plans, at once.' })
  @Requires('reviews.listing')
  async leavePublished(): Promise<PublishedListingPayload> {
    await this.service.turnOff();
    return { isMade: true };
  }

  @ResolveField(() => PersonLink, { nullable: true, description: 'Who said so last; null where nobody ever has.' })
  async setBy(@Parent() { setById }: PublishedListing): Promise<PersonLink | null> {
    return setById === null ? null : loadPeople().load(setById);
  }
}

@Resolver(() => PublishedListingPayload)
export class ListingPayloadResolver {
  constructor(@Inject(ListingService) private readonly service: ListingService) {}

  @ResolveField(() => PublishedListing, { description: 'How it is now.' })
  listing(): Promise<PublishedListing> {
    return this.service.get();
  }
}
