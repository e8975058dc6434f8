import { randomUUID } from 'node:crypto';
import type { ToldOrganisation } from '@waymark/organisations/server';
import { personOf, storyId, StoryTime } from '@waymark/plans/server';
import { addDays, type Day } from '@waymark/platform/domain';
import { addRows, currentScope, insert } from '@waymark/platform/server';
import { addMonths, type CommentarySubject, monthsBetween } from '@waymark/reviews/domain';
import { ReviewCycleRow } from '../reviewing/cycle.entity';
import { openReview } from '../reviewing/open-review';
import { listStages } from '../reviewing/reviews.queries';
import { writeSigners } from '../reviewing/write-review';
import type { Hand } from '../writing/hand';
import type { StageDays, ToldCycle, ToldReview, ToldWords } from './story-reviews';

/** Everything of a day happens after working hours, in order: what people recorded that day is known by then. */
const BEGINS_AT = 'T17:00:00Z';
const MINUTE = 60_000;
/** By this day all months of a story move alike. */
const LAST_PERIOD_ENDED: Day = '2026-10-01';

/** Knows ids, people and days of a story, and opens its reviews. */
export class ReviewTeller {
  private readonly time: StoryTime;
  private readonly told: ToldOrganisation;
  private lastAt = 0;

  constructor(told: ToldOrganisation, today: Day) {
    this.told = told;
    this.time = new StoryTime(today);
  }

  person = (key: string): string => personOf(this.told, key);

  day = (day: Day): Day => this.time.day(day);

  /** A plan, or a part of it by its reference. */
  part = (plan: string, ...reference: readonly string[]): string => storyId(this.told.slug, plan, ...reference);

  groupId = (key: string): string => storyId(this.told.slug, 'voices', 'group', key);

  /** The first day of a month, as many months later as the story has moved on: periods are whole months, and end before their reviews begin. */
  month = (firstDay: Day): Day => addMonths(firstDay, monthsBetween(LAST_PERIOD_ENDED, this.day(LAST_PERIOD_ENDED)));

  /** Each moment is a minute after the one before of the same day. */
  hand(person: string, on: Day): Hand {
    const day = this.day(on);
    const begun = Date.parse(day + BEGINS_AT);
    this.lastAt = this.lastAt >= begun && this.lastAt < begun + 60 * MINUTE ? this.lastAt + MINUTE : begun;
    return { by: this.person(person), at: new Date(this.lastAt), on: day };
  }

  /** What has been read is forgotten, as between one request and the next. */
  forget = (): void => currentScope().loaders.clear();

  /** What a field or a question is about. */
  subject(reviewId: string, plan: string, about: { readonly kind: CommentarySubject; readonly reference?: string } | undefined): { subjectKind: CommentarySubject; subjectId: string } {
    if (!about) return { subjectKind: 'review', subjectId: reviewId };
    return { subjectKind: about.kind, subjectId: about.reference ? this.part(plan, about.reference) : this.part(plan) };
  }

  async planCycle({ plan, startsOn, presentedBy, ...cycle }: ToldCycle): Promise<string> {
    const { id } = await insert(ReviewCycleRow, { ...cycle, planId: this.part(plan), name: null, startsOn: this.month(startsOn), graceDays: 14, teamLeadDays: 7, presentedById: this.person(presentedBy) });
    return id;
  }

  /** Opens a review with its dates and those who are to sign. Gives its id. */
  async open({ plan, kind, periodFrom, months, openedOn, presentedBy, subGroupName, boardName, days, signers }: ToldReview, cycleId: string | null): Promise<string> {
    const begins = this.month(periodFrom);
    const at = new Date(`${this.day(openedOn)}T08:00:00Z`);
    const period = { periodFrom: begins, periodTo: addDays(addMonths(begins, months), -1) };
    const id = await openReview({ planId: this.part(plan), cycleId, kind, ...period, stages: this.stagesOf(days), graceDays: 14, presentedById: this.person(presentedBy), subGroupName, boardName }, { at, by: null });
    for (const stage of await listStages([id])) {
      const named = signers[stage.kind as keyof typeof signers];
      if (named) await writeSigners(id, stage.id, named.map(([who, capacity]) => ({ personId: this.person(who), capacity })));
    }
    return id;
  }

  private stagesOf(days: StageDays) {
    return Object.entries(days).map(([kind, [opensOn, dueOn, meetsOn]]) => ({ kind: kind as keyof StageDays, opensOn: this.day(opensOn), dueOn: this.day(dueOn), meetsOn: meetsOn ? this.day(meetsOn) : null }));
  }

  /** Writes down what was said about a review in the open; of a group's words only the day is kept. */
  async say(reviewId: string, plan: string, { on, by, kind, words }: ToldWords, groupKey: string | null): Promise<void> {
    const id = randomUUID();
    const at = by ? this.hand(by, on).at.toISOString() : `${this.day(on)}T00:00:00Z`;
    await addRows('voices.comment', [{
      id, subject_kind: 'review', subject_id: reviewId, plan_id: this.part(plan), thread_id: id, place: 0, kind,
      author_id: by ? this.person(by) : null, group_id: by || !groupKey ? null : this.groupId(groupKey), written_at: at,
    }]);
    await addRows('voices.comment_text', [{ id: randomUUID(), comment_id: id, revision: 1, markdown: words, written_at: at }]);
  }
}
