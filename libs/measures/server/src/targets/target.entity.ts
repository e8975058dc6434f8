import { WithdrawableRow } from '@waymark/plans/server';
import type { Day } from '@waymark/platform/domain';
import { Column, Entity } from 'typeorm';

/** What a target says; it is given whole. */
export interface TargetContent {
  readonly dueOn: Day;
  readonly value: number | null;
  readonly comparatorMeasureId: string | null;
  readonly isWaypoint: boolean;
  readonly words: string | null;
}

/** What a measure is to reach, and by when: a value, the latest value of another measure, or just that it is done. */
@Entity({ schema: 'measures', name: 'target' })
export class TargetRow extends WithdrawableRow {
  @Column('uuid')
  measureId: string;

  @Column('date')
  dueOn: Day;

  @Column('double precision', { nullable: true })
  value: number | null;

  @Column('uuid', { nullable: true })
  comparatorMeasureId: string | null;

  /** A stage on the way to the target. */
  @Column('boolean')
  isWaypoint: boolean;

  @Column('text', { nullable: true })
  words: string | null;

  /** @throws plans.part.already_withdrawn */
  revise(content: TargetContent): void {
    this.refuseWhenWithdrawn();
    Object.assign(this, content);
  }
}
