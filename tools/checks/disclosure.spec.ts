import { spawnSync } from 'node:child_process';
import path from 'node:path';

const check = (...given: string[]) => {
  const { stdout, stderr, status } = spawnSync(process.execPath, [path.resolve(import.meta.dirname, 'disclosure.mjs'), ...given], { encoding: 'utf8' });
  return { lines: stdout.trim().split('\n'), stderr, status };
};

test('600 random tables are attacked and no hidden number is recovered; where partners are not hidden, some are', () => {
  const { lines, status } = check('--tables', '600', '--seed', '20261122');
  expect(lines).toEqual([
    expect.stringMatching(/^ok .*: 6\d\d tables tried, \d{4,} hidden numbers attacked, 0 recovered$/),
    expect.stringMatching(/^ok /),
    expect.stringMatching(/^ok .*: [1-9]\d* recovered from 2\d\d tables$/),
    '3 passed, 0 failed',
  ]);
  expect(status).toBe(0);
}, 120_000);

test('something that is no number of tables is refused', () => {
  expect(check('--tables', 'many')).toMatchObject({ status: 2, stderr: expect.stringContaining('Give a whole number above 0 after --tables') });
});
