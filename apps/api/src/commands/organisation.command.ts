import { parseArgs } from 'node:util';
import type { Command } from './command';
import type { MoveArguments } from './move-organisation';

const OPTIONS = {
  slug: { type: 'string' },
  name: { type: 'string' },
  'admin-email': { type: 'string' },
  'admin-name': { type: 'string' },
} as const;

interface Wanted {
  readonly slug: string;
  readonly name: string;
  readonly adminEmail: string;
  readonly adminName: string;
}

/** What was asked for, or null when it was not asked in the way the usage says. */
function readWanted(args: readonly string[]): Wanted | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const { slug, name, 'admin-email': adminEmail, 'admin-name': adminName } = values;
    if (positionals.join(' ') !== 'open' || !slug || !name || !adminEmail || !adminName) return null;
    return { slug, name, adminEmail, adminName };
  } catch {
    return null;
  }
}

/** Which organisation goes where, or null when it was not asked in the way the usage says. */
function readExport(args: readonly string[]): { readonly slug: string; readonly to: string } | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { to: { type: 'string' } }, allowPositionals: true });
    const [word, slug, ...more] = positionals;
    return word === 'export' && slug && values.to && more.length === 0 ? { slug, to: values.to } : null;
  } catch {
    return null;
  }
}

/** Which organisation goes into which database, or what is left where; null when it was not asked in the way the usage says. */
function readMove(args: readonly string[]): MoveArguments | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { to: { type: 'string' }, 'forget-in': { type: 'string' } }, allowPositionals: true });
    const [word, slug, ...more] = positionals;
    const { to = null, 'forget-in': forgetIn = null } = values;
    return word === 'move' && slug && more.length === 0 && (to === null) !== (forgetIn === null) ? { slug, to, forgetIn } : null;
  } catch {
    return null;
  }
}

/**
 * `waymark organisation open`: a new organisation, and the link with which its first admin comes in.
 * `waymark organisation export`: everything an organisation owns, as files in a folder.
 * `waymark organisation move`: into another database while people work, and then what it left behind.
 */
export const organisationCommand: Command = {
  name: 'organisation',
  usage: ['organisation open --slug <short-name> --name <name> --admin-email <address> --admin-name <name>', 'organisation export <slug> --to <folder>', 'organisation move <slug> --to <database>', 'organisation move <slug> --forget-in <database>'],
  async run(args) {
    const taken = readExport(args);
    if (taken) {
      const { exportOrganisation } = await import('./export-organisation');
      return exportOrganisation(taken.slug, taken.to, process.env);
    }
    const moved = readMove(args);
    if (moved) {
      const { moveByCommand } = await import('./move-organisation');
      return moveByCommand(moved, process.env);
    }
    const wanted = readWanted(args);
    if (!wanted) return null;
    const { openOrganisation } = await import('./open-organisation');
    return openOrganisation(wanted, process.env);
  },
};
