import { ArgsType, Field, ID } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ValidateNested } from 'class-validator';
import { IdRules } from '../plans.inputs';
import { EvidenceInput } from './evidence.model';

@ArgsType()
export class RecordEvidenceArgs {
  @Field(() => ID, { description: 'The action.' })
  @IdRules()
  actionId: string;

  @Field(() => EvidenceInput, { description: 'The evidence.' })
  @ValidateNested()
  @Type(() => EvidenceInput)
  evidence: EvidenceInput;
}
