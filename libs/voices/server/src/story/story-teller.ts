import type { ToldOrganisation } from '@waymark/organisations/server';
import { personOf, storyId, StoryTime } from '@waymark/plans/server';
import type { Day } from '@waymark/platform/domain';
import type { ToldSubject } from './story-voices';

/** Makes ids, people and days of a story, always the same ones for the same words. */
export class StoryTeller {
  private readonly time: StoryTime;

  constructor(
    private readonly told: ToldOrganisation,
    private readonly plan: string,
    today: Day,
  ) {
    this.time = new StoryTime(today);
  }

  id = (...words: readonly string[]): string => storyId(this.told.slug, 'voices', ...words);

  planId = (): string => storyId(this.told.slug, this.plan);

  /** A part of the plan by its reference. */
  part = (reference: string): string => storyId(this.told.slug, this.plan, reference);

  person = (key: string): string => personOf(this.told, key);

  maybePerson = (key: string | undefined): string | null => (key ? this.person(key) : null);

  day = (day: Day): Day => this.time.day(day);

  /** An instant in working hours of a day. */
  instant = (day: Day, key: string): string => this.time.instant(day, key);

  subject = ({ kind, reference }: ToldSubject) => ({ subject_kind: kind, subject_id: reference ? this.part(reference) : this.planId(), plan_id: this.planId() });
}
