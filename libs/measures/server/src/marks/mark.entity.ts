import { WithdrawableRow } from '@waymark/plans/server';
import type { Day } from '@waymark/platform/domain';
import { Column, Entity } from 'typeorm';
import type { MarkKind } from './mark-kind';

/** Something to know about a day of a measure's chart. */
@Entity({ schema: 'measures', name: 'chart_mark' })
export class ChartMarkRow extends WithdrawableRow {
  @Column('uuid')
  measureId: string;

  @Column('text')
  kind: MarkKind;

  @Column('date')
  markedOn: Day;

  @Column('text')
  words: string;

  @Column('uuid', { nullable: true })
  actionId: string | null;

  @Column('uuid', { nullable: true })
  addedBy: string | null;

  @Column('timestamptz')
  addedAt: Date;
}
