import type { Day } from '@waymark/platform/domain';
import { TenantEntity } from '@waymark/platform/server';
import type { DecisionBody, DecisionKind, TakenOutcome } from '@waymark/reviews/domain';
import { Column, Entity } from 'typeorm';

/** What executives ask the sub-group or the board to decide. */
@Entity({ schema: 'reviews', name: 'decision_asked' })
export class DecisionAskedRow extends TenantEntity {
  @Column('uuid')
  reviewId: string;

  @Column('int')
  place: number;

  @Column('text')
  kind: DecisionKind;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  detail: string | null;

  @Column('uuid', { nullable: true })
  actionId: string | null;

  /** A new due date that the decision would give the action. */
  @Column('date', { nullable: true })
  proposedDueOn: Day | null;

  @Column('uuid')
  askedBy: string;

  @Column('timestamptz')
  askedAt: Date;

  @Column('timestamptz', { nullable: true })
  withdrawnAt: Date | null;

  @Column('uuid', { nullable: true })
  withdrawnBy: string | null;

  revise(words: Pick<DecisionAskedRow, 'kind' | 'title' | 'detail' | 'actionId' | 'proposedDueOn'>): void {
    Object.assign(this, words);
  }

  withdraw(by: string, at: Date): void {
    this.withdrawnBy = by;
    this.withdrawnAt = at;
  }
}

/** What the sub-group or the board decided, on the words that it was asked. Until the review is sealed they may correct it; the history keeps all. */
@Entity({ schema: 'reviews', name: 'decision' })
export class DecisionRow extends TenantEntity {
  @Column('uuid')
  reviewId: string;

  @Column('int')
  place: number;

  /** Null where they decided of their own accord. */
  @Column('uuid', { nullable: true })
  askedId: string | null;

  @Column('text')
  title: string;

  @Column('text', { nullable: true })
  detail: string | null;

  @Column('text')
  outcome: TakenOutcome;

  @Column('text')
  body: DecisionBody;

  @Column('text', { nullable: true })
  words: string | null;

  @Column('date')
  decidedOn: Day;

  @Column('uuid')
  decidedBy: string;

  @Column('uuid', { nullable: true })
  ownerId: string | null;

  @Column('date', { nullable: true })
  dueOn: Day | null;

  @Column('date', { nullable: true })
  reviewOn: Day | null;

  decide(decided: Pick<DecisionRow, 'title' | 'detail' | 'outcome' | 'words' | 'ownerId' | 'dueOn' | 'reviewOn'>): void {
    Object.assign(this, decided);
  }
}
