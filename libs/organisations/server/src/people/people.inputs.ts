import { ArgsType, Field, ID, InputType, Int } from '@nestjs/graphql';
import { type Role, SOMETHING_TO_SEE } from '@waymark/organisations/domain';
import { GraphQLDay } from '@waymark/platform/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsBoolean, IsEmail, IsInt, IsOptional, IsString, Matches, Max, MaxLength, Min, ValidateNested } from 'class-validator';
import { RoleModel } from './role.model';

const NAME_NEEDED = { message: 'Enter a name.' };
const NAME_TOO_LONG = { message: 'Enter a name of at most 200 characters.' };
const EMAIL_WRONG = { message: 'Enter an e-mail address such as name@example.org.' };
const TITLE_TOO_LONG = { message: 'Enter a job title of at most 200 characters.' };
const ROLES_TOO_MANY = { message: 'Choose each role once.' };

@ArgsType()
@InputType({ description: 'Somebody to add.' })
export class PersonInput {
  @Field(() => String, { description: 'Full name.' })
  @Matches(SOMETHING_TO_SEE, NAME_NEEDED)
  @MaxLength(200, NAME_TOO_LONG)
  name: string;

  @Field(() => String, { nullable: true, description: 'Where to send the invitation; needed when roles are given.' })
  @IsOptional()
  @IsEmail({}, EMAIL_WRONG)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'Job title.' })
  @IsOptional()
  @MaxLength(200, TITLE_TOO_LONG)
  title?: string | null;

  @Field(() => ID, { nullable: true, description: 'Their team.' })
  @IsOptional()
  teamId?: string | null;

  @Field(() => [RoleModel], { description: 'Their roles; none for somebody the plan only names.' })
  @ArrayMaxSize(20, ROLES_TOO_MANY)
  roles: Role[];

  @Field(() => GraphQLDay, { nullable: true, description: 'Last day of their membership; absent for no end.' })
  @IsOptional()
  membershipEndsOn?: string | null;
}

@ArgsType()
export class AddPeopleArgs {
  @Field(() => [PersonInput], { description: 'Whom to add: all of them, or none when one is refused.' })
  @ArrayMinSize(1, { message: 'Add at least one person.' })
  @ArrayMaxSize(200, { message: 'Add at most 200 people at once.' })
  @ValidateNested({ each: true })
  @Type(() => PersonInput)
  people: PersonInput[];
}

@ArgsType()
export class RevisePersonArgs {
  @Field(() => ID, { description: 'The person.' })
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

  @Field(() => String, { nullable: true, description: 'New e-mail address of somebody without an account; an open invitation goes there instead; null empties it; absent stays as it is.' })
  @IsOptional()
  @IsEmail({}, EMAIL_WRONG)
  email?: string | null;

  @Field(() => String, { nullable: true, description: 'New job title; null empties it; absent stays as it is.' })
  @IsOptional()
  @MaxLength(200, TITLE_TOO_LONG)
  title?: string | null;

  @Field(() => ID, { nullable: true, description: 'New team; null for none; absent stays as it is.' })
  @IsOptional()
  teamId?: string | null;
}

@ArgsType()
export class ChangeRolesArgs {
  @Field(() => ID, { description: 'The person.' })
  @IsString()
  personId: string;

  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  version: number;

  @Field(() => [RoleModel], { description: 'All their roles from now on.' })
  @ArrayMaxSize(20, ROLES_TOO_MANY)
  roles: Role[];

  @Field(() => GraphQLDay, { nullable: true, description: 'Last day of their membership; null for no end; absent stays as it is.' })
  @IsOptional()
  membershipEndsOn?: string | null;
}

@ArgsType()
export class ExtendMembershipArgs {
  @Field(() => ID, { description: 'The person.' })
  @IsString()
  personId: string;

  @Field(() => Int, { description: 'The version you saw.' })
  @IsInt()
  version: number;

  @Field(() => GraphQLDay, { description: 'The new last day.' })
  @IsString()
  membershipEndsOn: string;
}

@ArgsType()
export class PeopleArgs {
  @Field(() => String, { nullable: true, description: 'Part of a name or job title.' })
  @IsOptional()
  @MaxLength(200, { message: 'Search for at most 200 characters.' })
  search?: string | null;

  @Field(() => Int, { nullable: true, defaultValue: 50, description: 'People on a page, 1 to 100.' })
  @IsOptional()
  @Min(1, { message: 'Ask for 1 to 100 people.' })
  @Max(100, { message: 'Ask for 1 to 100 people.' })
  first?: number | null;

  @Field(() => String, { nullable: true, description: 'The nextCursor of the page before.' })
  @IsOptional()
  @MaxLength(1000, { message: 'Use the cursor of the page before.' })
  after?: string | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Whether people who have left are listed too.' })
  @IsOptional()
  @IsBoolean()
  includeLeft?: boolean | null;

  @Field(() => Boolean, { nullable: true, defaultValue: false, description: 'Only members whose last day comes within 30 days; nobody for those to whom last days are not shown.' })
  @IsOptional()
  @IsBoolean()
  endingSoon?: boolean | null;
}
