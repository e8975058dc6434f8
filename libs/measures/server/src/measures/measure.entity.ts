import { WithdrawableRow } from '@waymark/plans/server';
import { Column, Entity } from 'typeorm';
import type { MeasureKind } from './measure-kind';

/** What a person may change about a measure; what is absent stays. */
export interface MeasureRevision {
  readonly statement?: string;
  readonly kind?: MeasureKind | null;
  readonly ownerId?: string | null;
  readonly baselineText?: string | null;
  readonly targetText?: string | null;
}

/** What would show that an outcome has come about. Text for now; figures come to it later. */
@Entity({ schema: 'measures', name: 'measure' })
export class MeasureRow extends WithdrawableRow {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  outcomeId: string;

  /** Order among its siblings; only the order means something, not the number. */
  @Column('double precision')
  position: number;

  @Column('text')
  statement: string;

  /** What the document it came from called it. */
  @Column('text', { nullable: true })
  originalReference: string | null;

  @Column('text')
  kind: MeasureKind;

  @Column('uuid', { nullable: true })
  ownerId: string | null;

  @Column('text', { nullable: true })
  baselineText: string | null;

  @Column('text', { nullable: true })
  targetText: string | null;

  /** @throws plans.part.already_withdrawn */
  revise({ statement = this.statement, kind = this.kind, ownerId = this.ownerId, baselineText = this.baselineText, targetText = this.targetText }: MeasureRevision): void {
    this.refuseWhenWithdrawn();
    Object.assign(this, { statement, kind: kind ?? 'undecided', ownerId, baselineText, targetText });
  }

  /** @throws plans.part.already_withdrawn */
  moveTo(outcomeId: string, position: number): void {
    this.refuseWhenWithdrawn();
    this.outcomeId = outcomeId;
    this.position = position;
  }
}
