import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsInt, IsOptional, IsString, IsUUID, MaxLength, ValidateNested } from 'class-validator';

const TOO_MUCH = { message: 'This is more than can be handed over at once.' };
const NOBODY_HERE = { message: 'Choose somebody from the list of people.' };

@InputType({ description: 'Things of one kind, and who takes them over.' })
export class HandedPartInput {
  @Field(() => String, { description: 'The kind.' })
  @IsString()
  @MaxLength(60, TOO_MUCH)
  kind: string;

  @Field(() => [ID], { description: 'Which things.' })
  @ArrayMinSize(1, { message: 'Name at least one thing.' })
  @ArrayMaxSize(2000, TOO_MUCH)
  @IsUUID('all', { each: true, message: 'One of these is not there.' })
  ids: string[];

  @Field(() => ID, { nullable: true, description: 'Who takes them over; null leaves them in the leaver’s name for now.' })
  @IsOptional()
  @IsUUID('all', NOBODY_HERE)
  successorId?: string | null;
}

@InputType({ description: 'How somebody is seen off.' })
export class HandOverInput {
  @Field(() => ID, { description: 'Who leaves.' })
  @IsUUID('all', NOBODY_HERE)
  personId: string;

  @Field(() => Int, { description: 'The version of the person that you saw.' })
  @IsInt()
  version: number;

  @Field(() => [HandedPartInput], { description: 'All that is theirs, each thing once.' })
  @ArrayMaxSize(2000, TOO_MUCH)
  @ValidateNested({ each: true })
  @Type(() => HandedPartInput)
  parts: HandedPartInput[];
}

@ArgsType()
export class UnfitSuccessionsArgs {
  @Field(() => ID, { description: 'Who leaves.' })
  @IsUUID('all', NOBODY_HERE)
  personId: string;

  @Field(() => ID, { description: 'Who might take things over.' })
  @IsUUID('all', NOBODY_HERE)
  successorId: string;
}
