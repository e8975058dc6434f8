import { Inject, Injectable } from '@nestjs/common';
import { type Category, type CategoryScheme, checkGrouping, checkScheme, findBuiltInScheme, type Grouping } from '@waymark/measures/domain';
import { addRows, Clock, currentMember, tx } from '@waymark/platform/server';
import { categoriesError } from './categories.errors';
import type { CategoryInput, DefineCategorySchemeInput, DefineGroupingInput } from './category.inputs';
import { findGrouping, findScheme, readCatalogue } from './own-categories.queries';

/** Definitions are read and then added to, so those of one organisation wait for each other. */
const ONE_AT_A_TIME = `select pg_advisory_xact_lock(hashtextextended('measures.categories:' || $1, 0))`;

const toCategory = ({ code, name, kind, aliases }: CategoryInput): Category => ({ code, name, kind, aliases: aliases ?? [] });

/** An organisation's own lists of categories and groupings. */
@Injectable()
export class CategoriesService {
  constructor(@Inject(Clock) private readonly clock: Clock) {}

  /** @throws measures.scheme.* with what is wrong with it. */
  async defineScheme({ key, revision = null, dimension, name, categories }: DefineCategorySchemeInput): Promise<string> {
    await tx().execute(ONE_AT_A_TIME, [tx().organisationId]);
    if (findBuiltInScheme(key)) throw categoriesError('measures.scheme.key_taken', { field: 'key' });
    const before = findScheme(await readCatalogue(), key);
    if ((before?.revision ?? null) !== revision) throw categoriesError(revision === null ? 'measures.scheme.key_taken' : 'measures.scheme.changed', { field: 'key' });
    if (before && before.dimension !== dimension) throw categoriesError('measures.scheme.other_dimension', { field: 'dimension' });
    const scheme = checkScheme({ key, revision: (before?.revision ?? 0) + 1, dimension, name, categories: categories.map(toCategory) });
    await this.keep('measures.category_scheme', scheme);
    return key;
  }

  /** @throws measures.grouping.* with what is wrong with it. */
  async defineGrouping({ key, schemeKey, name, coarserKey, groups, subtotals }: DefineGroupingInput): Promise<string> {
    await tx().execute(ONE_AT_A_TIME, [tx().organisationId]);
    const catalogue = await readCatalogue();
    if (findGrouping(catalogue, key)) throw categoriesError('measures.grouping.key_taken', { field: 'key' });
    const scheme = findScheme(catalogue, schemeKey);
    if (!scheme) throw categoriesError('measures.scheme.unknown', { field: 'schemeKey' });
    const coarser = coarserKey ? findGrouping(catalogue, coarserKey) : null;
    if (coarserKey && !coarser) throw categoriesError('measures.grouping.unknown', { field: 'coarserKey' });
    const draft: Grouping = {
      key, revision: 1, name, schemeKey, dimension: scheme.dimension, coarser: coarser?.key ?? null, note: null,
      groups: groups.map((group) => ({ ...group })),
      subtotals: (subtotals ?? []).map((subtotal) => ({ ...subtotal })),
    };
    await this.keep('measures.category_grouping', checkGrouping(draft, scheme, coarser));
    return key;
  }

  private async keep(table: string, content: CategoryScheme | Grouping): Promise<void> {
    const { key, revision, dimension, name } = content;
    const { personId } = await currentMember();
    await addRows(table, [{ key, revision, dimension, name, content, defined_by: personId, defined_at: this.clock.now().toISOString() }]);
  }
}
