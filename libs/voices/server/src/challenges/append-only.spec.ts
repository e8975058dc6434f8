import pg from 'pg';
import { type ChallengeDoors, openChallengeDoors } from './challenge-doors.story';

let doors: ChallengeDoors;
beforeAll(async () => {
  doors = await openChallengeDoors();
  const { people, raise, act, answer } = doors;
  const { id } = await raise();
  await act(people.lin, 'support', { id });
  await answer(people.martin, id);
});
afterAll(() => doors?.server.close());

/** Tries a statement in a transaction of the organisation, and gives PostgreSQL's code for what happened. */
async function attempt(url: string, statement: string): Promise<string | null> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    await client.query('begin');
    await client.query(`select set_config('app.organisation_id', $1, true), set_config('app.actor', 'command:spec', true)`, [doors.organisation.organisationId]);
    await client.query(statement);
    return null;
  } catch (error) {
    return (error as { code: string }).code;
  } finally {
    await client.end();
  }
}

const NO_RIGHT = '42501';
const REFUSED = '23001';

const changes = ['challenge', 'challenge_event', 'challenge_support'].flatMap((table) => [
  `update voices.${table} set id = id`, `delete from voices.${table}`, `truncate voices.${table} cascade`,
]);

test.each([...changes, `update voices.challenge set title = 'Something else'`, `update voices.challenge_event set place = place + 10`])('nobody may: %s', async (statement) => {
  const { appUrl, ownerUrl, adminUrl, jobsUrl } = doors.server.urls;
  expect(await attempt(appUrl, statement)).toBe(NO_RIGHT);
  expect(await attempt(jobsUrl, statement)).toBe(NO_RIGHT);
  expect(await attempt(ownerUrl, statement)).toBe(REFUSED);
  expect(await attempt(adminUrl, statement)).toBe(REFUSED);
});

test('even a right given by mistake changes nothing', async () => {
  const { appUrl, adminUrl } = doors.server.urls;
  const admin = new pg.Client({ connectionString: adminUrl });
  await admin.connect();
  await admin.query('grant update, delete on voices.challenge, voices.challenge_event to waymark_app');
  try {
    expect(await attempt(appUrl, `update voices.challenge set title = 'Something else'`)).toBe(REFUSED);
    expect(await attempt(appUrl, 'delete from voices.challenge_event')).toBe(REFUSED);
  } finally {
    await admin.query('revoke update, delete on voices.challenge, voices.challenge_event from waymark_app');
    await admin.end();
  }
});

test('the restricted role reads and adds, so the attempts above were refused for what they are', async () => {
  const { appUrl } = doors.server.urls;
  const add = `insert into voices.challenge_event (challenge_id, place, kind, happened_on) select id, 90, 'reminded', '2026-11-22' from voices.challenge limit 1`;
  expect(await attempt(appUrl, 'select * from voices.challenge, voices.challenge_event, voices.challenge_support')).toBeNull();
  expect(await attempt(appUrl, add)).toBeNull();
});

test.each([
  ['a group’s with a person', `raised_by_group = gen_random_uuid()`],
  ['an answer due before it was raised', `answer_due_on = raised_on`],
  ['one’s own respondent', `respondent_id = raised_by_person`],
  ['no hour, though a person raised it', `raised_at = null`],
])('a row that would not hold is refused: %s', async (_words, change) => {
  const [column, value] = change.split(' = ') as [string, string];
  const columns = ['subject_kind', 'subject_id', 'plan_id', 'raised_as', 'raised_by_person', 'raised_by_group', 'respondent_id', 'title', 'markdown', 'raised_on', 'raised_at', 'answer_due_on'];
  const statement = `insert into voices.challenge (number, ${columns.join(', ')}) select 99, ${columns.map((name) => (name === column ? value : name)).join(', ')} from voices.challenge limit 1`;
  expect(await attempt(doors.server.urls.appUrl, statement)).toBe('23514');
});
