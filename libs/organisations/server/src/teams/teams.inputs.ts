import { ArgsType, Field, ID, Int } from '@nestjs/graphql';
import { IsInt, IsOptional, IsString, Matches, MaxLength } from 'class-validator';

const NAME_NEEDED = { message: 'Enter a name for the team.' };
const NAME_TOO_LONG = { message: 'Enter a name of at most 200 characters.' };

@ArgsType()
export class AddTeamArgs {
  @Field(() => String, { description: 'Its name.' })
  @Matches(/\S/, NAME_NEEDED)
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
  @Matches(/\S/, NAME_NEEDED)
  @MaxLength(200, NAME_TOO_LONG)
  name?: string | null;

  @Field(() => ID, { nullable: true, description: 'The team it is to be part of; null moves it to the top; absent stays as it is.' })
  @IsOptional()
  parentId?: string | null;
}
