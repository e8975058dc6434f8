import { startWholeProgram, type WholeProgram } from '../whole-program.mjs';
import { judge, killWhileSealing, WHOLE } from './kill-while-sealing.mjs';

let program: WholeProgram | undefined;
afterAll(() => program?.stop(), 60_000);

test('a review whose sealing is ended by kill -9, of the server and of PostgreSQL, at every table it writes to, is sealed whole or not at all, and once', async () => {
  program = await startWholeProgram({ mortal: true, worker: false });
  const { seen, fault } = await killWhileSealing(program, { rounds: 12, seed: 7 });
  console.info(JSON.stringify(seen));
  expect(fault).toBeNull();
  expect(seen).toMatchObject({ rounds: 12, databaseKills: 6 });
  // Ten of the rounds are killed while they wait for a table, before anything could be kept.
  expect(seen.nothingAfterKill).toBeGreaterThanOrEqual(10);
}, 300_000);

test('half a seal is found, whichever half is missing', () => {
  expect(judge(WHOLE)).toBe('whole');
  expect(judge({ ...Object.fromEntries(Object.keys(WHOLE).map((name) => [name, 0])) })).toBe('nothing');
  for (const name of Object.keys(WHOLE)) expect(judge({ ...WHOLE, [name]: 0 })).toBe('torn');
  expect(judge({ ...WHOLE, records: 1 })).toBe('torn');
  expect(judge({ ...WHOLE, entries: 2 })).toBe('torn');
});
