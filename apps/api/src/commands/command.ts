/** One command of the command line. New ones are added to the table in `waymark.ts`. */
export interface Command {
  readonly name: string;
  /** One line for each way of calling it. */
  readonly usage: readonly string[];
  /** Does the work and returns the exit code; null when it was not called in any of its ways. */
  run(args: readonly string[]): Promise<number | null>;
}

/** What the person typed was not a way of calling the command. */
export const WRONG_USAGE = 2;

/** Where a command line speaks to the person, and where to a program. */
export interface Streams {
  readonly error: (text: string) => void;
  readonly out: (text: string) => void;
}

/** Runs the command named first; anything else prints how to call what there is. With --json, programs hear of it as well. */
export async function runCommand(commands: readonly Command[], [name, ...args]: readonly string[], streams: Streams): Promise<number> {
  const command = commands.find((candidate) => candidate.name === name);
  const code = command ? await command.run(args) : null;
  if (code !== null) return code;
  const shown = command ? [command] : commands;
  const message = `How to use it:\n${shown.flatMap(({ usage }) => usage.map((line) => `  npm run waymark -- ${line}\n`)).join('')}`;
  streams.error(message);
  if (args.includes('--json')) streams.out(toErrorLine('wrong_usage', message));
  return WRONG_USAGE;
}

/** The one object that a program gets where something went wrong. */
export const toErrorLine = (code: string, message: string): string => `${JSON.stringify({ error: { code, message } })}\n`;
