import { Column, Entity } from 'typeorm';
import { WithdrawableRow } from '../plans/withdrawable.entity';

/** What the organisation wants to become, under a theme. */
@Entity({ schema: 'plans', name: 'objective' })
export class ObjectiveRow extends WithdrawableRow {
  @Column('uuid')
  planId: string;

  /** Order among its siblings; only the order means something, not the number. */
  @Column('double precision')
  position: number;

  @Column('text')
  theme: string;

  @Column('text', { nullable: true })
  statement: string | null;

  /** What the document it came from called it. */
  @Column('text', { nullable: true })
  originalReference: string | null;

  /** Changes its words; what is left out stays. */
  revise({ theme = this.theme, statement = this.statement }: { theme?: string; statement?: string | null }): void {
    this.refuseWhenWithdrawn();
    this.theme = theme;
    this.statement = statement;
  }
}
