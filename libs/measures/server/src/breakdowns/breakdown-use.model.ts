import { Field, ID, Int, ObjectType } from '@nestjs/graphql';
import { BreakdownShapeEnum, GroupComparisonEnum } from './breakdown.enums';
import type { BreakdownShape, GroupComparison } from './breakdown.words';

@ObjectType({ description: 'That a measure is broken down by a dimension, and how.' })
export class BreakdownUse {
  @Field(() => ID, { description: 'Permanent id.' })
  id: string;

  @Field(() => Int, { description: 'Grows with each change; a change names the version it has seen.' })
  version: number;

  @Field(() => String, { description: 'What the groups differ in, such as ethnic_group.' })
  dimension: string;

  @Field(() => String, { description: 'That in words: "Ethnic group".' })
  dimensionName: string;

  @Field(() => String, { description: 'Key of the list of categories that are counted.' })
  schemeKey: string;

  @Field(() => String, { description: 'Key of the grouping that is shown.' })
  groupingKey: string;

  @Field(() => String, { description: 'Name of the grouping that is shown.' })
  groupingName: string;

  @Field(() => BreakdownShapeEnum, { description: 'What is counted in each category.' })
  shape: BreakdownShape;

  @Field(() => [String], { description: 'The parts to enter, in order: `with` and `of` for a rate.' })
  parts: string[];

  @Field(() => GroupComparisonEnum, { description: 'How groups are compared.' })
  compares: GroupComparison;

  @Field(() => String, { nullable: true, description: 'Code of the group that the others are compared with.' })
  comparatorGroup: string | null;

  @Field(() => Boolean, { description: 'Whether the comparator stands on top of the ratio: White over ethnic minority, say.' })
  comparatorOnTop: boolean;
}
