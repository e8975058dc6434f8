import type { Day } from '@waymark/platform/domain';
import { TenantEntity } from '@waymark/platform/server';
import type { StageLengths } from '@waymark/reviews/domain';
import { Column, Entity } from 'typeorm';
import type { CycleKind } from './review.enums';

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
  stageDays: StageLengths;

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
