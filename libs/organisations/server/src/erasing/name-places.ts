import { type ExportCatalogue, tx } from '@waymark/platform/server';

/** A table in which a name or address still stands, and in how many of its rows. */
export interface NamePlace {
  readonly table: string;
  readonly count: number;
  /** Whether the program can never change these rows: what was sealed, signed and said on the record. */
  readonly isFixed: boolean;
}

const NAME = /^[a-z]+\.[a-z_]+$/;

/** Names come from the list of tables; they are looked at all the same, because a table cannot be a parameter. */
function statementFor(table: string): string {
  if (!NAME.test(table)) throw new Error(`"${table}" is no table of ours.`);
  return `
    select count(*)::integer as count, not has_table_privilege('${table}', 'update') as "isFixed"
    from ${table} given
    where organisation_id = $1 and (position(lower($2) in lower(given::text)) > 0 or position(lower($3) in lower(given::text)) > 0)`;
}

/** Not looked into: what erasing changes, and packed documents, which are made of the words beside them. */
const SELF = new Set(['organisations.person', 'organisations.sign_on_provider', 'platform.history', 'reviews.document', 'reviews.word_template']);

const HISTORY = `
  select count(*)::integer as count, true as "isFixed"
  from platform.history given
  where organisation_id = $1 and not (table_name = any ($4))
    and (position(lower($2) in lower(coalesce(old, '{}')::text || coalesce(new, '{}')::text)) > 0 or position(lower($3) in lower(coalesce(old, '{}')::text || coalesce(new, '{}')::text)) > 0)`;

/** Where words still hold a name or an address, in everything that an organisation owns. Spaces of staff groups are not looked into. */
export async function listNamePlaces(catalogue: ExportCatalogue, name: string, email: string | null): Promise<NamePlace[]> {
  const places: NamePlace[] = [];
  for (const [table, rule] of Object.entries(catalogue.tables)) {
    if (rule.as !== 'exported' || SELF.has(table)) continue;
    const [found] = await tx().query<{ count: number; isFixed: boolean }>(statementFor(table), [tx().organisationId, name, email]);
    if (found!.count > 0) places.push({ table, ...found! });
  }
  const [earlier] = await tx().query<{ count: number; isFixed: boolean }>(HISTORY, [tx().organisationId, name, email, [...SELF]]);
  return earlier!.count > 0 ? [...places, { table: 'platform.history', ...earlier! }] : places;
}
