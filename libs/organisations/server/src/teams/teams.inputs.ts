import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { SOMETHING_TO_SEE } from '@waymark/organisations/domain';
import { IsInt, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const NAME_NEEDED = { message: 'Enter a name for the team.' };
const NAME_TOO_LONG = { message: 'Enter a name of at most 200 characters.' };

@ArgsType()
export class AddTeamArgs {
  @Field(() => String, { description: 'Its name.' })
  @Matches(SOMETHING_TO_SEE, NAME_NEEDED)
  @MaxLength(200, NAME_TOO_LONG)
  name: string;

  @Field(() => ID, { nullable: true, description: 'The team it is part of.' })
  @IsOptional()
  parentId?: string | null;
}

@ArgsType()
export class ReviseTeamArgs {
  @Field(() => ID, { description: 'The team.' })
  @IsString()
  id: string;

  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  version: number;

  @Field(() => String, { nullable: true, description: 'New name; absent stays as it is.' })
  @IsOptional()
  @Matches(SOMETHING_TO_SEE, NAME_NEEDED)
  @MaxLength(200, NAME_TOO_LONG)
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'The team it is to be part of; null moves it to the top; absent stays as it is.' })
  @IsOptional()
  parentId?: string | null;
}
