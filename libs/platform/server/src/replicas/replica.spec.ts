import type { DataSource } from 'typeorm';
import { setLogLevel } from '../http/log';
import { Replica, type Sample, StaleReplicaError } from './replica';

const MOST = 2000;
let now: number;
let samples: Sample[];
/** What the replica says when it is asked; null for no answer. */
let says: { isReplica: boolean; position: string | null; started: string } | null;
let replica: Replica;

beforeAll(() => setLogLevel('error'));
beforeEach(() => {
  now = 10_000;
  samples = [];
  says = { isReplica: true, position: '0/64', started: 'monday' };
  replica = new Replica({ database: 'home', host: 'second', dataSource: { isInitialized: true } as DataSource, clock: () => now, samples: () => samples, refuseUnfit: async () => undefined, ask: async () => says });
});

/** The first server is at a position, and the replica is asked where it is. */
async function look(position: number): Promise<void> {
  now += 100;
  samples.push({ at: now, position: BigInt(position) });
  await replica.look();
}

test('it is fresh once it has what the first server had after it was found', async () => {
  await replica.look();
  expect(replica.isFresh(MOST)).toBe(false);
  await look(0x64);
  expect(replica.isFresh(MOST)).toBe(true);
});

test('one that falls behind is fresh as long as the bound says, and again when it has caught up', async () => {
  await look(0x64);
  await look(0x64);
  const last = now;
  await look(0x90);
  now = last + MOST;
  expect(replica.isFresh(MOST)).toBe(true);
  now += 1;
  expect(replica.isFresh(MOST)).toBe(false);
  says = { ...says!, position: '0/90' };
  await look(0x90);
  expect(replica.isFresh(MOST)).toBe(true);
});

test('it is read from by whoever has seen no more than it has', async () => {
  await look(0x64);
  expect(replica.has(null)).toBe(true);
  expect(replica.has(0x64n)).toBe(true);
  expect(replica.has(0x65n)).toBe(false);
});

test.each([
  ['it was started again', () => ({ isReplica: true, position: '0/64', started: 'tuesday' }), null],
  ['it was promoted', () => ({ isReplica: false, position: '0/64', started: 'monday' }), null],
  ['it is not that far', () => ({ isReplica: true, position: '0/64', started: 'monday' }), 0x65n],
])('a question is refused by it when %s', async (_words, standing, needed) => {
  await look(0x64);
  expect(() => replica.admit({ isReplica: true, position: '0/64', started: 'monday' }, 0x64n)).not.toThrow();
  expect(() => replica.admit(standing(), needed)).toThrow(StaleReplicaError);
});

test.each([
  ['does not answer', () => null],
  ['was promoted', () => ({ isReplica: false, position: '0/64', started: 'monday' })],
])('one that %s is not fresh, and what it had before counts for nothing', async (_words, standing) => {
  await look(0x64);
  await look(0x64);
  says = standing();
  await look(0x64);
  expect(replica.isFresh(MOST)).toBe(false);
  says = { isReplica: true, position: '0/64', started: 'tuesday' };
  await replica.look();
  expect(replica.isFresh(MOST)).toBe(false);
  await look(0x64);
  expect(replica.isFresh(MOST)).toBe(true);
});

test('one that was started again with less than it had is not believed to have it', async () => {
  await look(0x64);
  says = { isReplica: true, position: '0/32', started: 'tuesday' };
  await look(0x64);
  expect(replica.has(0x64n)).toBe(false);
  expect(replica.isFresh(MOST)).toBe(false);
});

test('what is distrusted has to show anew that it has everything', async () => {
  await look(0x64);
  await look(0x64);
  replica.distrust();
  await replica.look();
  expect(replica.isFresh(MOST)).toBe(false);
  await look(0x64);
  expect(replica.isFresh(MOST)).toBe(true);
});
