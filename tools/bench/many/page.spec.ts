import fs from 'node:fs';
import os from 'node:os';
import path from 'node:path';
import { judgeBudgets } from './budgets.mjs';
import { whyNot } from './contestants/postgraphile.mjs';
import { findDifference } from './equality.mjs';
import { inTurn, isGood } from './generator.mjs';
import { summarise } from './open-loop.mjs';
import { readOptions } from './options.mjs';
import { toPage } from './page.mjs';
import { findMissing } from './ready.mjs';
import { summariseRounds } from './rounds.mjs';

const numbers = (perSecond: number, memory = 150) => ({ perSecond, lowest: perSecond - 10, highest: perSecond + 10, node: 400, postgres: 300, bytes: 84_558, memory, rounds: 5, by: 'autocannon' });
const grown = (name: string, times: number, node: number) => ({ name, times, r1: { node, postgres: 300, bytes: 1 }, r2: { node, postgres: 300, bytes: 1 } });

const result = {
  at: '2026-11-23T01:00:00.000Z',
  machine: '2 cores (Some processor), 24 GB, Linux 6',
  versions: { Node: '20.20.2', PostgreSQL: '18.4', PostGraphile: '5.1.5 on Node 24.9.0' },
  isPinned: true,
  organisations: 2000,
  rounds: 5,
  seconds: 4,
  connections: 16,
  leftOut: {},
  workloads: {
    r1: { contestants: { api: numbers(700), limit: numbers(1000), kept: numbers(2000), postgraphile: numbers(300) }, atRate: [{ contestant: 'api', rate: 300, answered: 1200, p50: 2.24, p99: 9.87, max: 20 }] },
    w1: { contestants: { api: numbers(300, 210), limit: numbers(1000) }, atRate: [] },
    r3: { contestants: { api: { ...numbers(900), by: 'own' } }, atRate: [{ contestant: 'api', rate: 540, answered: 1200, p50: 3.1, p99: 6, max: 9 }, { contestant: 'api', rate: 300, answered: 1200, p50: 2.1, p99: 6, max: 9 }] },
    r2: { leftOut: 'This build does not answer Overview.' },
  },
  growth: { actions: [grown('43', 1, 500), grown('430', 10, 7700)], organisations: [grown('500', 1, 500)], history: [grown('3 updates an action', 1, 500)] },
  spikes: [{ key: 'R1 at a fixed rate', seconds: 8, delayMedian: 1.1, delayMost: 22, pauses: 30, pausesMost: 12.5, pausesTotal: 80 }],
};

test('each budget is met, missed by so much, or not measured', () => {
  const judged = new Map((judgeBudgets(result) as string[][]).map(([name, , ...rest]) => [name, rest]));
  expect(judged.get('R1 uncached / L')).toEqual(['0.70', 'met']);
  expect(judged.get('R1 unchanged plan / L')).toEqual(['2.00', 'missed by 20 %']);
  expect(judged.get('W1 / L')).toEqual(['0.30', 'missed by 50 %']);
  expect(judged.get('R2 / L')).toEqual(['-', 'not measured in this run']);
  expect(judged.get('R3 over 2,000 organisations, half of the answers under')).toEqual(['3.10 ms', 'met']);
  expect(judged.get('R1, ten times the actions: times the processor')).toEqual(['10.00', 'met']);
  expect(judged.get('Memory of the API without kept answers, at most')).toEqual(['210 MB', 'missed by 5 %']);
  const fewer = new Map((judgeBudgets({ ...result, organisations: 500 }) as string[][]).map(([name, , ...rest]) => [name, rest]));
  expect(fewer.get('R3 over 2,000 organisations, half of the answers under')).toEqual(['-', 'not measured in this run']);
});

test('the page says where, when and with what, and shows every table', () => {
  const page: string = toPage(result);
  expect(page).toContain('on 2026-11-23; not by hand');
  expect(page).toContain('- Machine: 2 cores (Some processor), 24 GB, Linux 6. Node and PostgreSQL share one core');
  expect(page).toContain('2,000 organisations, each with a plan of 4 objectives');
  expect(page).toContain('It knows no sign-in');
  expect(page).toContain('| Waymark | 700 | 690 to 710 | 0.70 | 400 | 300 | 84558 | 150 |');
  expect(page).toContain('| Waymark | 300 | 2.2 ms | 9.9 ms | 20.0 ms |');
  expect(page).toContain('Left out: This build does not answer Overview.');
  expect(page).toContain('| 430 | 7700 + 300 | 1 | 7700 + 300 | 1 |');
  expect(page).toContain('| R1 at a fixed rate | 8 | 1.1 ms | 22.0 ms | 30 | 12.5 ms | 80 ms |');
  expect(page).toContain('asks autocannon (R1, W1) and a loop of our own (R3).');
  expect(page).not.toMatch(/undefined|NaN|\[object/);
  const without: string = toPage({ ...result, growth: null, spikes: null, isPinned: false, leftOut: { postgraphile: 'It is not installed.' } });
  expect(without).toContain('left out of this run: It is not installed.');
  expect(without).toContain('could not be held on cores');
  expect(without).not.toContain('How cost grows');
});

test('a difference is found wherever it is; the order of keys is none', () => {
  expect(findDifference({ a: 1, b: [{ c: null }] }, { b: [{ c: null }], a: 1 })).toBeNull();
  expect(findDifference({ a: [1, 2] }, { a: [1, 3] })).toBe('.a.1: 2 is expected, 3 was answered');
  expect(findDifference({ a: [1] }, { a: [1, 2] })).toContain('.a.1: undefined is expected');
  expect(findDifference({ a: null }, { a: {} })).toContain('.a: null is expected');
  expect(findDifference({ a: [] }, { a: {} })).toContain('.a: [] is expected');
});

test('an answer counts when it is whole; what can be asked once is asked once', () => {
  expect(isGood(200, '{"data":{}}')).toBe(true);
  expect(isGood(304, '')).toBe(true);
  expect(isGood(200, '{"errors":[{"message":"No"}],"data":null}')).toBe(false);
  expect(isGood(500, '{"data":{}}')).toBe(false);
  const [again, once] = [inTurn([1, 2], false), inTurn([1, 2], true)];
  expect([again(), again(), again()]).toEqual([1, 2, 1]);
  expect([once(), once(), once()]).toEqual([1, 2, null]);
});

test('medians and ranges are those of the rounds', () => {
  const rounds = [30, 10, 20].map((perSecond) => ({ perSecond, node: perSecond * 10, postgres: 5, bytes: 8, memory: perSecond + 90, answered: 1, by: 'own' }));
  expect(summariseRounds(rounds)).toEqual({ perSecond: 20, node: 200, postgres: 5, bytes: 8, memory: 120, lowest: 10, highest: 30, rounds: 3, by: 'own' });
  expect(summariseRounds(rounds.slice(0, 2)).perSecond).toBe(20);
  expect(summarise(Array.from({ length: 200 }, (_, index) => index + 1))).toEqual({ p50: 101, p99: 199, max: 200 });
});

test('what is said on the command line is checked', () => {
  expect(readOptions([])).toMatchObject({ organisations: 500, rounds: 5, seconds: 4, only: ['r1', 'r2', 'w1', 'r3'], growth: false });
  expect(readOptions(['--only', 'R1,w1']).only).toEqual(['r1', 'w1']);
  expect(() => readOptions(['--only', 'r9'])).toThrow('it does not know "r9"');
  expect(() => readOptions(['--organisations', 'many'])).toThrow('a whole number from 1 to 5000');
  expect(() => readOptions(['--seconds', '0'])).toThrow('a number of seconds');
});

test('whoever has installed nothing is told what to do, and why something could not be installed is said in words', () => {
  const checkout = fs.mkdtempSync(path.join(os.tmpdir(), 'waymark-bench-ready-'));
  const put = (file: string) => {
    fs.mkdirSync(path.join(checkout, path.dirname(file)), { recursive: true });
    fs.writeFileSync(path.join(checkout, file), '');
  };
  try {
    expect(findMissing(checkout)).toContain('packages are not installed. Run `npm start`');
    for (const name of ['pg', 'rolldown']) put(`node_modules/${name}/package.json`);
    expect(findMissing(checkout)).toBeNull();
  } finally {
    fs.rmSync(checkout, { recursive: true, force: true });
  }
  expect(whyNot('npm error code ENOTFOUND\nnpm error network request failed\nnpm error A complete log of this run can be found in: /var/log/npm\n')).toBe('the registry of npm could not be reached (ENOTFOUND)');
  expect(whyNot('npm error code EUSAGE\nnpm error more\n')).toBe('npm ended with code EUSAGE');
  expect(whyNot(undefined)).toBe('npm did not come to its end');
});
