import type { BetterDirection, FigureUnit, Frequency } from '@waymark/measures/domain';
import { WithdrawableRow } from '@waymark/plans/server';
import type { Day } from '@waymark/platform/domain';
import { Column, Entity } from 'typeorm';
import type { CountedPeople } from './definition.enums';
import type { MeasureKind } from './measure-kind';

/** What a person may change about a measure; what is absent stays. */
export interface MeasureRevision {
  readonly statement?: string;
  readonly kind?: MeasureKind | null;
  readonly ownerId?: string | null;
  readonly baselineText?: string | null;
  readonly targetText?: string | null;
}

/** How a measure is measured. What is absent stays. */
export type DefinitionRevision = Partial<
  Pick<
    MeasureRow,
    | 'kind' | 'unit' | 'unitLabel' | 'decimals' | 'better' | 'frequency' | 'graceDays' | 'firstPeriodOn' | 'definition' | 'numeratorWords' | 'denominatorWords'
    | 'dataSource' | 'caveats' | 'question' | 'people' | 'screensOutliers' | 'fixedAfter'
  >
>;

/** What would show that an outcome has come about, in words, and how it is measured. */
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

  @Column('text', { nullable: true })
  unit: FigureUnit | null;

  /** What is counted, or the name of a scale: "contracts", "days". */
  @Column('text', { nullable: true })
  unitLabel: string | null;

  @Column('int')
  decimals: number;

  @Column('text')
  better: BetterDirection;

  @Column('text', { nullable: true })
  frequency: Frequency | null;

  /** Days after a period's end until its figure is due. */
  @Column('int')
  graceDays: number;

  @Column('date', { nullable: true })
  firstPeriodOn: Day | null;

  @Column('text', { nullable: true })
  definition: string | null;

  @Column('text', { nullable: true })
  numeratorWords: string | null;

  @Column('text', { nullable: true })
  denominatorWords: string | null;

  @Column('text', { nullable: true })
  dataSource: string | null;

  @Column('text', { nullable: true })
  caveats: string | null;

  /** The question asked, where it is a survey. */
  @Column('text', { nullable: true })
  question: string | null;

  @Column('text')
  people: CountedPeople;

  /** Whether moves far out of the ordinary are left out of the limits of its chart. */
  @Column('boolean')
  screensOutliers: boolean;

  /** Points after which the limits of its chart stay as they are; null: never. */
  @Column('int', { nullable: true })
  fixedAfter: number | null;

  /** Key of the template it was made from. */
  @Column('text', { nullable: true })
  template: string | null;

  /** Place among the headline measures of its plan; null: none of them. */
  @Column('double precision', { nullable: true })
  headlinePosition: number | null;

  /** Starting values are rows of their own; this counts their changes, so that two people's are seen to clash. */
  @Column('int')
  baselineVersion: number;

  /** As for starting values. */
  @Column('int')
  targetsVersion: number;

  /** @throws plans.part.already_withdrawn */
  revise({ statement = this.statement, kind = this.kind, ownerId = this.ownerId, baselineText = this.baselineText, targetText = this.targetText }: MeasureRevision): void {
    this.refuseWhenWithdrawn();
    Object.assign(this, { statement, kind: kind ?? 'undecided', ownerId, baselineText, targetText });
  }

  /** @throws plans.part.already_withdrawn */
  define(revision: DefinitionRevision): void {
    this.refuseWhenWithdrawn();
    Object.assign(this, Object.fromEntries(Object.entries(revision).filter(([, value]) => value !== undefined)));
  }

  /** @throws plans.part.already_withdrawn */
  moveTo(outcomeId: string, position: number): void {
    this.refuseWhenWithdrawn();
    this.outcomeId = outcomeId;
    this.position = position;
  }
}
