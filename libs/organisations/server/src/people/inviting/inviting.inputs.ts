import { ArgsType, Field, ID, InputType } from '@nestjs/graphql';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsOptional, IsUUID, MaxLength, ValidateNested } from 'class-validator';
import { PersonInput } from '../people.inputs';

/** As many as are invited at once. */
export const MOST_INVITED = 200;

@ArgsType()
export class PreviewInvitationsArgs {
  @Field(() => String, { description: 'What was pasted: addresses with or without names, lines, or the columns of a table.' })
  @MaxLength(100_000, { message: 'This is too long. Paste the people in parts.' })
  text: string;
}

@InputType({ description: 'Somebody to invite.' })
export class InvitedPersonInput extends PersonInput {
  @Field(() => ID, { nullable: true, description: 'Somebody whom the plan names already, without a place; absent for somebody new.' })
  @IsOptional()
  @IsUUID('all', { message: 'Choose somebody from the list of people.' })
  personId?: string | null;
}

@InputType({ description: 'Whom to invite.' })
export class InvitePeopleInput {
  @Field(() => [InvitedPersonInput], { description: 'All of them, or none when one is refused.' })
  @ArrayMinSize(1, { message: 'Choose at least one person.' })
  @ArrayMaxSize(MOST_INVITED, { message: `Invite at most ${MOST_INVITED} people at once.` })
  @ValidateNested({ each: true })
  @Type(() => InvitedPersonInput)
  people: InvitedPersonInput[];
}
