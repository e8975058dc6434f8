// The steps of `npm test`. Every step is run even when one before it failed, so that one run tells everything.
import fs from 'node:fs';
import path from 'node:path';
import { ensureBrowser } from '../browser.mjs';
import { nx } from './build.mjs';
import { asksForHelp, HELP, refuseUnknown } from './checks-options.mjs';
import { ensureInstalled } from './install.mjs';
import { explain, progress, Refusal } from './progress.mjs';
import { endRunning, run } from './run.mjs';
import { failedFiles, isWorthASecondTry, joinTries } from './second-try.mjs';
import { closingLine, countJest, summaryTable } from './summary.mjs';

const say = progress(process.stdout);
const passedStep = { passed: 0, failed: 0 };
const failedStep = { passed: 0, failed: 1 };

const stepOf = ({ code }) => (code === 0 ? passedStep : failedStep);

/** The committed files that are made from others: each maker can also just compare. */
async function checkGenerated({ checkout }) {
  const makers = ['tools/schema.mjs', 'tools/codegen.mjs'].filter((file) => fs.existsSync(path.join(checkout, file)));
  let failed = 0;
  for (const maker of makers) {
    const { code } = await run(process.execPath, [maker, '--check'], { cwd: checkout });
    if (code !== 0) failed += 1;
  }
  return { passed: 0, failed };
}

/**
 * One nx target over all projects, and the same for tools. Those are no project of nx, or else the specs of other projects
 * could not import them.
 */
async function everywhere(checkout, target, command) {
  const projects = await nx(checkout, target);
  const tools = await run(process.execPath, command, { cwd: checkout });
  return { passed: 0, failed: [projects, tools].filter(({ code }) => code !== 0).length };
}

const eslint = ['node_modules/eslint/bin/eslint.js', 'tools', '--max-warnings=0'];
const tsc = ['node_modules/typescript/bin/tsc', '-p', 'tools/tsconfig.json'];

/** Runs jest and reads the file it writes; null when it died before it could. */
async function runJest(checkout, name, args, env = {}) {
  const report = path.join(checkout, 'tmp', `jest-${name}-${process.pid}.json`);
  fs.mkdirSync(path.dirname(report), { recursive: true });
  const node = ['--experimental-vm-modules', '--disable-warning=ExperimentalWarning', 'node_modules/jest/bin/jest.js'];
  const given = [...node, ...args, '--json', `--outputFile=${report}`];
  // With --json jest prints the report to standard output as well, unless it goes to a file: what it says goes to standard error.
  const { code } = await run(process.execPath, given, {
    cwd: checkout,
    env: { ...process.env, ...env },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  const told = fs.existsSync(report) ? JSON.parse(fs.readFileSync(report, 'utf8')) : null;
  fs.rmSync(report, { force: true });
  return { code, told };
}

/** A run that ended badly with no test to blame is one failure. */
const blame = (code, counts) => (code !== 0 && counts.failed === 0 ? { ...counts, failed: 1 } : counts);

async function jest(checkout, name, args, env) {
  const { code, told } = await runJest(checkout, name, args, env);
  return blame(code, countJest(told));
}

/** The build, with the list of the packages that are in it. */
async function build({ checkout }) {
  const built = await nx(checkout, 'build');
  const { code } = await run(process.execPath, ['tools/sbom.mjs'], { cwd: checkout });
  return code === 0 ? stepOf(built) : failedStep;
}

const inCi = () => Boolean(process.env.CI) && process.env.CI !== 'false' && process.env.CI !== '0';

async function journeys({ checkout, args }) {
  const browser = await ensureBrowser(say);
  if (browser.problem) return { ...(inCi() ? failedStep : passedStep), notRun: browser.problem };
  say(`Browser: ${browser.path} (${browser.from})`);
  const chosen = ['--selectProjects', 'web-e2e', '--runInBand'];
  const env = { WAYMARK_BROWSER: browser.path };
  const { code, told } = await runJest(checkout, 'journeys', [...patterns(args), ...chosen], env);
  if (!isWorthASecondTry(told)) return blame(code, countJest(told));
  say(`Once more, because they failed: ${failedFiles(told).map((file) => path.relative(checkout, file)).join(', ')}`);
  const again = await runJest(checkout, 'journeys-again', [...chosen, '--runTestsByPath', ...failedFiles(told)], env);
  return blame(again.code, joinTries(told, again.told, countJest));
}

const steps = [
  { name: 'generated', title: 'Generated files are fresh', work: checkGenerated },
  { name: 'lint', title: 'Lint', work: ({ checkout }) => everywhere(checkout, 'lint', eslint) },
  { name: 'types', title: 'Types', work: ({ checkout }) => everywhere(checkout, 'typecheck', tsc) },
  { name: 'build', title: 'Build', work: build },
  {
    name: 'unit',
    title: 'Unit, database and GraphQL tests',
    work: ({ checkout, args }) => jest(checkout, 'unit', [...patterns(args), '--ignoreProjects', 'web-e2e', '--maxWorkers', '2']),
  },
  { name: 'journeys', title: 'Journeys in a browser', work: journeys },
];

/** A pattern given to both runs of jest may well match in only one of them; without one, a run without tests is a fault. */
const patterns = (args) => (args.length > 0 ? [...args, '--passWithNoTests'] : []);

/** What was asked for: all steps, or the ones named; journeys need the build. The rest goes to jest as it is, as far as it is known. */
export function chooseSteps(given) {
  const args = given.flatMap((arg) => (arg.startsWith('--only=') ? ['--only', arg.slice('--only='.length)] : [arg]));
  const position = args.indexOf('--only');
  refuseUnknown(position < 0 ? args : args.toSpliced(position, 2));
  if (position < 0) return { chosen: steps, args };
  const names = (args[position + 1] ?? '').split(',');
  const unknown = names.find((name) => !steps.some((step) => step.name === name));
  if (unknown !== undefined) {
    throw new Refusal(
      `--only takes one or more of: ${steps.map((step) => step.name).join(', ')}. For example: npm test -- --only unit`,
    );
  }
  const wanted = names.includes('journeys') ? [...names, 'build'] : names;
  return {
    chosen: steps.filter((step) => wanted.includes(step.name)),
    args: args.filter((_, at) => at !== position && at !== position + 1),
  };
}

async function runStep(step, given) {
  const begin = performance.now();
  say(`== ${step.title}`);
  const result = await step.work(given).catch((error) => {
    process.stderr.write(`${explain(error)}\n`);
    return failedStep;
  });
  if (result.notRun) say(`Not run: ${result.notRun}`);
  return { ...result, title: step.title, seconds: (performance.now() - begin) / 1000 };
}

/** Returns the exit code: 0 only when nothing failed. */
export async function runChecks({ checkout, args: given }) {
  if (asksForHelp(given)) {
    process.stdout.write(`${HELP}\n`);
    return 0;
  }
  let stopped = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'])
    process.on(signal, () => ((stopped = true), endRunning(signal)));
  const results = [];
  try {
    const { chosen, args } = chooseSteps(given);
    await ensureInstalled(checkout, say);
    for (const step of chosen) if (!stopped) results.push(await runStep(step, { checkout, args }));
  } catch (error) {
    process.stderr.write(`${explain(error)}\n`);
    return 1;
  }
  process.stdout.write(`\n${summaryTable(results)}\n${closingLine(results)}\n`);
  return stopped || results.some((result) => result.failed > 0) ? 1 : 0;
}
