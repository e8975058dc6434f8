import { parseArgs } from 'node:util';
import { toErrorLine, type Command } from './command';
import type { VerifyArguments } from './verify-files';

function readArguments(args: readonly string[]): VerifyArguments | null {
  try {
    const { values, positionals } = parseArgs({
      args: [...args],
      allowPositionals: true,
      options: { fingerprint: { type: 'string' }, since: { type: 'string' }, chain: { type: 'string' }, head: { type: 'string' }, json: { type: 'boolean', default: false } },
    });
    const [record = null, ...more] = positionals;
    const { fingerprint = null, since = null, chain = null, head = null, json } = values;
    const isComplete = (record !== null || chain !== null) && (record !== null || (fingerprint === null && since === null)) && (chain !== null || head === null);
    return more.length > 0 || !isComplete ? null : { record, fingerprint, since, chain, head, json };
  } catch {
    return null;
  }
}

/** `waymark verify <file>`: whether an exported record, or an exported audit chain, is what it says. Asks nobody. */
export const verifyCommand: Command = {
  name: 'verify',
  usage: ['verify <record.json> [--fingerprint <hex>] [--since <earlier.json>] [--chain <chain.jsonl>] [--json]', 'verify --chain <chain.jsonl> [--head <hash>] [--json]'],
  async run(args) {
    const wanted = readArguments(args);
    if (!wanted) return null;
    // Loaded when they are needed, so that printing how to use the command stays quick.
    const { VerifyFileError, verifyFiles } = await import('./verify-files');
    const { toVerifyObject, toVerifyText } = await import('./verify-report');
    try {
      const findings = await verifyFiles(wanted);
      process.stdout.write(wanted.json ? `${JSON.stringify(toVerifyObject(findings), null, 2)}\n` : toVerifyText(wanted, findings));
      return findings.isSound ? 0 : 1;
    } catch (error) {
      if (!(error instanceof VerifyFileError)) throw error;
      process.stderr.write(`${error.message}\n`);
      if (wanted.json) process.stdout.write(toErrorLine(error.code, error.message));
      return 1;
    }
  },
};
