import { Field, Float, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type DrawnMeaning, drawnMeanings, type FigureUnit } from '@waymark/measures/domain';
import { toEnum } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { FigureUnitEnum } from '../../measures/definition.enums';

export const PointMeaningEnum = toEnum(drawnMeanings);
registerEnumType(PointMeaningEnum, {
  name: 'PointMeaning',
  description: 'What may be said of a point in a chart.',
  valuesMap: {
    NORMAL: { description: 'It varies as figures do.' },
    IMPROVEMENT: { description: 'A change for the better that is unlikely to be chance.' },
    CONCERN: { description: 'A change for the worse that is unlikely to be chance.' },
    RISING: { description: 'Higher than chance would have it, where neither way is better.' },
    FALLING: { description: 'Lower than chance would have it, where neither way is better.' },
    EXCLUDED: { description: 'Left out of averages and limits, with a reason.' },
  },
});

@ObjectType({ description: 'How the figures of a chart are written.' })
export class ChartFormat {
  @Field(() => FigureUnitEnum, { nullable: true, description: 'What they are counted in.' })
  unit: FigureUnit | null;

  @Field(() => String, { nullable: true, description: 'What is counted, or the sign of a currency.' })
  unitLabel: string | null;

  @Field(() => Int, { description: 'Digits after the point.' })
  decimals: number;
}

@ObjectType('ChartPoint', { description: 'A figure in a chart.' })
export class ChartPointModel {
  @Field(() => GraphQLDay, { description: 'Last day of its period.' })
  on: string;

  @Field(() => String, { description: 'Its period in short: "Oct 2026".' })
  label: string;

  @Field(() => Float, { description: 'The figure.' })
  value: number;

  @Field(() => String, { description: 'The figure in words.' })
  text: string;

  @Field(() => PointMeaningEnum, { description: 'What may be said of it.' })
  meaning: DrawnMeaning;

  @Field(() => String, { nullable: true, description: 'Why it stands out, or why it is left out.' })
  reason: string | null;
}

@ObjectType('ChartGap', { description: 'A period without a figure that can be shown.' })
export class ChartGapModel {
  @Field(() => GraphQLDay, { description: 'Last day of the period.' })
  on: string;

  @Field(() => String, { description: 'The period in short.' })
  label: string;
}

@ObjectType('ChartStretch', { description: 'A stretch of points with an average and limits of its own.' })
export class ChartStretchModel {
  @Field(() => GraphQLDay, { description: 'Day of its first point.' })
  startsOn: string;

  @Field(() => GraphQLDay, { description: 'Day of its last point.' })
  endsOn: string;

  @Field(() => Float, { description: 'The average.' })
  mean: number;

  @Field(() => Float, { nullable: true, description: 'The lower limit of what chance would give.' })
  lower: number | null;

  @Field(() => Float, { nullable: true, description: 'The upper limit of what chance would give.' })
  upper: number | null;

  @Field(() => Boolean, { description: 'Whether there are too few points for limits that stand.' })
  isTrial: boolean;
}

@ObjectType('ChartTarget', { description: 'A target in a chart.' })
export class ChartTargetModel {
  @Field(() => GraphQLDay, { description: 'The day it is for.' })
  on: string;

  @Field(() => Float, { description: 'The value to be reached.' })
  value: number;

  @Field(() => String, { description: 'That value in words.' })
  text: string;
}

@ObjectType('ChartWaypoint', { description: 'A corner of the expected way.' })
export class ChartWaypointModel {
  @Field(() => GraphQLDay, { description: 'The day.' })
  on: string;

  @Field(() => Float, { description: 'What is expected on it.' })
  value: number;
}
