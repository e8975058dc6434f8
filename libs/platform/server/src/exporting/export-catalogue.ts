/**
 * Whether the rows of a table go with everything an organisation takes along. Every table of organisations has one of these in its
 * context's list: a new table without a word about it fails the tests.
 * - `exported`: all of it, but for the columns in `without`, each with its reason.
 * - `guarded`: only for those who may see it anyway; the reason says who.
 * - `leftOut`: never, and why.
 */
export type TableExport =
  | { readonly as: 'exported'; readonly without?: Readonly<Record<string, string>> }
  | { readonly as: 'guarded'; readonly reason: string }
  | { readonly as: 'leftOut'; readonly reason: string };

export const exported = (without?: Readonly<Record<string, string>>): TableExport => (without ? { as: 'exported', without } : { as: 'exported' });
export const guarded = (reason: string): TableExport => ({ as: 'guarded', reason });
export const leftOut = (reason: string): TableExport => ({ as: 'leftOut', reason });

/** A file of an export. Its path is made of words of ours and numbers, never of what people typed. */
export interface ExportedFile {
  readonly path: string;
  readonly chunks: AsyncIterable<Buffer> | Iterable<Buffer>;
}

/** What a context says of its tables, and what it adds in forms that people and programs open. */
export interface ContextExports {
  /** By schema and table: 'plans.action'. */
  readonly tables: Readonly<Record<string, TableExport>>;
  /** Files beside the tables, made in the transaction of the export: all of it is of one moment. */
  readonly files?: () => AsyncIterable<ExportedFile>;
  /** Whether this person may have the rows of the guarded tables of this context. */
  readonly mayHaveGuarded?: (personId: string) => Promise<boolean>;
}

/** What every context says, put together by whoever composes the application. */
export class ExportCatalogue {
  readonly tables: Readonly<Record<string, TableExport>>;

  constructor(readonly contexts: readonly ContextExports[]) {
    const names = contexts.flatMap(({ tables }) => Object.keys(tables));
    const twice = names.find((name, index) => names.indexOf(name) !== index);
    if (twice) throw new Error(`Two contexts say what becomes of ${twice} in an export.`);
    this.tables = Object.assign({}, ...contexts.map(({ tables }) => tables)) as Record<string, TableExport>;
  }
}
