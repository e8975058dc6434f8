import { existsSync, readdirSync, readFileSync } from 'node:fs';
import path from 'node:path';
import { root } from '../bundle.mjs';
import { checks, pageOf } from './reliability/page.mjs';
import { readResults } from './reliability.mjs';

test('docs/reliability.md is what the kept results make of it', () => {
  expect(readFileSync(path.join(root, 'docs/reliability.md'), 'utf8')).toBe(pageOf(readResults()));
});

test('each kept result is of a check that there is, with its machine, its day and the code it was run on', () => {
  const folder = path.join(root, 'docs/reliability');
  const names = (existsSync(folder) ? readdirSync(folder) : []).map((file) => path.basename(file, '.json'));
  expect(names.filter((name) => !checks.some((check) => check.name === name))).toEqual([]);
  for (const [name, { on, commit, machine, printed }] of Object.entries(readResults())) {
    expect([name, /^\d{4}-\d\d-\d\d$/.test(on), /^[0-9a-f]{7,}$/.test(commit)]).toEqual([name, true, true]);
    expect(machine).toMatchObject({ cores: expect.any(Number), syncMillisecondsHalf: expect.any(Number), syncMilliseconds99: expect.any(Number) });
    expect(Object.keys(printed).length).toBeGreaterThan(0);
  }
});

test('what was not run is said not to have been', () => {
  expect(pageOf({}).match(/not run yet/g)).toHaveLength(checks.length);
});
