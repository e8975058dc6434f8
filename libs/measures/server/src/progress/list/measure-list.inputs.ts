import { ArgsType, Field, ID } from '@nestjs/graphql';
import { OptionalIdRules } from '@waymark/plans/server';
import { IsOptional } from 'class-validator';
import { MeasuresArgs } from '../../measures/measure.inputs';
import { type MeasureFlag, MeasureFlagEnum } from './measure-flag';

@ArgsType()
export class MeasureListArgs extends MeasuresArgs {
  @Field(() => MeasureFlagEnum, { nullable: true, description: 'Only those with this flag.' })
  @IsOptional()
  onlyFlag?: MeasureFlag | null;

  @Field(() => ID, { nullable: true, description: 'Only those this person is accountable for.' })
  @OptionalIdRules()
  ownerId?: string | null;
}
