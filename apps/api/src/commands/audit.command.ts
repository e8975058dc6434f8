import { parseArgs } from 'node:util';
import type { Command } from './command';
import type { AuditVerifyArguments } from './verify-audit';

type Wanted = { readonly act: 'export'; readonly slug: string } | { readonly act: 'verify'; readonly verify: AuditVerifyArguments };

const OPTIONS = {
  organisation: { type: 'string' },
  chain: { type: 'string' },
  head: { type: 'string', multiple: true },
  anchors: { type: 'string' },
  json: { type: 'boolean', default: false },
} as const;

/** What is asked for, or null when it was not asked for in a way that the usage says. */
function readArguments(args: readonly string[]): Wanted | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: OPTIONS, allowPositionals: true });
    const { organisation = null, chain = null, head: heads = [], anchors = null, json } = values;
    if (positionals.join(' ') === 'export') return organisation && !chain && heads.length === 0 && !anchors && !json ? { act: 'export', slug: organisation } : null;
    // An end belongs to one chain, so it must be plain to which.
    const isPlain = !(organisation && chain) && (heads.length === 0 || organisation !== null || chain !== null);
    return positionals.join(' ') === 'verify' && isPlain ? { act: 'verify', verify: { organisation, chain, heads, anchors, json } } : null;
  } catch {
    return null;
  }
}

/** `waymark audit export` and `waymark audit verify`: the audit chain of an organisation as a file, and whether chains are what they were. */
export const auditCommand: Command = {
  name: 'audit',
  usage: [
    'audit export --organisation <slug>',
    'audit verify [--organisation <slug>] [--head <number>:<hash>] [--anchors <anchors.jsonl>] [--json]',
    'audit verify --chain <chain.jsonl> [--head <number>:<hash>] [--anchors <anchors.jsonl>] [--json]',
  ],
  async run(args) {
    const wanted = readArguments(args);
    if (!wanted) return null;
    // Loaded when it is needed, so that printing how to use the command stays quick.
    if (wanted.act === 'export') return (await import('./export-audit')).exportAudit(wanted.slug, process.env);
    return (await import('./verify-audit')).verifyAudit(wanted.verify, process.env);
  },
};
