import { addDays, type Day } from '@waymark/platform/domain';
import { type ReviewStageKind, toFullTitle } from '@waymark/reviews/domain';
import ical, { ICalEventTransparency } from 'ical-generator';
import type { PlannedReview } from './cycle.model';

/** A review as a calendar has it, with the names of the bodies it goes to. */
export interface CalendarReview extends PlannedReview {
  readonly subGroupName: string;
  readonly boardName: string;
  readonly planTitle: string;
}

const DUE: Readonly<Partial<Record<ReviewStageKind, string>>> = { prepare: 'actions and figures up to date', executive: 'executive review done' };

interface Dated {
  readonly key: string;
  readonly on: Day;
  readonly words: string;
}

/** What stands in a calendar of one review: what is due, and who meets. */
function listDated({ stages, subGroupName, boardName }: CalendarReview): Dated[] {
  return stages.flatMap(({ kind, dueOn, meetsOn }): Dated[] => {
    if (DUE[kind]) return [{ key: `${kind}-due`, on: dueOn, words: DUE[kind] }];
    if (kind === 'published') return [];
    const body = kind === 'board' ? boardName : subGroupName;
    return meetsOn ? [{ key: `${kind}-meets`, on: meetsOn, words: `${body} meets` }] : [{ key: `${kind}-due`, on: dueOn, words: `due from ${body}` }];
  });
}

const atMidnight = (day: Day) => new Date(`${day}T00:00:00Z`);

/**
 * Reviews as a calendar (RFC 5545): whole days with a title, and nothing else. An entry keeps its name when its day moves, so that a
 * calendar moves it too.
 */
export function toCalendar(reviews: readonly CalendarReview[], { organisationName, now }: { readonly organisationName: string; readonly now: Date }): string {
  const calendar = ical({ name: `Reviews of ${organisationName}`, prodId: { company: 'Waymark', product: 'Reviews', language: 'EN' }, ttl: 6 * 60 * 60 });
  for (const review of reviews) {
    const { title, periodFrom, periodTo, planId, kind, planTitle } = review;
    for (const { key, on, words } of listDated(review)) {
      calendar.createEvent({
        id: `${planId}-${kind}-${periodFrom}-${key}@waymark`, stamp: now, start: atMidnight(on), end: atMidnight(addDays(on, 1)), allDay: true,
        transparency: ICalEventTransparency.TRANSPARENT, summary: `${toFullTitle(title, { from: periodFrom, to: periodTo })}: ${words} (${planTitle})`,
      });
    }
  }
  return calendar.toString();
}
