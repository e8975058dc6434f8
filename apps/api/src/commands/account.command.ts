import { parseArgs } from 'node:util';
import type { Command } from './command';

/** Whose second steps are to go, or null when it was not asked in the way the usage says. */
function readEmail(args: readonly string[]): string | null {
  try {
    const { values, positionals } = parseArgs({ args: [...args], options: { email: { type: 'string' } }, allowPositionals: true });
    return positionals.join(' ') === 'forget-second-steps' && values.email ? values.email : null;
  } catch {
    return null;
  }
}

/** `waymark account forget-second-steps`: for somebody who has lost phone, passkeys and recovery codes. */
export const accountCommand: Command = {
  name: 'account',
  usage: ['account forget-second-steps --email <address>'],
  async run(args) {
    const email = readEmail(args);
    if (!email) return null;
    // Loaded when it is needed, so that printing how to use the command stays quick.
    const { forgetForAccount } = await import('./forget-second-steps');
    return forgetForAccount(email, process.env);
  },
};
