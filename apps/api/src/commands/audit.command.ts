import { parseArgs } from 'node:util';
import type { Command } from './command';

/** The short name of the organisation, or null when it was not asked for in the way the usage says. */
function readSlug(args: readonly string[]): string | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { organisation: { type: 'string' } }, allowPositionals: true });
    return positionals.join(' ') === 'export' && values.organisation ? values.organisation : null;
  } catch {
    return null;
  }
}

/** `waymark audit export`: the audit chain of an organisation, one entry a line, for `waymark verify --chain`. */
export const auditCommand: Command = {
  name: 'audit',
  usage: ['audit export --organisation <slug>'],
  async run(args) {
    const slug = readSlug(args);
    if (!slug) return null;
    // Loaded when it is needed, so that printing how to use the command stays quick.
    const { exportAudit } = await import('./export-audit');
    return exportAudit(slug, process.env);
  },
};
