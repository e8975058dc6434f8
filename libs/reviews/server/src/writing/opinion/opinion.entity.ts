import { TenantEntity } from '@waymark/platform/server';
import { Column, Entity } from 'typeorm';

/** The assurance opinion of a review, on the revision of the scale that it was given on. */
@Entity({ schema: 'reviews', name: 'opinion' })
export class OpinionRow extends TenantEntity {
  @Column('uuid')
  reviewId: string;

  /** Null when it was taken back. */
  @Column('text', { nullable: true })
  level: string | null;

  @Column('int')
  scaleRevision: number;

  @Column('uuid')
  givenBy: string;

  @Column('timestamptz')
  givenAt: Date;

  give(level: string | null, scaleRevision: number, by: string, at: Date): void {
    this.level = level;
    this.scaleRevision = scaleRevision;
    this.givenBy = by;
    this.givenAt = at;
  }
}
