import { Field, Float, ObjectType, registerEnumType } from '@nestjs/graphql';
import { standings as seriesStandings } from '@waymark/measures/domain';
import { toEnum } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { Figure } from '../figure.model';

/** How a series of figures can stand, and how a milestone or a judged statement can. */
export const measureStandings = [...seriesStandings, 'met', 'not_met'] as const;
export type MeasureStanding = (typeof measureStandings)[number];

export const MeasureStandingEnum = toEnum(measureStandings);
registerEnumType(MeasureStandingEnum, {
  name: 'MeasureStanding',
  description: 'How a measure stands: what it lacks, or its latest figure against what was expected on its day.',
  valuesMap: {
    BASELINE_DUE: { description: 'There is no starting value, or none that the viewer may see.' },
    NO_TARGET: { description: 'There is no target after the start.' },
    NO_FIGURE: { description: 'There is no figure after the start, or none that the viewer may see.' },
    AHEAD: { description: 'Better than expected by more than a tenth of the whole way.' },
    AS_EXPECTED: { description: 'Within a tenth of the whole way of what was expected; a milestone whose day has not come.' },
    BEHIND: { description: 'Short of what was expected by more than a tenth of the whole way, or of the target on its day.' },
    OFF_COURSE: { description: 'Short of what was expected by more than a quarter of the whole way.' },
    MET: { description: 'Judged to be met: a milestone or a statement.' },
    NOT_MET: { description: 'The day of a milestone or a statement has passed and it is not judged to be met.' },
  },
});

@ObjectType({ description: 'From the figure known at an earlier day to the latest one.' })
export class MeasureChange {
  @Field(() => GraphQLDay, { description: 'The day since which the change is told, as on the overview of its plan.' })
  sinceOn: string;

  @Field(() => String, { description: 'The earlier figure and its period: "54%, March 2026".' })
  fromText: string;

  @Field(() => String, { description: 'The change: "up 7 points", "no change".' })
  text: string;

  @Field(() => Boolean, { nullable: true, description: 'Whether it went the right way; null without a change, or where neither way is better.' })
  isBetter: boolean | null;
}

@ObjectType('MeasureCourse', { description: 'Where a measure stands between its start and its target, and against what was expected.' })
export class MeasureCourseModel {
  @Field(() => MeasureStandingEnum, { description: 'How it stands.' })
  standing: MeasureStanding;

  @Field(() => String, { description: 'That in a word or two: "Ahead".' })
  standingText: string;

  @Field(() => Figure, { nullable: true, description: 'What was expected on the day of the latest figure.' })
  expected: Figure | null;

  @Field(() => String, { nullable: true, description: 'That in words: "59% expected by October 2026".' })
  expectedText: string | null;

  @Field(() => String, { nullable: true, description: 'How far the latest figure is from that: "2 points ahead".' })
  leadText: string | null;

  @Field(() => Boolean, { nullable: true, description: 'Whether the distance from what was expected may be chance; null where that cannot be told.' })
  mayBeChance: boolean | null;

  @Field(() => Float, { nullable: true, description: 'Place of the latest figure on the line from start (0) to target (1).' })
  now: number | null;

  @Field(() => Float, { nullable: true, description: 'Place of what was expected on that line.' })
  expectedAt: number | null;

  @Field(() => Boolean, { description: 'Whether the target is reached.' })
  isThere: boolean;

  @Field(() => MeasureChange, { nullable: true, description: 'What became of it since six months ago, or since the plan was approved when that is later.' })
  change: MeasureChange | null;
}
