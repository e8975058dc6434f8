import { parseArgs } from 'node:util';
import type { Command } from './command';

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

/** `waymark organisation open`: a new organisation, and the link with which its first admin comes in. */
export const organisationCommand: Command = {
  name: 'organisation',
  usage: ['organisation open --slug <short-name> --name <name> --admin-email <address> --admin-name <name>'],
  async run(args) {
    const wanted = readWanted(args);
    if (!wanted) return null;
    // Loaded when it is needed, so that printing how to use the command stays quick.
    const { openOrganisation } = await import('./open-organisation');
    return openOrganisation(wanted, process.env);
  },
};
