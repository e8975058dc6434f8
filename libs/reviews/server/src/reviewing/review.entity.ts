import type { Day } from '@waymark/platform/domain';
import { TenantEntity } from '@waymark/platform/server';
import type { ReviewStageKind } from '@waymark/reviews/domain';
import { Column, Entity } from 'typeorm';
import type { CycleKind } from './review.enums';

/** A review of a plan: a period, and the stage it is at. */
@Entity({ schema: 'reviews', name: 'review' })
export class ReviewRow extends TenantEntity {
  /** Counted through the organisation: its address. */
  @Column('int')
  number: number;

  /** Counted through the plan and the kind: its title. */
  @Column('int')
  ordinal: number;

  @Column('uuid')
  planId: string;

  @Column('uuid', { nullable: true })
  cycleId: string | null;

  @Column('text')
  kind: CycleKind;

  /** Of another kind: what it is called. */
  @Column('text', { nullable: true })
  name: string | null;

  @Column('date')
  periodFrom: Day;

  @Column('date')
  periodTo: Day;

  @Column('text')
  stage: ReviewStageKind;

  @Column('int')
  graceDays: number;

  @Column('text')
  subGroupName: string;

  @Column('text')
  boardName: string;

  @Column('uuid', { nullable: true })
  presentedById: string | null;

  @Column('timestamptz')
  openedAt: Date;

  /** Null where its cycle opened it. */
  @Column('uuid', { nullable: true })
  openedById: string | null;

  @Column('timestamptz', { nullable: true })
  cancelledAt: Date | null;

  @Column('uuid', { nullable: true })
  cancelledById: string | null;

  @Column('text', { nullable: true })
  cancelReason: string | null;

  @Column('uuid', { nullable: true })
  replacedById: string | null;

  @Column('timestamptz', { nullable: true })
  sealedAt: Date | null;

  @Column('uuid', { nullable: true })
  sealedById: string | null;

  /** Goes to another stage; which ones may follow, and who may say so, the policy knows. */
  moveTo(stage: ReviewStageKind): void {
    this.stage = stage;
  }

  cancel(at: Date, by: string, reason: string): void {
    this.cancelledAt = at;
    this.cancelledById = by;
    this.cancelReason = reason;
  }

  /** Publishes and closes it for ever. */
  seal(at: Date, by: string): void {
    this.stage = 'published';
    this.sealedAt = at;
    this.sealedById = by;
  }
}
