import { Column, Entity } from 'typeorm';
import { OwnWordsColumns } from './own-words.entity';

/** An organisation: its row's id is the organisation's own. */
@Entity({ schema: 'organisations', name: 'organisation' })
export class OrganisationRow extends OwnWordsColumns {
  @Column('text')
  name: string;

  /** First part of the address of all its pages; never changes. */
  @Column('text')
  slug: string;

  @Column('text')
  timeZone: string;

  /** After this many days without an update an action counts as stale. */
  @Column('int')
  staleAfterDays: number;

  /** Whether programs of the organisation may write operations of their own to the API. */
  @Column('boolean')
  hasOpenEndpoint: boolean;

  /** How often an update is expected, in days; null when nobody has said, and an update is asked for when it is stale. */
  @Column('int', { nullable: true })
  updateEveryDays: number | null;

  /** Days in which a challenge is to be answered, unless whoever raises it says otherwise. */
  @Column('int')
  challengeDays: number;

  /** Whether Saturdays and Sundays are not counted in those days. */
  @Column('boolean')
  isChallengeInWorkingDays: boolean;

  /** How many months a new cycle of reviews has between them, unless whoever plans it says otherwise. */
  @Column('int')
  reviewMonths: number;
}
