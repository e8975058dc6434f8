import { accountCommand } from './commands/account.command';
import { auditCommand } from './commands/audit.command';
import { runCommand, type Command } from './commands/command';
import { databaseCommand } from './commands/database.command';
import { importCommand } from './commands/import.command';
import { organisationCommand } from './commands/organisation.command';
import { verifyCommand } from './commands/verify.command';

/** Every command of the command line. */
const commands: readonly Command[] = [importCommand, organisationCommand, verifyCommand, auditCommand, accountCommand, databaseCommand];

// A reader that closes early, such as `head`, is no failure.
process.stdout.on('error', () => undefined);
// The exit code is set, not forced, so that everything written still reaches a pipe.
process.exitCode = await runCommand(commands, process.argv.slice(2), {
  error: (text) => void process.stderr.write(text),
  out: (text) => void process.stdout.write(text),
});
