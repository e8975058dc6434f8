import { type ActionDoors, openActionDoors, type Through } from '../actions/action-doors.story';

let doors: ActionDoors;
let owner: Through;

beforeAll(async () => {
  doors = await openActionDoors();
  owner = doors.as(doors.cast.owner);
});
afterAll(() => doors?.server.close());

const oneAction = async () => (await doors.plan([{ title: 'Review shortlisting', status: 'on_track' }])).idOf('Review shortlisting');
const add = async (evidence: object, through = owner) => through('evidence', { actionId: await oneAction(), evidence: { title: 'Minutes', url: 'https://example.org/minutes', ...evidence } });

test('evidence is a title and a link, with its own date and who added it', async () => {
  const { data } = await add({ title: '  Minutes of May ', datedOn: '2026-05-21' });
  expect(data.action.evidence).toEqual([{ title: 'Minutes of May', url: 'https://example.org/minutes', datedOn: '2026-05-21', statusUpdateId: null, recordedBy: { id: doors.cast.owner.personId } }]);
});

test.each(['http://example.org', ' HTTPS://example.org/a?b=c#d ', 'https://example.org/a%20b'])('a page may link to %s', async (url) => expect((await add({ url })).code).toBeUndefined());

test.each([
  ['a script', 'javascript:alert(1)'],
  ['a script that ends in an address', ' javascript:alert(1)//https://example.org'],
  ['data', 'data:text/html,hello'],
  ['another kind of address', 'ftp://example.org'],
  ['nothing but a scheme', 'https://'],
  ['no host', 'https:example.org'],
  ['no scheme', 'example.org'],
  ['two words', 'https://example.org/with space'],
  ['nothing', ''],
  ['more than 2,000 characters', `https://example.org/${'x'.repeat(2000)}`],
])('a page must not link to %s', async (_, url) => {
  const answer = await add({ url });
  expect(answer.code).toBe('platform.bad_input');
  expect(Object.keys(answer.error?.extensions['fields'] as object)).toEqual(['evidence.url']);
});

test('it needs a title', async () => expect((await add({ title: ' ' })).code).toBe('platform.bad_input'));

test('it is added by whoever may update the action', async () => {
  expect((await add({}, doors.as(doors.cast.executive))).code).toBeUndefined();
  for (const name of ['contributor', 'reviewer', 'board', 'adviser', 'reader'] as const) expect([name, (await add({}, doors.as(doors.cast[name]))).code]).toEqual([name, 'platform.forbidden']);
});

test('it is never changed or taken away', async () => {
  await add({});
  await expect(doors.sql(`update plans.evidence set url = 'https://example.org/other'`)).rejects.toThrow('permission denied');
  await expect(doors.sql('delete from plans.evidence')).rejects.toThrow('permission denied');
});
