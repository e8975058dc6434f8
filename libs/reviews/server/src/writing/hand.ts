import type { Day } from '@waymark/platform/domain';
import { type Clock, currentMember } from '@waymark/platform/server';

/** By whom something is written into a review, and when: so that a story can tell of the past by the same functions. */
export interface Hand {
  readonly by: string;
  readonly at: Date;
  readonly on: Day;
}

/** The viewer's own hand, now. */
export async function toHand(clock: Clock): Promise<Hand> {
  const { personId, timeZone } = await currentMember();
  return { by: personId, at: clock.now(), on: clock.today(timeZone) };
}
