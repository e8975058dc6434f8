import { Inject, Injectable } from '@nestjs/common';
import { getOrganisation, makeOrPropose, noteAct, registerDangerousChange } from '@waymark/organisations/server';
import { allow, deny } from '@waymark/platform/domain';
import { Clock, currentMember, tx } from '@waymark/platform/server';
import { reviewsError } from '../reviews.errors';
import { reviewsPermissions } from '../reviews.permissions';
import { findListing, writeListing } from './listing.queries';
import type { PublishedListing } from './listing.model';
import { settleStanding } from './published.queries';

/** What was published for members is shown to everybody from then on, so two admins agree on it. */
export const TURN_ON = 'reviews.listing.turn_on';

/** Whether an organisation is listed among published plans. */
@Injectable()
export class ListingService {
  constructor(@Inject(Clock) private readonly clock: Clock) {
    registerDangerousChange<object>({ kind: TURN_ON, isRehearsed: true, apply: () => this.change(true) });
  }

  async get(): Promise<PublishedListing> {
    const [listing, { permissions }] = [await findListing(), await currentMember()];
    const canChange = permissions.has('reviews.listing') ? allow : deny(reviewsPermissions['reviews.listing'].refusal);
    return { isListed: listing?.isListed ?? false, setAt: listing?.setAt ?? null, setById: listing?.setBy ?? null, canChange };
  }

  /** Lists the organisation, or has it wait for a second admin. @throws reviews.listing.listed_already */
  async turnOn(): Promise<boolean> {
    if ((await findListing())?.isListed) throw reviewsError('reviews.listing.listed_already');
    const { id, name } = await getOrganisation();
    return (await makeOrPropose(TURN_ON, {}, { subjectId: id, subjectName: name })).isMade;
  }

  /** Takes the organisation out of the list at once: it shows less, so one admin is enough. @throws reviews.listing.not_listed */
  turnOff(): Promise<void> {
    return this.change(false);
  }

  /** The public row goes with the setting, in one transaction. It is settled last, as whoever publishes does: who waits for whom is the same everywhere. */
  private async change(isListed: boolean): Promise<void> {
    const { personId } = await currentMember();
    const now = this.clock.now();
    if (!(isListed || (await findListing())?.isListed) || !(await writeListing({ isListed, setBy: personId, setAt: now }))) {
      throw reviewsError(isListed ? 'reviews.listing.listed_already' : 'reviews.listing.not_listed');
    }
    await noteAct('reviews.listing_changed', tx().organisationId, now, { isListed });
    await settleStanding();
  }
}
