import { open } from 'node:fs/promises';
import path from 'node:path';
import type { MappingOverride } from '@waymark/interchange/domain';
import { toDryRunObject, toDryRunText } from './dry-run-report';
import { LARGEST_FILE } from './files/file-kind';
import { ImportRefusal } from './import-refusal';
import { readPlanSafely, type ReaderLimits } from './process/read-safely';

export interface ImportDryRunOptions extends ReaderLimits {
  /** Print one JSON object instead of words. */
  readonly json: boolean;
  readonly mapping?: MappingOverride | undefined;
  /** 'YYYY-MM-DD', to settle dates without a year. */
  readonly today?: string | undefined;
  readonly write?: (text: string) => void;
  readonly writeError?: (text: string) => void;
}

/** Reads a file and tells what importing it would create. Needs neither an organisation nor a database. Returns the exit code. */
export async function runImportDryRun(file: string, options: ImportDryRunOptions): Promise<number> {
  const write = options.write ?? ((text) => void process.stdout.write(text));
  const writeError = options.writeError ?? ((text) => void process.stderr.write(text));
  const fileName = path.basename(file);
  try {
    const draft = await readPlanSafely(await readFileToImport(file), fileName, { mapping: options.mapping, today: options.today }, options);
    write(options.json ? `${JSON.stringify(toDryRunObject(draft, fileName), null, 2)}\n` : toDryRunText(draft, fileName));
    return 0;
  } catch (error) {
    const { code, message } = error instanceof ImportRefusal ? error : new ImportRefusal('reader_failed');
    writeError(`${fileName}: ${message}\n`);
    if (options.json) write(`${JSON.stringify({ error: { code, message } })}\n`);
    return 1;
  }
}

/** Looks at the size before reading, so that a huge file costs nothing. */
export async function readFileToImport(file: string): Promise<Uint8Array> {
  const handle = await open(file).catch(() => {
    throw new ImportRefusal('file_not_found');
  });
  try {
    const stat = await handle.stat();
    if (!stat.isFile()) throw new ImportRefusal('file_not_found');
    if (stat.size > LARGEST_FILE) throw new ImportRefusal('file_too_large');
    return await handle.readFile();
  } finally {
    await handle.close();
  }
}
