import { parseArgs } from 'node:util';
import type { MappingOverride } from '@waymark/interchange/domain';
import { toErrorLine, type Command } from './command';
import { MappingFileError, readMappingFile } from './mapping-file';

export interface ImportArguments {
  readonly file: string;
  readonly organisation: string | undefined;
  readonly plan: string | undefined;
  /** E-mail address of the member in whose name it is saved. */
  readonly as: string | undefined;
  readonly title: string | undefined;
  readonly reason: string | undefined;
  readonly dryRun: boolean;
  readonly json: boolean;
  readonly mapping: MappingOverride | undefined;
  readonly today: string;
}

/** The arguments as written, before the mapping is read from its file. */
interface WrittenArguments extends Omit<ImportArguments, 'mapping'> {
  readonly mappingFile: string | undefined;
}

/** A way of importing. The first that suits the arguments does the work; further ways are added to `ways`. */
export interface ImportWay {
  readonly usage: string;
  suits(args: Omit<ImportArguments, 'mapping'>): boolean;
  run(args: ImportArguments): Promise<number>;
}

const dryRun: ImportWay = {
  usage: 'import <file> --dry-run [--organisation <slug>] [--mapping <file.json>] [--json]',
  suits: (args) => args.dryRun,
  async run({ file, json, mapping, today }) {
    // Loaded when it is needed, so that printing how to use the command stays quick.
    const { runImportDryRun } = await import('@waymark/interchange/server');
    return runImportDryRun(file, { json, mapping, today });
  },
};

const save: ImportWay = {
  usage: 'import <file> --organisation <slug> [--plan <id>] [--as <e-mail>] [--title <title>] [--reason <why>] [--mapping <file.json>] [--json]',
  suits: (args) => !args.dryRun && args.organisation !== undefined,
  async run(args) {
    const { saveImport } = await import('./save-import');
    return saveImport({ ...args, organisation: args.organisation! }, process.env);
  },
};

const ways: readonly ImportWay[] = [dryRun, save];

/** `waymark import <file>`: what a file would bring, and bringing it. */
export const importCommand: Command = {
  name: 'import',
  usage: ways.map((way) => way.usage),
  async run(args) {
    const found = readArguments(args);
    const way = found && ways.find((candidate) => candidate.suits(found));
    if (!way) return null;
    try {
      return await way.run({ ...found, mapping: found.mappingFile === undefined ? undefined : await readMappingFile(found.mappingFile) });
    } catch (error) {
      if (!(error instanceof MappingFileError)) throw error;
      process.stderr.write(`${error.message}\n`);
      if (found.json) process.stdout.write(toErrorLine(error.code, error.message));
      return 1;
    }
  },
};

function readArguments(args: readonly string[]): WrittenArguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: {
        organisation: { type: 'string' },
        plan: { type: 'string' },
        as: { type: 'string' },
        title: { type: 'string' },
        reason: { type: 'string' },
        mapping: { type: 'string' },
        'dry-run': { type: 'boolean', default: false },
        json: { type: 'boolean', default: false },
      },
    });
    const [file, ...more] = positionals;
    if (!file || more.length > 0) return null;
    const today = new Date().toISOString().slice(0, 10);
    const { organisation, plan, as, title, reason, json } = values;
    return { file, organisation, plan, as, title, reason, dryRun: values['dry-run'], json, mappingFile: values.mapping, today };
  } catch {
    return null;
  }
}
