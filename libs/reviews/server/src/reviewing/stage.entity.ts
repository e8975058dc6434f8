import type { Day } from '@waymark/platform/domain';
import { TenantEntity } from '@waymark/platform/server';
import type { ReviewStageKind } from '@waymark/reviews/domain';
import { Column, Entity } from 'typeorm';

/** A stage of a review: when it opens, when it is due, and when its body meets. */
@Entity({ schema: 'reviews', name: 'stage' })
export class ReviewStageRow extends TenantEntity {
  @Column('uuid')
  reviewId: string;

  @Column('text')
  kind: ReviewStageKind;

  @Column('int')
  place: number;

  @Column('date')
  opensOn: Day;

  @Column('date')
  dueOn: Day;

  @Column('date', { nullable: true })
  meetsOn: Day | null;
}
