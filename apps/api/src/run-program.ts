import { ConfigError } from '@waymark/platform/server';

/** Runs a program to its end or until it serves; what it was told wrongly is said in a sentence, a bug of ours with its stack. */
export function runProgram(main: () => Promise<void>): void {
  main().catch((error: unknown) => {
    console.error(error instanceof ConfigError ? error.message : error);
    process.exit(1);
  });
}
