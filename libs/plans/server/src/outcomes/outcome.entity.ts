import { Column, Entity } from 'typeorm';
import { WithdrawableRow } from '../plans/withdrawable.entity';

/** What will be different when an objective is met. */
@Entity({ schema: 'plans', name: 'outcome' })
export class OutcomeRow extends WithdrawableRow {
  @Column('uuid')
  planId: string;

  @Column('uuid')
  objectiveId: string;

  /** Order among its siblings; only the order means something, not the number. */
  @Column('double precision')
  position: number;

  @Column('text')
  statement: string;

  /** What the document it came from called it. */
  @Column('text', { nullable: true })
  originalReference: string | null;

  /** Changes its words. */
  revise(statement: string): void {
    this.refuseWhenWithdrawn();
    this.statement = statement;
  }

  /** Puts it elsewhere in its plan. */
  move(objectiveId: string, position: number): void {
    this.refuseWhenWithdrawn();
    this.objectiveId = objectiveId;
    this.position = position;
  }
}
