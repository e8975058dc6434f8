import { Field, Int, ObjectType } from '@nestjs/graphql';
import type { BetterDirection, FigureUnit, Frequency } from '@waymark/measures/domain';
import { BetterDirectionEnum, type CountedPeople, CountedPeopleEnum, FigureUnitEnum, FrequencyEnum } from '../measures/definition.enums';
import type { MeasureKind } from '../measures/measure-kind';
import { MeasureKindEnum } from '../measures/measure.model';

@ObjectType('MeasureTemplate', { description: 'A measure whose definition is ready. Everything in it can be changed once the measure is made.' })
export class MeasureTemplateModel {
  @Field(() => String, { description: 'Its key; a measure made from it keeps it.' })
  key: string;

  @Field(() => String, { description: 'Key of the measures that are usually taken together.' })
  set: string;

  @Field(() => String, { description: 'What those are called.' })
  setName: string;

  @Field(() => String, { description: 'Short name, for a list to choose from.' })
  name: string;

  @Field(() => String, { description: 'What is so when it is met.' })
  statement: string;

  @Field(() => MeasureKindEnum, { description: 'What sort of measure it is.' })
  kind: MeasureKind;

  @Field(() => String, { description: 'What exactly is measured.' })
  definition: string;

  @Field(() => String, { nullable: true, description: 'What is counted as having it.' })
  numeratorWords: string | null;

  @Field(() => String, { nullable: true, description: 'Of all of what.' })
  denominatorWords: string | null;

  @Field(() => FigureUnitEnum, { description: 'What its figures are counted in.' })
  unit: FigureUnit;

  @Field(() => String, { nullable: true, description: 'What is counted, or the name of its scale.' })
  unitLabel: string | null;

  @Field(() => Int, { description: 'Digits shown after the decimal point.' })
  decimals: number;

  @Field(() => BetterDirectionEnum, { description: 'Which way it gets better.' })
  better: BetterDirection;

  @Field(() => FrequencyEnum, { description: 'How often a figure is expected.' })
  frequency: Frequency;

  @Field(() => CountedPeopleEnum, { description: 'Whether its figures count people, and if so, whom.' })
  people: CountedPeople;

  @Field(() => String, { description: 'Where its figures come from.' })
  dataSource: string;

  @Field(() => String, { description: 'What to bear in mind when reading it.' })
  caveats: string;

  @Field(() => String, { nullable: true, description: 'What people are asked, where it is a survey.' })
  question: string | null;

  @Field(() => String, { nullable: true, description: 'By what it is broken down: "Ethnic group"; null when it is not.' })
  breakdownName: string | null;
}
