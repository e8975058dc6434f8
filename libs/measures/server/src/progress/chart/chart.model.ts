import { Field, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type BetterDirection, type ChartStyle, chartStyles, type DrawnEvent } from '@waymark/measures/domain';
import { toEnum } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { BetterDirectionEnum } from '../../measures/definition.enums';
import { ChartFormat, ChartGapModel, ChartPointModel, ChartStretchModel, ChartTargetModel, ChartWaypointModel } from './chart-parts.model';

export const ChartStyleEnum = toEnum(chartStyles);
registerEnumType(ChartStyleEnum, {
  name: 'ChartStyle',
  description: 'How much a chart can bear to claim.',
  valuesMap: {
    DOTS: { description: 'Under three figures: dots and nothing else.' },
    RUN: { description: 'An average, and runs of figures on one side of it. Limits, where there are any, are for trial.' },
    PROCESS: { description: 'Twelve monthly or quarterly figures and more: average, limits and all that goes with them.' },
  },
});

export const ChartEventKindEnum = toEnum(['note', 'break', 'new_limits']);
registerEnumType(ChartEventKindEnum, {
  name: 'ChartEventKind',
  description: 'What sort of event a chart is marked with.',
  valuesMap: {
    NOTE: { description: 'Something that happened.' },
    BREAK: { description: 'Figures before and after measure different things.' },
    NEW_LIMITS: { description: 'Average and limits are worked out anew from here.' },
  },
});

@ObjectType('ChartEvent', { description: 'Something that happened, as a line across a chart.' })
export class ChartEventModel {
  @Field(() => GraphQLDay, { description: 'The day.' })
  on: string;

  @Field(() => String, { description: 'What happened, in words.' })
  text: string;

  @Field(() => ChartEventKindEnum, { description: 'What sort of event it is.' })
  kind: DrawnEvent['kind'];
}

@ObjectType({ description: 'That the limits of a chart no longer describe it, and from where new ones would.' })
export class LimitsAdvice {
  @Field(() => GraphQLDay, { description: 'The day from which limits could be worked out anew.' })
  fromOn: string;

  @Field(() => String, { description: 'The advice in a sentence or two.' })
  text: string;
}

@ObjectType({ description: 'The figures of a measure as a chart: all that it shows, worked out and put in words. Drawing it adds nothing.' })
export class MeasureChart {
  @Field(() => String, { description: 'What it shows.' })
  title: string;

  @Field(() => String, { description: 'What can be seen in it, for those who cannot see it.' })
  description: string;

  @Field(() => ChartFormat, { description: 'How its figures are written.' })
  format: ChartFormat;

  @Field(() => BetterDirectionEnum, { description: 'Which way is better.' })
  better: BetterDirection;

  @Field(() => ChartStyleEnum, { description: 'How much it can bear to claim.' })
  style: ChartStyle;

  @Field(() => [ChartPointModel], { description: 'The figures, in order of time.' })
  points: ChartPointModel[];

  @Field(() => [ChartGapModel], { description: 'Periods without a figure that can be shown.' })
  gaps: ChartGapModel[];

  @Field(() => [ChartStretchModel], { description: 'Averages and limits.' })
  stretches: ChartStretchModel[];

  @Field(() => [ChartTargetModel], { description: 'Targets in order of their days.' })
  targets: ChartTargetModel[];

  @Field(() => [ChartWaypointModel], { description: 'The expected way from start to target; empty without either.' })
  trajectory: ChartWaypointModel[];

  @Field(() => [ChartEventModel], { description: 'What happened, in order of time.' })
  events: ChartEventModel[];

  @Field(() => String, { description: 'The latest figure in words.' })
  latestText: string;

  @Field(() => String, { nullable: true, description: 'What was expected on its day, in words.' })
  expectedText: string | null;

  @Field(() => String, { description: 'How average and limits were worked out.' })
  caption: string;

  @Field(() => LimitsAdvice, { nullable: true, description: 'Where new limits would describe the figures better.' })
  limitsAdvice: LimitsAdvice | null;
}
