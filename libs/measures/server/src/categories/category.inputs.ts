import { Field, InputType, Int } from '@nestjs/graphql';
import { OptionalTitleRules, TitleRules } from '@waymark/plans/server';
import { Type } from 'class-transformer';
import { ArrayMaxSize, ArrayMinSize, IsArray, IsIn, IsInt, IsOptional, IsString, Matches, MaxLength, Min, ValidateNested } from 'class-validator';
import { applyDecorators } from '@nestjs/common';
import { type CategoryKind, categoryKinds } from '@waymark/measures/domain';
import { CategoryKindEnum } from './category.model';

const KEY = { message: 'A key has 2 to 60 small letters, digits, - or _, and begins with a letter.' };

const KeyRules = () => applyDecorators(IsString(), Matches(/^[a-z][a-z0-9_-]{1,59}$/, KEY));
const WordListRules = (most: number, what: string) =>
  applyDecorators(IsArray(), ArrayMaxSize(most, { message: `Give at most ${most} ${what}.` }), IsString({ each: true }), MaxLength(120, { each: true, message: `Shorten the ${what} to 120 characters or fewer.` }));

const ListRules = (most: number, what: string) =>
  applyDecorators(IsArray(), ArrayMinSize(1, { message: `Enter 1 to ${most} ${what}.` }), ArrayMaxSize(most, { message: `Enter 1 to ${most} ${what}.` }), ValidateNested({ each: true }));

@InputType({ description: 'A category in which people are counted.' })
export class CategoryInput {
  @Field(() => String, { description: 'Code in its list.' })
  @TitleRules('the code')
  code: string;

  @Field(() => String, { description: 'Name.' })
  @TitleRules('the name of the category')
  @MaxLength(120, { message: 'Shorten the name to 120 characters or fewer.' })
  name: string;

  @Field(() => CategoryKindEnum, { nullable: true, defaultValue: 'known', description: 'Whether it says something, or only that it is not known.' })
  @IsIn(categoryKinds)
  kind: CategoryKind;

  @Field(() => [String], { nullable: true, description: 'Other ways it is written in spreadsheets.' })
  @IsOptional()
  @WordListRules(20, 'other names')
  aliases?: string[] | null;
}

@InputType({ description: "An organisation's own list of categories. With a key that exists, a new revision of it." })
export class DefineCategorySchemeInput {
  @Field(() => String, { description: 'Permanent key.' })
  @KeyRules()
  key: string;

  @Field(() => Int, { nullable: true, description: 'For a new revision: the revision that the page showed.' })
  @IsOptional()
  @IsInt()
  @Min(1, { message: 'A revision is 1 or more.' })
  revision?: number | null;

  @Field(() => String, { description: 'What the categories differ in, such as directorate.' })
  @KeyRules()
  dimension: string;

  @Field(() => String, { description: 'Name of the list.' })
  @TitleRules('the name of the list')
  @MaxLength(120, { message: 'Shorten the name to 120 characters or fewer.' })
  name: string;

  @Field(() => [CategoryInput], { description: 'Its categories, in order.' })
  @ListRules(60, 'categories')
  @Type(() => CategoryInput)
  categories: CategoryInput[];
}

@InputType({ description: 'A group of categories.' })
export class CategoryGroupInput {
  @Field(() => String, { description: 'Code in its grouping.' })
  @TitleRules('the code')
  code: string;

  @Field(() => String, { description: 'Name.' })
  @TitleRules('the name of the group')
  @MaxLength(120, { message: 'Shorten the name to 120 characters or fewer.' })
  name: string;

  @Field(() => CategoryKindEnum, { nullable: true, defaultValue: 'known', description: 'Whether it says something, or only that it is not known.' })
  @IsIn(categoryKinds)
  kind: CategoryKind;

  @Field(() => [String], { description: 'Codes of its categories.' })
  @WordListRules(60, 'categories')
  categories: string[];
}

@InputType({ description: 'A total over some of the groups.' })
export class GroupSubtotalInput {
  @Field(() => String, { description: 'Code in its grouping.' })
  @TitleRules('the code')
  code: string;

  @Field(() => String, { description: 'Name.' })
  @TitleRules('the name of the total')
  @MaxLength(120, { message: 'Shorten the name to 120 characters or fewer.' })
  name: string;

  @Field(() => [String], { description: 'Codes of the groups it adds up.' })
  @WordListRules(60, 'groups')
  groups: string[];
}

@InputType({ description: "An organisation's own grouping of a list of categories. A grouping never changes its meaning: a new one gets a new key." })
export class DefineGroupingInput {
  @Field(() => String, { description: 'Permanent key.' })
  @KeyRules()
  key: string;

  @Field(() => String, { description: 'Key of the list of categories.' })
  @TitleRules('the list of categories')
  schemeKey: string;

  @Field(() => String, { description: 'Name.' })
  @TitleRules('the name of the grouping')
  @MaxLength(120, { message: 'Shorten the name to 120 characters or fewer.' })
  name: string;

  @Field(() => String, { nullable: true, description: 'Key of the next coarser grouping, which is shown instead where too much would be hidden.' })
  @OptionalTitleRules('the coarser grouping')
  coarserKey?: string | null;

  @Field(() => [CategoryGroupInput], { description: 'Its groups, in order. Each category of the list is in exactly one.' })
  @ListRules(60, 'groups')
  @Type(() => CategoryGroupInput)
  groups: CategoryGroupInput[];

  @Field(() => [GroupSubtotalInput], { nullable: true, description: 'Totals over some of its groups.' })
  @IsOptional()
  @IsArray()
  @ArrayMaxSize(20, { message: 'Give at most 20 totals.' })
  @ValidateNested({ each: true })
  @Type(() => GroupSubtotalInput)
  subtotals?: GroupSubtotalInput[] | null;
}
