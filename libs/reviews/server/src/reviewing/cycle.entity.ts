import type { Day } from '@waymark/platform/domain';
import { TenantEntity } from '@waymark/platform/server';
import { Column, Entity } from 'typeorm';
import type { CycleKind } from './review.enums';

/** How many days each stage takes, one after the other, from the day after the period on. */
export interface StageDays {
  readonly prepare: number;
  readonly executive: number;
  readonly subGroup: number;
  readonly board: number;
}

/** How often a plan is reviewed. */
@Entity({ schema: 'reviews', name: 'cycle' })
export class ReviewCycleRow extends TenantEntity {
  @Column('uuid')
  planId: string;

  @Column('text')
  kind: CycleKind;

  @Column('text', { nullable: true })
  name: string | null;

  /** The first day of its first period. */
  @Column('date')
  startsOn: Day;

  @Column('int')
  monthsEach: number;

  @Column('int')
  graceDays: number;

  @Column('jsonb')
  stageDays: StageDays;

  /** Teams' plans beneath are done so many days before this plan's executive team reads. */
  @Column('int')
  teamLeadDays: number;

  @Column('text')
  subGroupName: string;

  @Column('text')
  boardName: string;

  @Column('uuid', { nullable: true })
  presentedById: string | null;

  @Column('timestamptz', { nullable: true })
  stoppedAt: Date | null;
}
