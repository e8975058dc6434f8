import { createHash } from 'node:crypto';
import { toCsv, toCsvField } from '@waymark/platform/domain';
import { tx } from '../database/request-scope';
import type { ContextExports, ExportCatalogue, ExportedFile, TableExport } from './export-catalogue';
import { type ExportedRow, listColumns, listRows } from './table-rows';
import { toReadme } from './readme';

/** Where the files of an export go, one after the other. */
export interface ExportSink {
  add(path: string, chunks: AsyncIterable<Buffer>): Promise<void>;
}

/** A file as the manifest lists it. */
export interface ListedFile {
  readonly path: string;
  readonly bytes: number;
  readonly sha256: string;
  /** How many rows of its table it holds; null for other files. */
  readonly rows: number | null;
}

/** What an export is told. */
export interface ExportFacts {
  readonly organisationName: string;
  readonly at: Date;
  /** Who takes it along, of whom the guarded tables depend; null for whoever runs the installation. */
  readonly personId: string | null;
}

/** What was written. */
export interface WrittenExport {
  readonly files: readonly ListedFile[];
  readonly rows: number;
  /** Whether the rows of guarded tables are in it. */
  readonly holdsGuarded: boolean;
}

/** The version of the form of an export: another one when its files are to be read in another way. */
export const EXPORT_FORM = 1;

const HISTORY = 'platform.history';

/** History is of exported tables alone, without the columns that are left out there. */
function withoutSecrets(row: ExportedRow, tables: ReadonlyMap<string, readonly string[]>): ExportedRow | null {
  const without = tables.get(String(row['table_name']));
  if (!without) return null;
  const strip = (state: unknown) => (state && typeof state === 'object' ? Object.fromEntries(Object.entries(state).filter(([column]) => !without.includes(column))) : state);
  return { ...row, old: strip(row['old']), new: strip(row['new']) };
}

const toCell = (value: unknown): string | number | null => (value === null || value === undefined ? null : typeof value === 'number' || typeof value === 'string' ? value : JSON.stringify(value));

/** Writes everything that the organisation of the transaction at hand owns. The transaction must see one moment: a reading one. */
export class ExportWriter {
  private readonly files: ListedFile[] = [];
  private rows = 0;

  constructor(
    private readonly catalogue: ExportCatalogue,
    private readonly sink: ExportSink,
    private readonly facts: ExportFacts,
    private readonly onProgress: (percent: number) => Promise<void> = async () => undefined,
  ) {}

  async write(): Promise<WrittenExport> {
    const tables = await this.listTables();
    const sources = this.catalogue.contexts.flatMap(({ files }) => (files ? [files] : []));
    const holdsGuarded = [...tables.keys()].some((name) => this.catalogue.tables[name]!.as === 'guarded');
    const left = Object.entries(this.catalogue.tables).filter(([name]) => !tables.has(name));
    await this.add('README.txt', [Buffer.from(toReadme(this.facts, left, holdsGuarded))]);
    let done = 0;
    const next = () => this.onProgress(Math.round((95 * ++done) / (tables.size + sources.length)));
    for (const [name, without] of tables) {
      await this.addTable(name, without, tables);
      await next();
    }
    for (const source of sources) {
      for await (const { path, chunks } of source() as AsyncIterable<ExportedFile>) await this.add(path, chunks);
      await next();
    }
    const [{ database }] = (await tx().query<{ database: string }>("select current_setting('server_version') as database")) as [{ database: string }];
    const manifest = { form: EXPORT_FORM, organisation: this.facts.organisationName, organisationId: tx().organisationId, at: this.facts.at.toISOString(), postgresql: database, holdsGuarded, files: this.files, leftOut: Object.fromEntries(left.map(([name, rule]) => [name, reasonOf(rule)])) };
    await this.sink.add('manifest.json', once(Buffer.from(`${JSON.stringify(manifest, null, 2)}\n`)));
    return { files: this.files, rows: this.rows, holdsGuarded };
  }

  /** The tables that go along, each with the columns that do not. */
  private async listTables(): Promise<Map<string, readonly string[]>> {
    const tables = new Map<string, readonly string[]>();
    for (const context of this.catalogue.contexts) {
      const open = await this.mayHaveGuarded(context);
      for (const [name, rule] of Object.entries(context.tables)) {
        if (rule.as === 'exported') tables.set(name, Object.keys(rule.without ?? {}));
        if (rule.as === 'guarded' && open) tables.set(name, []);
      }
    }
    return tables;
  }

  private async mayHaveGuarded({ mayHaveGuarded }: ContextExports): Promise<boolean> {
    return mayHaveGuarded !== undefined && this.facts.personId !== null && (await mayHaveGuarded(this.facts.personId));
  }

  /** Each table twice: a line of JSON for each row for programs, and .csv for people. */
  private async addTable(name: string, without: readonly string[], tables: ReadonlyMap<string, readonly string[]>): Promise<void> {
    const columns = await listColumns(name, without);
    const path = `tables/${name}`;
    let rows = 0;
    async function* batches(): AsyncGenerator<ExportedRow[]> {
      for await (const batch of listRows(name, without)) yield name === HISTORY ? batch.map((row) => withoutSecrets(row, tables)).filter((row) => row !== null) : batch;
    }
    async function* lines(): AsyncGenerator<Buffer> {
      for await (const batch of batches()) {
        rows += batch.length;
        yield Buffer.from(batch.map((row) => `${JSON.stringify(Object.fromEntries(columns.map((column) => [column, row[column] ?? null])))}\n`).join(''));
      }
    }
    async function* csv(): AsyncGenerator<Buffer> {
      yield Buffer.from(toCsv([columns]));
      for await (const batch of batches()) yield Buffer.from(batch.map((row) => `${columns.map((column) => toCsvField(toCell(row[column]))).join(',')}\r\n`).join(''));
    }
    await this.add(`${path}.jsonl`, lines(), () => rows);
    await this.add(`${path}.csv`, csv(), () => rows);
    this.rows += rows;
  }

  private async add(path: string, chunks: AsyncIterable<Buffer> | Iterable<Buffer>, rows: () => number | null = () => null): Promise<void> {
    const digest = createHash('sha256');
    let bytes = 0;
    async function* counted(): AsyncGenerator<Buffer> {
      for await (const chunk of chunks) {
        digest.update(chunk);
        bytes += chunk.length;
        yield chunk;
      }
    }
    await this.sink.add(path, counted());
    this.files.push({ path, bytes, sha256: digest.digest('hex'), rows: rows() });
  }
}

async function* once(bytes: Buffer): AsyncGenerator<Buffer> {
  yield bytes;
}

const reasonOf = (rule: TableExport): string => (rule.as === 'exported' ? '' : rule.reason);
