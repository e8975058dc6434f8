import { Inject } from '@nestjs/common';
import { Args, Mutation, Query, ResolveField, Resolver } from '@nestjs/graphql';
import { type CategoryScheme as Scheme, findBuiltInGrouping, findBuiltInScheme, type Grouping, toDimensionName } from '@waymark/measures/domain';
import { platformError } from '@waymark/platform/domain';
import { Requires } from '@waymark/platform/server';
import { CategoriesService } from './categories.service';
import { DefineCategorySchemeInput, DefineGroupingInput } from './category.inputs';
import { CategoryGrouping, CategoryGroupingPayload, CategoryScheme, CategorySchemePayload } from './category.model';
import { findGrouping, findScheme, loadCatalogue } from './own-categories.queries';

const toScheme = ({ categories, ...scheme }: Scheme): CategoryScheme => ({
  ...scheme,
  dimensionName: toDimensionName(scheme.dimension),
  isOwn: findBuiltInScheme(scheme.key) === null,
  categories: categories.map((category) => ({ ...category, aliases: [...(category.aliases ?? [])] })),
});

const toGrouping = ({ coarser, groups, subtotals, ...grouping }: Grouping): CategoryGrouping => ({
  ...grouping,
  isOwn: findBuiltInGrouping(grouping.key) === null,
  coarserKey: coarser,
  groups: groups.map((group) => ({ ...group, categories: [...group.categories] })),
  subtotals: subtotals.map((subtotal) => ({ ...subtotal, groups: [...subtotal.groups] })),
});

const dimensionArgument = () => Args('dimension', { type: () => String, nullable: true, description: 'What the categories differ in, such as ethnic_group; left out, all.' });
const isOf = (dimension: string | null | undefined) => (each: { readonly dimension: string }) => !dimension || each.dimension === dimension;

@Resolver(() => CategorySchemePayload)
export class CategorySchemesResolver {
  constructor(@Inject(CategoriesService) private readonly service: CategoriesService) {}

  @Query(() => [CategoryScheme], { description: 'The lists of categories in which people can be counted.' })
  @Requires('measures.read')
  async categorySchemes(@dimensionArgument() dimension?: string | null): Promise<CategoryScheme[]> {
    return (await loadCatalogue()).schemes.filter(isOf(dimension)).map(toScheme);
  }

  @Mutation(() => CategorySchemePayload, { description: "Defines an organisation's own list of categories, or a new revision of it." })
  @Requires('measures.categories.define')
  async defineCategoryScheme(@Args('input', { description: 'The list.' }) input: DefineCategorySchemeInput): Promise<CategorySchemePayload> {
    return { schemeKey: await this.service.defineScheme(input) };
  }

  @ResolveField(() => CategoryScheme, { description: 'The list as it is now.' })
  async scheme({ schemeKey }: CategorySchemePayload): Promise<CategoryScheme> {
    const scheme = findScheme(await loadCatalogue(), schemeKey);
    if (!scheme) throw platformError('platform.not_found');
    return toScheme(scheme);
  }
}

@Resolver(() => CategoryGroupingPayload)
export class CategoryGroupingsResolver {
  constructor(@Inject(CategoriesService) private readonly service: CategoriesService) {}

  @Query(() => [CategoryGrouping], { description: 'The ways in which categories can be grouped.' })
  @Requires('measures.read')
  async groupings(@dimensionArgument() dimension?: string | null): Promise<CategoryGrouping[]> {
    return (await loadCatalogue()).groupings.filter(isOf(dimension)).map(toGrouping);
  }

  @Mutation(() => CategoryGroupingPayload, { description: "Defines an organisation's own grouping of a list of categories." })
  @Requires('measures.categories.define')
  async defineGrouping(@Args('input', { description: 'The grouping.' }) input: DefineGroupingInput): Promise<CategoryGroupingPayload> {
    return { groupingKey: await this.service.defineGrouping(input) };
  }

  @ResolveField(() => CategoryGrouping, { description: 'The grouping as it is now.' })
  async grouping({ groupingKey }: CategoryGroupingPayload): Promise<CategoryGrouping> {
    const grouping = findGrouping(await loadCatalogue(), groupingKey);
    if (!grouping) throw platformError('platform.not_found');
    return toGrouping(grouping);
  }
}
