import { TenantEntity } from '@waymark/platform/server';
import type { CommentarySubject, WrittenField } from '@waymark/reviews/domain';
import { Column, Entity } from 'typeorm';

/** The words of one field of a review. Every earlier text of it is in the history. */
@Entity({ schema: 'reviews', name: 'commentary' })
export class CommentaryRow extends TenantEntity {
  @Column('uuid')
  reviewId: string;

  @Column('text')
  subjectKind: CommentarySubject;

  @Column('uuid')
  subjectId: string;

  @Column('text')
  field: WrittenField;

  @Column('text')
  words: string;

  @Column('uuid')
  writtenBy: string;

  @Column('timestamptz')
  writtenAt: Date;

  write(words: string, by: string, at: Date): void {
    this.words = words;
    this.writtenBy = by;
    this.writtenAt = at;
  }
}
