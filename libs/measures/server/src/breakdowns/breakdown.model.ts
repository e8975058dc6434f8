import { Field, Float, Int, ObjectType } from '@nestjs/graphql';
import { GraphQLDay } from '@waymark/platform/server';
import { Figure } from '../progress/figure.model';
import { type BreakdownRowKind, BreakdownRowKindEnum, GroupComparisonEnum } from './breakdown.enums';
import type { GroupComparison } from './breakdown.words';

/** Everything here is made from what was published for the viewer; nothing of it needs to be hidden again. */
@ObjectType({ description: 'One group of a breakdown as the viewer may see it.' })
export class BreakdownRow {
  @Field(() => String, { description: 'Code of the group in its grouping.' })
  code: string;

  @Field(() => String, { description: 'Name of the group.' })
  name: string;

  @Field(() => BreakdownRowKindEnum, { description: 'What the row stands for.' })
  kind: BreakdownRowKind;

  @Field(() => Boolean, { description: 'Whether its numbers are hidden to protect people.' })
  isHidden: boolean;

  @Field(() => [Float, { nullable: true }], { nullable: 'itemsAndList', description: 'How many, by part, in the order of `parts`; null where hidden.' })
  counts: (number | null)[] | null;

  @Field(() => Float, { nullable: true, description: 'Of how many; null where hidden.' })
  of: number | null;

  @Field(() => Figure, { nullable: true, description: 'Share of those with it, of a rate.' })
  share: Figure | null;

  @Field(() => Figure, { nullable: true, description: 'How the group compares with the comparator: ratio, gap or index.' })
  comparison: Figure | null;

  @Field(() => String, { nullable: true, description: 'What may be said of the comparison, in words.' })
  verdict: string | null;

  @Field(() => Figure, { nullable: true, description: 'Its share in the first period published.' })
  startingShare: Figure | null;

  @Field(() => Float, { nullable: true, description: 'The value of `comparison` that would mean parity.' })
  parityAt: number | null;
}

@ObjectType({ description: 'A measure by groups of people, in one period, as the viewer may see it.' })
export class MeasureBreakdown {
  @Field(() => String, { description: 'What the groups differ in, such as ethnic_group.' })
  dimension: string;

  @Field(() => String, { description: 'That in words: "Ethnic group".' })
  dimensionName: string;

  @Field(() => GraphQLDay, { description: 'Last day of the period.' })
  toOn: string;

  @Field(() => String, { description: 'The period in words.' })
  periodText: string;

  @Field(() => String, { description: 'Name of the grouping shown.' })
  groupingName: string;

  @Field(() => Boolean, { description: 'Whether groups are larger than chosen, so that fewer numbers are hidden.' })
  isRolledUp: boolean;

  @Field(() => String, { description: 'What the breakdown finds, in a sentence that claims no more than it can.' })
  heading: string;

  @Field(() => String, { description: 'What to know when reading it: what is hidden and why, how to read intervals.' })
  note: string;

  @Field(() => [BreakdownRow], { description: 'The groups, those not known, subtotals and the total.' })
  rows: BreakdownRow[];

  @Field(() => [String], { description: 'Names of the parts counted.' })
  parts: string[];

  @Field(() => GraphQLDay, { description: 'The day on which the counts were taken.' })
  asAtOn: string;

  @Field(() => String, { nullable: true, description: 'Where the counts come from.' })
  source: string | null;

  @Field(() => String, { nullable: true, description: 'Name of the group that the others are compared with.' })
  comparatorName: string | null;

  @Field(() => GroupComparisonEnum, { description: 'How groups are compared.' })
  compares: GroupComparison;

  @Field(() => String, { nullable: true, description: 'Why its counts were corrected; null when they never were.' })
  correctedReason: string | null;

  @Field(() => [GraphQLDay], { description: 'Last days of all periods that have this breakdown, oldest first.' })
  periods: string[];

  @Field(() => [Int], { description: 'The revision of each of these periods; a correction names the one it has seen.' })
  revisions: number[];
}
