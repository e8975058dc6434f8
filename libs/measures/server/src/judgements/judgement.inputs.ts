import { Field, ID, InputType } from '@nestjs/graphql';
import { IdRules, NoteRules, OptionalTitleRules } from '@waymark/plans/server';
import { GraphQLDay } from '@waymark/platform/server';
import { IsBoolean, IsOptional, IsUrl } from 'class-validator';
import { NeededDayRules } from '../observations/observation.inputs';
import { type EvidenceStrength, EvidenceStrengthEnum } from './judgement.model';

@InputType({ description: 'How a milestone or a statement of evidence stands.' })
export class JudgeMeasureInput {
  @Field(() => ID, { description: 'The measure.' })
  @IdRules()
  measureId: string;

  @Field(() => EvidenceStrengthEnum, { nullable: true, description: 'How strong the evidence is; left out for a milestone.' })
  @IsOptional()
  strength?: EvidenceStrength | null;

  @Field(() => Boolean, { description: 'Whether it is met.' })
  @IsBoolean({ message: 'Say whether it is met.' })
  isMet: boolean;

  @Field(() => String, { nullable: true, description: 'Why it is judged so.' })
  @NoteRules('the judgement')
  words?: string | null;

  @Field(() => String, { nullable: true, description: 'What shows it: the title of a document.' })
  @OptionalTitleRules('what shows it')
  source?: string | null;

  @Field(() => String, { nullable: true, description: 'Where that can be read: a web address.' })
  @OptionalTitleRules('the web address')
  @IsOptional()
  @IsUrl({ protocols: ['http', 'https'], require_protocol: true }, { message: 'Enter a web address that begins with https:// or http://.' })
  sourceUrl?: string | null;

  @Field(() => GraphQLDay, { description: 'The day on which it was so; not in the future.' })
  @NeededDayRules()
  observedOn: string;
}
