import { forgetOldPlace, moveOrganisation, type MoveStep } from '@waymark/platform/server';
import { idsOf, loadOrganisations } from '../../../../tools/bench/many/load.mjs';
import { asAdmin, startTwoDatabases, type TwoDatabases } from './two-databases';

let two: TwoDatabases;
let first: string;
let second: string;

beforeAll(async () => {
  two = await startTwoDatabases({ demo: false });
  const home = two.addresses.get('home')!;
  await loadOrganisations(home, { to: 3 });
  [first, second] = [(await idsOf(home, 1)).organisationId, (await idsOf(home, 2)).organisationId];
}, 120_000);
afterAll(() => two?.close(), 60_000);

const move = (organisationId: string, to: string, onStep?: (step: MoveStep) => Promise<void>, addresses = two.addresses) => moveOrganisation({ organisationId, to, addresses, ...(onStep ? { onStep } : {}) });
const isLeavingHome = () => asAdmin(two.addresses.get('home')!, async (client) => (await client.query<{ is_leaving: boolean }>('select is_leaving from platform.placement where organisation_id = $1', [first])).rows[0]?.is_leaving ?? null);
/** Ends a move at its first step, when what the test wants to see has been seen. */
const seen = new Error('seen');
const whileMoving = (organisationId: string, to: string, work: () => Promise<void>) => expect(move(organisationId, to, () => work().then(() => { throw seen; }))).rejects.toBe(seen);

test('somebody who wants to move it elsewhere is refused, and replicas of the old place go on refusing it for the one at work', async () => {
  // Any other database will do: the second mover never gets so far as to look at it.
  const elsewhere = new URL(two.addresses.get('home')!);
  elsewhere.pathname = '/postgres';
  const addresses = new Map([...two.addresses, ['west', elsewhere.href]]);
  await whileMoving(first, 'east', async () => {
    expect(await isLeavingHome()).toBe(true);
    await expect(move(first, 'west', undefined, addresses)).rejects.toThrow('Somebody else is moving it just now.');
    expect(await isLeavingHome()).toBe(true);
  });
  expect(await isLeavingHome()).toBe(false);
});

test('one organisation after the other moves into a database, and nobody takes anything away there meanwhile', async () => {
  await move(second, 'east');
  await move(second, 'home');
  await whileMoving(first, 'east', async () => {
    await expect(move(second, 'east')).rejects.toThrow('Another organisation is on its way to this database, or is taken out of it, just now.');
    await expect(forgetOldPlace({ organisationId: second, to: 'east', addresses: two.addresses }, 'east')).rejects.toThrow('Another organisation is on its way to this database, or is taken out of it, just now.');
  });
  expect(await move(second, 'east')).toMatchObject({ from: 'home' });
  await move(second, 'home');
}, 60_000);

test('nothing is moved between two releases, also when they have the same tables: a migration may have changed the rows', async () => {
  const east = (sql: string) => asAdmin(two.addresses.get('east')!, (client) => client.query(sql));
  const later = "insert into public.migrations (timestamp, name) values (9999999999999, 'Later')";
  const undo = () => east("delete from public.migrations where name = 'Later'");
  await east(later);
  await expect(move(first, 'east')).rejects.toThrow('home and east are not of the same release.');
  await undo();
  await expect(move(first, 'east', async (step) => void (step === 'ahead' && (await east(later))))).rejects.toThrow('A release has come while rows were copied');
  await undo();
  expect(await move(first, 'east')).toMatchObject({ from: 'home' });
}, 60_000);
