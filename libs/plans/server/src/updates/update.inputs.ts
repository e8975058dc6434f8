import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import type { DeliveryStatus } from '@waymark/plans/domain';
import { GraphQLDay } from '@waymark/platform/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, IsOptional, IsString, ValidateNested } from 'class-validator';
import { EvidenceInput } from '../evidence/evidence.model';
import { DeliveryStatusEnum } from '../plans.enums';
import { DayRules, IdRules, NeededReasonRules, NoteRules, VersionRules } from '../plans.inputs';

const VERSION = 'The version that the page showed.';
const MOST_EVIDENCE = 20;

@InputType({ description: 'How an action stands now.' })
export class RecordStatusUpdateInput {
  @Field(() => ID, { description: 'The action.' })
  @IdRules()
  actionId: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => DeliveryStatusEnum, { description: 'How it stands. Complete is a claim: it needs evidence, and somebody else confirms it.' })
  @IsString()
  status: DeliveryStatus;

  @Field(() => String, { nullable: true, description: 'What has changed and what happens next. Needed when the status changes, at risk, off track or overdue, and when the expected day moves.' })
  @NoteRules('the note')
  note?: string | null;

  @Field(() => GraphQLDay, { nullable: true, description: 'The day it is expected to be done, or back on track; needed when off track. Absent, it stays as it is; null empties it.' })
  @DayRules()
  forecastOn?: string | null;

  @Field(() => DeliveryStatusEnum, { nullable: true, description: 'How it is expected to stand next. Absent, it stays as it is; null empties it.' })
  @IsOptional()
  @IsString()
  forecastStatus?: DeliveryStatus | null;

  @Field(() => [EvidenceInput], { nullable: true, description: 'Evidence to add with it.' })
  @IsOptional()
  @ArrayMaxSize(MOST_EVIDENCE, { message: `Add at most ${MOST_EVIDENCE} pieces of evidence at a time.` })
  @ValidateNested({ each: true })
  @Type(() => EvidenceInput)
  evidence?: EvidenceInput[] | null;
}

@InputType({ description: 'That nothing has changed. One press, and still an update.' })
export class RecordNoChangeInput {
  @Field(() => ID, { description: 'The action.' })
  @IdRules()
  actionId: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { nullable: true, description: 'Something to say all the same.' })
  @NoteRules('the note')
  note?: string | null;
}

@ArgsType()
export class UndoStatusUpdateArgs {
  @Field(() => ID, { description: 'The update to take back.' })
  @IdRules()
  updateId: string;
}

@ArgsType()
export class ConfirmCompletionArgs {
  @Field(() => ID, { description: 'The action.' })
  @IdRules()
  actionId: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { nullable: true, description: 'What was looked at.' })
  @NoteRules('the note')
  note?: string | null;
}

@ArgsType()
export class DeclineCompletionArgs {
  @Field(() => ID, { description: 'The action.' })
  @IdRules()
  actionId: string;

  @Field(() => Int, { description: VERSION })
  @VersionRules()
  version: number;

  @Field(() => String, { description: 'Why it is not complete; becomes the note.' })
  @NeededReasonRules()
  reason: string;
}
