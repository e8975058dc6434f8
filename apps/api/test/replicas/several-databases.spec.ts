import { setTimeout as wait } from 'node:timers/promises';
import { idsOf, northmoorStory } from '@waymark/organisations/server';
import { moveOrganisation } from '@waymark/platform/server';
import { asAdmin } from '../placement/two-databases';
import { Reader } from './reader';
import { startTwoFollowedDatabases, type TwoFollowedDatabases } from './two-followed-databases';

const { organisationId } = idsOf(northmoorStory);
/** The bound of the processes, and what they need from looking to asking. */
const LAG_MILLISECONDS = 2_500;
const READ = 'query ($actionId: ID!) { action(id: $actionId) { evidence { title } } }';
const WRITE = 'mutation ($actionId: ID!, $evidence: EvidenceInput!) { recordEvidence(actionId: $actionId, evidence: $evidence) { action { id } } }';

let two: TwoFollowedDatabases;
let reader: Reader;
let actionId: string;

beforeAll(async () => {
  two = await startTwoFollowedDatabases();
  reader = new Reader(two.urls);
  await reader.signIn('ruth.adeyemi');
  const { plan } = await reader.must<{ plan: { objectives: { outcomes: { actions: { id: string }[] }[] }[] } }>({ query: '{ plan { objectives { outcomes { actions { id } } } } }' });
  actionId = plan.objectives[0]!.outcomes[0]!.actions[0]!.id;
}, 300_000);
afterEach(() => two?.home.replica.resume());
afterAll(() => two?.close(), 60_000);

const page = () => ({ documentId: two.idOf('Plan'), operationName: 'Plan', variables: {} });
const evidence = () => ({ query: READ, variables: { actionId } });
const write = (title: string, url?: string) => reader.ask<{ recordEvidence: unknown }>({ query: WRITE, variables: { actionId, evidence: { title, url: 'https://example.org/ledger' } } }, { url });
const titlesOf = ({ action }: { action: { evidence: { title: string }[] } }) => action.evidence.map(({ title }) => title);

interface PlanPage {
  readonly plan: { readonly title: string };
}
const titleOf = (data: PlanPage | null) => data?.plan.title;
const rename = (title: string) =>
  asAdmin(two.addresses.get('home')!, (client) => client.query(`set app.actor = 'command:test'; set app.request_id = 'test'; set app.organisation_id = '${organisationId}'; update plans.plan set title = '${title}', version = version + 1 where organisation_id = '${organisationId}'`));

test('a page whose answer is kept is looked up, put together and given again at a replica', async () => {
  const first = await reader.askReplica<PlanPage>(page());
  expect(first.errors).toBeUndefined();
  expect(first.etag).not.toBeNull();
  const again = await reader.askReplica<PlanPage>(page());
  expect([again.etag, again.data]).toEqual([first.etag, first.data]);
  // The process that the next turn falls to knows it as well.
  for (const url of two.urls) expect(await reader.ask(page(), { url, etag: first.etag })).toMatchObject({ status: 304, isOfReplica: true });
});

test('what is kept under the state of a replica is never given for another state', async () => {
  const before = await reader.askReplica<PlanPage>(page());
  await two.home.replica.pause();
  await rename('Renamed at home');
  // What the replica has is as it was, also where it is kept; the reader has seen nothing newer.
  const behind = await reader.ask<PlanPage>(page());
  if (behind.isOfReplica) expect([behind.etag, titleOf(behind.data)]).toEqual([before.etag, titleOf(before.data)]);
  // Once they have written, only what has all of it may answer.
  expect((await write('Written while the replica stands still')).data).toBeTruthy();
  for (const url of two.urls) {
    const after = await reader.ask<PlanPage>(page(), { url, etag: before.etag });
    expect([after.status, after.isOfReplica, titleOf(after.data)]).toEqual([200, false, 'Renamed at home']);
  }
  await two.home.replica.resume();
  const caughtUp = await reader.askReplica<PlanPage>(page());
  expect(titleOf(caughtUp.data)).toBe('Renamed at home');
  expect(caughtUp.etag).not.toBe(before.etag);
}, 60_000);

/** Writes and reads at once, at whichever process, and counts what is missing in what is read, and what failed. */
async function underLoad(work: () => Promise<unknown>): Promise<{ writes: number; reads: number }> {
  const acknowledged: string[] = [];
  const faults: string[] = [];
  let [isOver, reads] = [false, 0];
  const person = async () => {
    for (let turn = 0; !isOver; turn += 1) {
      const title = `Ledger ${Math.random()}`;
      const written = await write(title);
      if (written.data?.recordEvidence) acknowledged.push(title);
      else if (written.status !== 503) faults.push(JSON.stringify(written));
      for (const url of two.urls) {
        const before = [...acknowledged];
        const read = await reader.ask<{ action: { evidence: { title: string }[] } }>(evidence(), { url });
        reads += 1;
        if (!read.data?.action) faults.push(JSON.stringify(read));
        else if (before.some((known) => !titlesOf(read.data!).includes(known))) faults.push(`older than what was written: by ${read.isOfReplica ? 'a replica' : 'the first server'}`);
      }
      await wait(20);
    }
  };
  const people = person();
  const more = async () => {
    for (const enough = acknowledged.length + 4; acknowledged.length < enough && faults.length === 0; ) await wait(20);
  };
  try {
    await more();
    await work();
    await more();
  } finally {
    isOver = true;
    await people;
  }
  expect(faults).toEqual([]);
  return { writes: acknowledged.length, reads };
}

const move = (to: string) => moveOrganisation({ organisationId, to, addresses: two.addresses, replicaLagMilliseconds: LAG_MILLISECONDS });

test('an organisation moves while the replica of the old place stands still: nobody reads there what was, and then its own replica answers', async () => {
  await reader.askReplica(evidence());
  const done = await underLoad(async () => {
    await two.home.replica.pause();
    await move('east');
  });
  expect(done.reads).toBeGreaterThan(4);
  // Home's replica knows nothing of the move, and has not been fresh for longer than the bound: what is not of the first server is of the other replica.
  const moved = await reader.askReplica<PlanPage>(page());
  expect(titleOf(moved.data)).toBe('Renamed at home');
  for (const url of two.urls) expect(await reader.ask(page(), { url, etag: moved.etag })).toMatchObject({ status: 304 });
}, 180_000);

test('a process that has only just started does not read at the replica of the old place, though that has caught up', async () => {
  const title = 'Written in the new place';
  expect((await write(title)).data).toBeTruthy();
  const url = await two.startNewcomer();
  for (let turn = 0; turn < 20; turn += 1) {
    expect(titlesOf(await reader.must(evidence(), { url }))).toContain(title);
    await wait(50);
  }
}, 60_000);

test('it moves back while people read from the replica', async () => {
  await reader.askReplica(evidence());
  await underLoad(() => move('home'));
  const back = await reader.askReplica<{ action: { evidence: { title: string }[] } }>(evidence());
  expect(titlesOf(back.data!)).toContain('Written in the new place');
}, 180_000);

test('a replica that has heard that an organisation is leaving refuses it, while its first server does not, until it stays after all', async () => {
  const enter = `begin; set local app.organisation_id = '${organisationId}'; select platform.enter_place(true, false, null); rollback`;
  const says = (url: string) => asAdmin(url, (client) => client.query(enter)).then(() => 'lets in', ({ code }: { code: string }) => code);
  const untilReplicaSays = async (word: string) => {
    while ((await says(two.home.replica.appUrl)) !== word) await wait(20);
  };
  const cutOff = moveOrganisation({
    organisationId, to: 'east', addresses: two.addresses,
    async onStep() {
      await untilReplicaSays('PV307');
      expect(await says(two.home.appUrl)).toBe('lets in');
      throw new Error('cut off');
    },
  });
  await expect(cutOff).rejects.toThrow('cut off');
  await untilReplicaSays('lets in');
}, 60_000);
