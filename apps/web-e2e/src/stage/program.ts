import type { WholeProgram } from '../../../../tools/whole-program.mjs';

/** What a journey needs to know of the program it runs against. */
export type RunningProgram = Pick<WholeProgram, 'url' | 'ownerUrl' | 'appUrl' | 'jobsUrl' | 'adminUrl'>;

/** The program that was started for all journeys. */
export function theProgram(): RunningProgram {
  const given = process.env['WAYMARK_JOURNEY_PROGRAM'];
  if (given === undefined) throw new Error('The journeys are run by jest with the set-up of their project, which starts the program.');
  return JSON.parse(given) as RunningProgram;
}
