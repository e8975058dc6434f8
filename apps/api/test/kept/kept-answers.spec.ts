import { idsOf, northmoorStory } from '@waymark/organisations/server';
import pg from 'pg';
import { keptOperations } from '../../src/kept-operations';
import { type KeptPages, startKeptPages } from './kept-pages';

const SPONSOR = 'ruth.adeyemi';
const READER = 'callum.reid';
const NAMES = [...keptOperations];

let pages: KeptPages;
let administrator: pg.Client;

beforeAll(async () => {
  pages = await startKeptPages();
  administrator = new pg.Client(pages.server.urls.adminUrl);
  await administrator.connect();
}, 120_000);
afterAll(async () => {
  await administrator?.end();
  await pages?.close();
});

const RECORD = 'mutation ($input: RecordStatusUpdateInput!) { recordStatusUpdate(input: $input) { action { id version } } }';

/** An action's status with a note of its own, by somebody who may. */
async function record(note: string): Promise<void> {
  const session = await pages.sessionOf(SPONSOR);
  const asking = { session, organisation: northmoorStory.slug };
  const { data } = await pages.server.ask<{ plan: { objectives: { outcomes: { actions: { id: string; version: number; status: string }[] }[] }[] } }>('{ plan { objectives { outcomes { actions { id version status } } } } }', {}, asking);
  const action = data.plan.objectives.flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions)).find(({ status }) => status === 'ON_TRACK' || status === 'AT_RISK')!;
  const status = action.status === 'ON_TRACK' ? { status: 'AT_RISK', forecastOn: '2027-06-30' } : { status: 'ON_TRACK' };
  const { errors } = await pages.server.ask(RECORD, { input: { actionId: action.id, version: action.version, note, ...status } }, asking);
  expect(errors).toBeUndefined();
}

test('what is kept is asked by our pages', () => {
  expect(NAMES.filter((name) => !pages.ids.has(name))).toEqual([]);
});

test('a page asked again is answered from the answer before, with two statements for who asks and what state the rows are in', async () => {
  for (const name of NAMES) {
    const variables = name === 'Measures' ? { first: 50 } : {};
    const first = await pages.page(name, SPONSOR, { variables });
    pages.takeStatements();
    const again = await pages.page(name, SPONSOR, { variables });
    expect(again.body === first.body).toBe(true);
    expect(again.etag).toBe(first.etag);
    expect(again.etag).toMatch(/^"[\w-]{43}"$/);
    expect(JSON.parse(again.body).errors).toBeUndefined();
    expect(pages.takeStatements()).toHaveLength(2);
    expect(JSON.parse(again.body)).toEqual(JSON.parse(await pages.fresh(name, SPONSOR, variables)));
  }
});

test('whoever has the answer already is told so without it, by every process', async () => {
  const { etag } = await pages.page('Plan', SPONSOR);
  for (const process of [0, 1] as const) expect(await pages.page('Plan', SPONSOR, { process, etag: etag! }).then(({ status, body }) => [status, body.length])).toEqual([304, 0]);
  expect((await pages.page('Plan', SPONSOR, { etag: '"another"' })).status).toBe(200);
});

test('nobody is given the answer of somebody else, nor one that was theirs before their rights changed', async () => {
  const mine = await pages.page('Plan', SPONSOR);
  const theirs = await pages.page('Plan', READER, { etag: mine.etag! });
  expect(theirs.status).toBe(200);
  expect(theirs.body === mine.body).toBe(false);
  expect(JSON.parse((await pages.page('Plan', null)).body).errors[0].extensions.code).toBe('platform.unauthenticated');
  const { organisationId } = idsOf(northmoorStory);
  const person = 'select person_id from organisations.membership member join organisations.person on person.organisation_id = member.organisation_id and person.id = member.person_id where person.email = $2 and member.organisation_id = $1';
  await administrator.query('begin');
  await administrator.query(`set local app.actor = 'command:test'; set local app.organisation_id = '${organisationId}'`);
  await administrator.query(`update organisations.membership set roles = array['executive'], version = version + 1 where organisation_id = $1 and person_id = (${person})`, [organisationId, `${READER}@northmoor.example`]);
  await administrator.query('commit');
  const promoted = await pages.page('Plan', READER, { etag: theirs.etag! });
  expect(promoted.status).toBe(200);
  expect(JSON.parse(promoted.body).data.plan.viewerCan).not.toEqual(JSON.parse(theirs.body).data.plan.viewerCan);
});

test('the next day is another answer', async () => {
  const { clock } = pages.server;
  const now = clock.now();
  clock.set(new Date('2026-11-22T23:50:00Z'));
  const { etag } = await pages.page('Overview', 'martin.hale');
  clock.set(new Date('2026-11-23T00:10:00Z'));
  const tomorrow = await pages.page('Overview', 'martin.hale', { etag: etag! });
  clock.set(now);
  expect(tomorrow.status).toBe(200);
  expect(JSON.parse(tomorrow.body).data.overview.plan.asAt).toBe('2026-11-23');
});

test('what was written is in the next answer, whoever asks, at whichever process, however many write and read at once', async () => {
  let stale = 0;
  const look = async (name: string, as: string, process: 0 | 1, known: PageKnown) => {
    const { status, etag } = await pages.page(name, as, { process, etag: known.etag });
    if (status === 304 && known.isOver) stale += 1;
    return etag;
  };
  for (let round = 0; round < 12; round += 1) {
    const before = await Promise.all(([0, 1] as const).map(async (process) => ({ process, etag: (await pages.page('Plan', READER, { process })).etag! })));
    let isOver = false;
    const watching = before.map(async ({ process, etag }) => {
      for (let times = 0; times < 6; times += 1) await look('Plan', READER, process, { etag, isOver });
    });
    await record(`Round ${round}`);
    isOver = true;
    await Promise.all(before.map(({ process, etag }) => look('Plan', READER, process, { etag, isOver })));
    await Promise.all(watching);
    const [kept, fresh] = [await pages.page('Plan', READER), await pages.fresh('Plan', READER)];
    expect(JSON.parse(kept.body)).toEqual(JSON.parse(fresh));
  }
  expect(stale).toBe(0);
}, 120_000);

interface PageKnown {
  readonly etag: string;
  readonly isOver: boolean;
}

test('what is refused is not kept', async () => {
  const variables = { id: '00000000-0000-4000-8000-000000000000' };
  for (let times = 0; times < 2; times += 1) {
    const { etag, body } = await pages.page('Plan', SPONSOR, { variables });
    expect(JSON.parse(body).errors[0].extensions.code).toBe('platform.not_found');
    expect(etag).toBeNull();
  }
});
