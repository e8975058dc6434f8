import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { BetterDirection, FigureUnit, Frequency } from '@waymark/measures/domain';
import { GraphQLDay } from '@waymark/platform/server';
import { BetterDirectionEnum, type CountedPeople, CountedPeopleEnum, FigureUnitEnum, FrequencyEnum } from './definition.enums';

/** Fields without a decorator are for others that read it. */
@ObjectType({ description: 'What the figures of a measure mean and when they come.' })
export class MeasureDefinition {
  /** Place among the headline measures of its plan; null: none of them. */
  headlinePosition: number | null;

  @Field(() => FigureUnitEnum, { nullable: true, description: 'What its figures are counted in; null until somebody has said.' })
  unit: FigureUnit | null;

  @Field(() => String, { nullable: true, description: 'What is counted, or the name of its scale: "contracts", "days".' })
  unitLabel: string | null;

  @Field(() => Int, { description: 'Digits shown after the decimal point, 0 to 4.' })
  decimals: number;

  @Field(() => BetterDirectionEnum, { description: 'Which way it gets better.' })
  better: BetterDirection;

  @Field(() => String, { description: 'Which way it gets better, in words: "Higher is better".' })
  betterText: string;

  @Field(() => FrequencyEnum, { nullable: true, description: 'How often a figure is expected; null until somebody has said.' })
  frequency: Frequency | null;

  @Field(() => Int, { description: "Days after a period's end until its figure is due." })
  graceDays: number;

  @Field(() => GraphQLDay, { nullable: true, description: 'First day of the first period for which a figure is expected.' })
  firstPeriodOn: string | null;

  @Field(() => String, { nullable: true, description: 'What exactly is measured.' })
  definition: string | null;

  @Field(() => String, { nullable: true, description: 'What is counted as having it.' })
  numeratorWords: string | null;

  @Field(() => String, { nullable: true, description: 'Of all of what.' })
  denominatorWords: string | null;

  @Field(() => String, { nullable: true, description: 'Where its figures come from.' })
  dataSource: string | null;

  @Field(() => String, { nullable: true, description: 'What to bear in mind when reading it.' })
  caveats: string | null;

  @Field(() => String, { nullable: true, description: 'The question asked, where it is a survey.' })
  question: string | null;

  @Field(() => CountedPeopleEnum, { description: 'Whether its figures count people, and if so, whom.' })
  people: CountedPeople;

  @Field(() => Boolean, { description: 'Whether moves far out of the ordinary are left out of the limits of its chart.' })
  screensOutliers: boolean;

  @Field(() => Int, { nullable: true, description: 'Points after which the limits of its chart stay as they are; null: never.' })
  fixedAfter: number | null;

  @Field(() => String, { nullable: true, description: 'Key of the template it was made from.' })
  template: string | null;
}
