import type { DeliveryStatus } from '@waymark/plans/domain';
import { Column, Entity } from 'typeorm';
import { WithdrawableRow } from '../plans/withdrawable.entity';

/** What somebody does to bring an outcome about. One person is accountable for it. */
@Entity({ schema: 'plans', name: 'action' })
export class ActionRow extends WithdrawableRow {
  @Column('uuid')
  planId: string;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  detail: string | null;

  @Column('text', { nullable: true })
  originalReference: string | null;

  @Column('uuid', { nullable: true })
  ownerId: string | null;

  @Column('uuid', { nullable: true })
  teamId: string | null;

  @Column('date', { nullable: true })
  startOn: string | null;

  @Column('date', { nullable: true })
  dueOn: string | null;

  /** The due date when the plan was approved (or when the first one was set after that); slips are counted from here. */
  @Column('date', { nullable: true })
  originalDueOn: string | null;

  @Column('int')
  timesSlipped: number;

  @Column('int')
  daysSlipped: number;

  /** Work without an end; it has a day of review instead of a due date. */
  @Column('boolean')
  ongoing: boolean;

  @Column('date', { nullable: true })
  reviewOn: string | null;

  /** The action of the plan above that this one of a team's plan supports. */
  @Column('uuid', { nullable: true })
  supportsId: string | null;

  @Column('text')
  status: DeliveryStatus;

  @Column('date', { nullable: true })
  statusSince: string | null;

  @Column('text', { nullable: true })
  forecastStatus: DeliveryStatus | null;

  @Column('date', { nullable: true })
  forecastOn: string | null;

  @Column('uuid', { nullable: true })
  lastUpdateId: string | null;

  @Column('timestamptz', { nullable: true })
  lastUpdateAt: Date | null;

  @Column('uuid', { nullable: true })
  claimedBy: string | null;

  @Column('timestamptz', { nullable: true })
  claimedAt: Date | null;

  @Column('date', { nullable: true })
  claimedOn: string | null;

  @Column('uuid', { nullable: true })
  confirmedBy: string | null;

  @Column('timestamptz', { nullable: true })
  confirmedAt: Date | null;

  @Column('uuid', { nullable: true })
  successorId: string | null;
}
