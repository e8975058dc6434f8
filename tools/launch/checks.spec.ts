import { jest } from '@jest/globals';
import { chooseSteps, runChecks } from './checks.mjs';
import { needsDatabase } from './command.mjs';
import { checkDatabaseSettings, processEnvironment } from './database.mjs';
import { wantedAddress } from './port.mjs';
import { isWorthASecondTry, joinTries } from './second-try.mjs';
import { closingLine, countJest, summaryTable } from './summary.mjs';

const names = (args: string[]) => chooseSteps(args).chosen.map((step: { name: string }) => step.name);

test('journeys bring the build they need with them; an unknown step is refused with the known ones', () => {
  expect(names([])).toEqual(['generated', 'lint', 'types', 'build', 'unit', 'journeys']);
  expect(names(['--only', 'journeys'])).toEqual(['build', 'journeys']);
  expect(chooseSteps(['--only', 'unit', 'actions']).args).toEqual(['actions']);
  expect(() => chooseSteps(['--only', 'nonsense'])).toThrow(/generated, lint, types, build, unit, journeys/);
  expect(() => chooseSteps(['--only'])).toThrow(/one or more of/);
});

test('an option that is not known is refused with the help before anything runs; those of jest and patterns go through', () => {
  for (const args of [['--olny', 'unit'], ['--only', 'unit', '--wathc'], ['-x'], ['--helpp']]) expect(() => chooseSteps(args)).toThrow(/^npm test does not know -.*\n\nnpm test /);
  for (const args of [['-t'], ['--shard', '--bail'], ['--only', 'unit', '--maxWorkers']]) expect(() => chooseSteps(args)).toThrow(/needs a value/);
  expect(chooseSteps(['--only=unit', '-t', 'a name', '--maxWorkers=1', '--bail', 'actions']).args).toEqual(['-t', 'a name', '--maxWorkers=1', '--bail', 'actions']);
});

test('help is printed by itself, whatever else was asked for', async () => {
  const written: string[] = [];
  jest.spyOn(process.stdout, 'write').mockImplementation((text) => written.push(String(text)) > 0);
  const codes = [await runChecks({ checkout: '/nowhere', args: ['--help'] }), await runChecks({ checkout: '/nowhere', args: ['--only', 'unit', '-h'] })];
  jest.restoreAllMocks();
  expect(codes).toEqual([0, 0]);
  expect(written).toEqual([expect.stringMatching(/^npm test /), expect.stringMatching(/^npm test /)]);
});

test('a file that could not be run counts as failed, and so does a run without a report', () => {
  const report = {
    numPassedTests: 7,
    numFailedTests: 1,
    numRuntimeErrorTestSuites: 2,
    numPendingTests: 3,
    numTodoTests: 0,
  };
  expect(countJest(report)).toEqual({ passed: 7, failed: 3, skipped: 3 });
  expect(countJest(null)).toEqual({ passed: 0, failed: 1, skipped: 0 });
});

test('the closing line sums all steps, and a failed step without tests counts as one', () => {
  const results = [
    { title: 'Lint', passed: 0, failed: 1, seconds: 2 },
    { title: 'Tests', passed: 7, failed: 0, skipped: 1, seconds: 61.23 },
    { title: 'Journeys', passed: 0, failed: 0, seconds: 0, notRun: 'no browser' },
  ];
  expect(closingLine(results)).toBe('7 passed, 1 failed');
  expect(
    summaryTable(results)
      .split('\n')
      .map((line: string) => line.split(/\s{2,}/)),
  ).toEqual([
    ['Lint', 'FAILED', '2.0 s', '1 failed'],
    ['Tests', 'passed', '61.2 s', '7 passed, 1 left out'],
    ['Journeys', 'not run', '0.0 s', 'no browser'],
    [''],
  ]);
});

test('looking at a file before it is imported needs no database', () => {
  expect(needsDatabase(['import', 'plan.docx', '--dry-run', '--json'])).toBe(false);
  expect(needsDatabase(['import', 'plan.docx', '--organisation', 'north'])).toBe(true);
  expect(needsDatabase(['import', 'plan.docx', '--organisation=north'])).toBe(true);
  expect(needsDatabase(['import', 'plan.docx', '--json'])).toBe(false);
  expect(needsDatabase(['--help'])).toBe(false);
  expect(needsDatabase(['verify', 'record.json'])).toBe(false);
  expect(needsDatabase(['audit', 'export', '--organisation', 'north'])).toBe(true);
});

test('the port is 3000 unless PORT names another, and nonsense is refused by name', () => {
  expect(wantedAddress({})).toEqual({ host: '127.0.0.1', port: 3000 });
  expect(wantedAddress({ PORT: '8080', HOST: '0.0.0.0' })).toEqual({ host: '0.0.0.0', port: 8080 });
  for (const PORT of ['abc', '0', '65536', '80.5', '-1'])
    expect(() => wantedAddress({ PORT })).toThrow(`PORT is "${PORT}"`);
});

test('a wrong or missing database address is refused by the name of its variable', () => {
  expect(() => checkDatabaseSettings({ DATABASE_URL: 'mysql://localhost/x' })).toThrow(/^DATABASE_URL is not/);
  expect(() => checkDatabaseSettings({ WAYMARK_APP_URL: 'postgres://h/d' })).toThrow(
    'WAYMARK_OWNER_URL and WAYMARK_JOBS_URL',
  );
  expect(() => checkDatabaseSettings({})).not.toThrow();
});

test('the running program is told neither the address of the owner nor that of the administrator', () => {
  const urls = { ownerUrl: 'owner', appUrl: 'app', jobsUrl: 'jobs' };
  const env = { DATABASE_URL: 'admin', WAYMARK_OWNER_URL: 'owner', LANG: 'C' };
  expect(processEnvironment(env, urls)).toEqual({
    LANG: 'C',
    NODE_ENV: 'production',
    WAYMARK_APP_URL: 'app',
    WAYMARK_JOBS_URL: 'jobs',
  });
  expect(processEnvironment(env, urls, { owner: true })).toHaveProperty('WAYMARK_OWNER_URL', 'owner');
});

const file = (name: string, ...statuses: string[]) => ({ name, status: statuses.includes('failed') ? 'failed' : 'passed', assertionResults: statuses.map((status) => ({ status })) });
const reportOf = (...testResults: ReturnType<typeof file>[]) => {
  const count = (wanted: string) => testResults.flatMap(({ assertionResults }) => assertionResults).filter(({ status }) => status === wanted).length;
  return { testResults, numPassedTests: count('passed'), numFailedTests: count('failed'), numRuntimeErrorTestSuites: 0, numPendingTests: count('pending'), numTodoTests: 0 };
};

test('files that failed are tried once more, and what they come to then is what counts, by name', () => {
  const first = reportOf(file('/a', 'passed', 'pending'), file('/b', 'passed', 'failed'), file('/c', 'failed'));
  const again = reportOf(file('/b', 'passed', 'passed'), file('/c', 'failed'));
  const joined = joinTries(first, again, countJest);
  expect(joined).toEqual({ passed: 3, failed: 1, skipped: 1, secondTry: ['/b'] });
  expect(summaryTable([{ title: 'Journeys', seconds: 1, ...joined }])).toContain('1 failed, 1 left out, at the second try: b');
});

test('nothing is tried again when all passed, when many failed, or when nothing is known', () => {
  expect(isWorthASecondTry(reportOf(file('/a', 'passed')))).toBe(false);
  expect(isWorthASecondTry(reportOf(file('/a', 'failed')))).toBe(true);
  expect(isWorthASecondTry(reportOf(...['/a', '/b', '/c', '/d'].map((name) => file(name, 'failed'))))).toBe(false);
  expect(isWorthASecondTry(null)).toBe(false);
});
