// What can be said behind `npm test --`. What is not known here is refused, so that a slip of the finger starts nothing long.
import { Refusal } from './progress.mjs';

export const HELP = `npm test                        everything that must hold, from a fresh clone
npm test -- [options] [patterns of files of tests]
  --only unit,types     only these of generated, lint, types, build, unit, journeys; journeys bring the build with them
  --help, -h            this page; nothing is run
Of jest, for unit and journeys:
  --testNamePattern, -t what    only tests with such a name
  --testPathPatterns what       only files of tests with such a path
  --maxWorkers, -w number       how many processes
  --shard 1/3                   a third of the files
  --bail, --verbose, --silent, --ci, --updateSnapshot, -u
Examples: npm test -- --only unit actions      npm test -- --only journeys published`;

const OF_JEST = {
  withValue: ['--testNamePattern', '-t', '--testPathPatterns', '--maxWorkers', '-w', '--shard'],
  alone: ['--bail', '--verbose', '--silent', '--ci', '--updateSnapshot', '-u'],
};

/** Whether help is all that was asked for, before anything else is looked at. */
export const asksForHelp = (args) => args.includes('--help') || args.includes('-h');

/** @throws Refusal, with the help, at an option that is not known or lacks its value */
export function refuseUnknown(args) {
  const refuse = (what) => {
    throw new Refusal(`${what}\n\n${HELP}`);
  };
  for (let at = 0; at < args.length; at += 1) {
    const [name, value] = args[at].split(/=(.*)/s);
    if (!name.startsWith('-') || OF_JEST.alone.includes(name)) continue;
    if (!OF_JEST.withValue.includes(name)) refuse(`npm test does not know ${name}.`);
    if (value !== undefined) continue;
    at += 1;
    if (args[at] === undefined || args[at].startsWith('-')) refuse(`${name} needs a value behind it.`);
  }
}
