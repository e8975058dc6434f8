import { Field, Int, ObjectType, registerEnumType } from '@nestjs/graphql';
import { type CategoryKind, categoryKinds } from '@waymark/measures/domain';
import { toEnum } from '@waymark/plans/server';

export const CategoryKindEnum = toEnum(categoryKinds);
registerEnumType(CategoryKindEnum, {
  name: 'CategoryKind',
  description: 'Whether a category says something of people, or only that it is not known.',
  valuesMap: {
    KNOWN: { description: 'Says something of people.' },
    UNKNOWN: { description: 'Not known, not stated, or not asked; never folded into another.' },
  },
});

@ObjectType({ description: 'A category in which people are counted.' })
export class Category {
  @Field(() => String, { description: 'Code in its list.' })
  code: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => CategoryKindEnum, { description: 'Whether it says something, or only that it is not known.' })
  kind: CategoryKind;

  @Field(() => [String], { description: 'Other ways it is written in spreadsheets.' })
  aliases: string[];
}

@ObjectType({ description: 'A named list of categories in which people are counted. A later revision never changes what was counted by an earlier one.' })
export class CategoryScheme {
  @Field(() => String, { description: 'Permanent key.' })
  key: string;

  @Field(() => Int, { description: 'Grows with each change.' })
  revision: number;

  @Field(() => String, { description: 'What the categories differ in, such as ethnic_group.' })
  dimension: string;

  @Field(() => String, { description: 'That in words: "Ethnic group".' })
  dimensionName: string;

  @Field(() => String, { description: 'Name of the list.' })
  name: string;

  @Field(() => Boolean, { description: "Whether it is the organisation's own." })
  isOwn: boolean;

  @Field(() => [Category], { description: 'Its categories, in order.' })
  categories: Category[];
}

@ObjectType({ description: 'A group of categories.' })
export class CategoryGroup {
  @Field(() => String, { description: 'Code in its grouping.' })
  code: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => CategoryKindEnum, { description: 'Whether it says something, or only that it is not known.' })
  kind: CategoryKind;

  @Field(() => [String], { description: 'Codes of its categories.' })
  categories: string[];
}

@ObjectType({ description: 'A total over some of the groups, shown beside them.' })
export class GroupSubtotal {
  @Field(() => String, { description: 'Code in its grouping.' })
  code: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => [String], { description: 'Codes of the groups it adds up.' })
  groups: string[];
}

@ObjectType({ description: 'A named way to group the categories of a list: sixteen groups, five, two. It never changes its meaning.' })
export class CategoryGrouping {
  @Field(() => String, { description: 'Permanent key.' })
  key: string;

  @Field(() => Int, { description: 'Grows with each change.' })
  revision: number;

  @Field(() => String, { description: 'Key of the list of categories.' })
  schemeKey: string;

  @Field(() => String, { description: 'What the categories differ in, such as ethnic_group.' })
  dimension: string;

  @Field(() => String, { description: 'Name.' })
  name: string;

  @Field(() => Boolean, { description: "Whether it is the organisation's own." })
  isOwn: boolean;

  @Field(() => String, { nullable: true, description: 'Key of the next coarser grouping, which is shown instead where too much would be hidden.' })
  coarserKey: string | null;

  @Field(() => [CategoryGroup], { description: 'Its groups, in order.' })
  groups: CategoryGroup[];

  @Field(() => [GroupSubtotal], { description: 'Totals over some of its groups.' })
  subtotals: GroupSubtotal[];

  @Field(() => String, { nullable: true, description: 'What a reader must know of who is counted where.' })
  note: string | null;
}

@ObjectType({ description: 'The list of categories as it is after the change.' })
export class CategorySchemePayload {
  schemeKey: string;
}

@ObjectType({ description: 'The grouping as it is after the change.' })
export class CategoryGroupingPayload {
  groupingKey: string;
}
