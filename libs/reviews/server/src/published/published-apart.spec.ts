import { openOrganisationStory, personWithSession, type StoryOrganisation } from '@waymark/organisations/server';
import pg from 'pg';
import { openSealingDoors, type SealingDoors } from '../sealing/sealing-doors.story';

let doors: SealingDoors;
let program: pg.Client;
let other: StoryOrganisation;

/** One listed organisation that has published, another that has not, and a connection as the running program has it. */
beforeAll(async () => {
  doors = await openSealingDoors();
  const { people, server, organisation } = doors;
  const { id } = await doors.openAt('BOARD', 2025);
  expect((await doors.approve('idris', id, 1)).error).toBeUndefined();
  expect(await doors.act(people.joanna, 'mutation { listAmongPublished { isMade } }')).toEqual({ isMade: true });
  other = await openOrganisationStory(server.database, {});
  await personWithSession(server.database, other, { roles: ['admin'] });
  program = new pg.Client(server.urls.appUrl);
  await program.connect();
  expect((await rowsNow()).map(({ name }) => name)).toEqual([organisation.name]);
}, 60_000);
afterAll(async () => {
  await program?.end();
  await doors?.close();
});

const rowsNow = async () => (await program.query<{ name: string; organisation_id: string }>('select * from reviews.published_standing')).rows;

/** Runs statements as the program does in the name of an organisation, and undoes them; gives what was listed then. */
async function as(organisation: StoryOrganisation, ...statements: string[]) {
  await program.query('begin');
  try {
    await program.query(`select set_config('app.organisation_id', $1, true), set_config('app.actor', 'command:spec', true)`, [organisation.organisationId]);
    for (const statement of statements) await program.query(statement);
    return await rowsNow();
  } finally {
    await program.query('rollback');
  }
}

test.each([
  ['insert', `insert into reviews.published_standing (organisation_id, name) values (gen_random_uuid(), 'Made up')`],
  ['update', `update reviews.published_standing set complete = 99`],
  ['delete', 'delete from reviews.published_standing'],
  ['truncate', 'truncate reviews.published_standing'],
])('the program itself can %s no row, in whose name ever', async (_, statement) => {
  for (const organisation of [doors.organisation, other]) await expect(as(organisation, statement)).rejects.toMatchObject({ code: '42501' });
});

test('settling in the name of another organisation takes nothing away and adds nothing', async () => {
  const before = await rowsNow();
  expect(await as(other, 'select reviews.settle_published_standing()')).toEqual(before);
  const [listed] = before;
  const wanted = `insert into reviews.listing (id, is_listed, set_by, set_at) select organisation_id, true, id, now() from organisations.person limit 1`;
  expect(await as(other, wanted, 'select reviews.settle_published_standing()')).toEqual(before);
  await expect(as(other, `insert into reviews.listing (organisation_id, id, is_listed, set_by, set_at) values ('${listed!.organisation_id}', '${listed!.organisation_id}', false, gen_random_uuid(), now())`)).rejects.toMatchObject({ code: '42501' });
  expect(await as(other, `update reviews.listing set is_listed = false, version = version + 1`, 'select reviews.settle_published_standing()')).toEqual(before);
});

test('settling again makes the same row: it is made of the setting and of what was sealed, and of nothing else', async () => {
  const before = await rowsNow();
  expect(await as(doors.organisation, 'select reviews.settle_published_standing()', 'select reviews.settle_published_standing()')).toEqual(before);
  expect(await as(doors.organisation, `update plans.plan set title = 'Another title', version = version + 1`, 'select reviews.settle_published_standing()')).toEqual(before);
});

test('what moves into another database is no longer listed here, and is again when it is back', async () => {
  const before = await rowsNow();
  const mover = new pg.Client(doors.server.urls.adminUrl);
  await mover.connect();
  try {
    const place = (state: string, movedTo: string | null) =>
      mover.query(`insert into platform.placement (organisation_id, state, ticket, moved_to) values ($1, $2, gen_random_uuid(), $3) on conflict (organisation_id) do update set state = excluded.state, moved_to = excluded.moved_to`, [doors.organisation.organisationId, state, movedTo]);
    await place('gone', 'elsewhere');
    expect(await rowsNow()).toEqual([]);
    await place('here', null);
    expect(await rowsNow()).toEqual(before);
  } finally {
    await mover.end();
  }
});

test('without an organisation nothing is settled', async () => {
  await expect(program.query('select reviews.settle_published_standing()')).rejects.toThrow();
});

test('of one who publishes and one who leaves the list at once, leaving is what stands', async () => {
  const { people, organisation } = doors;
  const { id } = await doors.openAt('BOARD', 2026);
  const [approved, left] = await Promise.all([doors.approve('idris', id, 1), doors.ask(people.joanna, 'mutation { leavePublished { isMade } }')]);
  expect([approved.code, left.code]).toEqual([undefined, undefined]);
  expect(await rowsNow()).toEqual([]);
  expect(await as(organisation, 'select reviews.settle_published_standing()')).toEqual([]);
});

test('no row holds a column that is not of what was published', async () => {
  const { rows } = await program.query<{ name: string }>(`select attname as name from pg_attribute where attrelid = 'reviews.published_standing'::regclass and attnum > 0 and not attisdropped order by attnum`);
  expect(rows.map(({ name }) => name)).toEqual([
    'organisation_id', 'name', 'plan_title', 'review_title', 'period_from', 'period_to', 'published_at', 'fingerprint', 'complete', 'on_track', 'at_risk', 'off_track', 'not_started', 'paused', 'withdrawn',
    'measures_on_course', 'measures_behind', 'measures_unknown', 'sort_name', 'search_text',
  ]);
});
