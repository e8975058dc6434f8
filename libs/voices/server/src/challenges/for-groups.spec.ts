import { personWithSession } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';
import { type ChallengeDoors, openChallengeDoors } from './challenge-doors.story';

let doors: ChallengeDoors;
let groupId: string;
beforeAll(async () => {
  doors = await openChallengeDoors();
  groupId = await doors.openGroup('reci', { minimumSupport: 6 });
});
afterAll(() => doors?.server.close());
afterEach(() => doors.server.clock.set(new Date('2026-11-22T10:00:00Z')));

/** A challenge as everybody reads it. */
async function read(id: string) {
  const { items } = (await doors.ask(doors.people.priya, 'list', { first: 100 })).data;
  return items.find((item: { id: string }) => item.id === id);
}

test('a group asks in its own name: no author and no hour, in what is read and in what is kept', async () => {
  const id = await doors.raiseAsGroup(groupId);
  expect(await read(id)).toMatchObject({ raisedAs: 'GROUP', raisedBy: null, groupName: 'RECI', groupKey: 'reci', raisedOn: '2026-11-22', respondent: { name: 'Martin Hale' }, clock: { dueOn: '2026-12-06' }, events: [] });
  const [kept] = await doors.inside(() => tx().query<Record<string, unknown>>('select * from voices.challenge where organisation_id = $1 and id = $2', [doors.organisation.organisationId, id]));
  expect(kept).toMatchObject({ raised_by_person: null, raised_at: null });
  expect(JSON.stringify(kept)).not.toContain(doors.people.saira.personId);
  expect(await doors.takeMail()).toEqual([]);
});

test('its chair judges, takes it up and takes it back in its name, of which only the day is kept', async () => {
  const { people, act, answer, inside, organisation, server } = doors;
  const id = await doors.raiseAsGroup(groupId);
  await answer(people.martin, id);
  const group = { groupKey: 'reci', challengeId: id };
  expect((await doors.ask(people.saira, 'judgeForGroup', { ...group, isSatisfied: false })).code).toBe('voices.challenge.words_needed');
  expect(await act(people.saira, 'judgeForGroup', { ...group, isSatisfied: false, words: 'Not yet' })).toMatchObject({ state: 'UNSATISFIED' });
  server.clock.set(new Date('2026-11-24T10:00:00Z'));
  expect(await act(people.saira, 'takeUpForGroup', group)).toMatchObject({ state: 'TAKEN_TO_SUB_GROUP' });
  const after = await act(people.saira, 'withdrawForGroup', { ...group, words: 'We moved on' });
  expect(after).toMatchObject({ state: 'WITHDRAWN' });
  const own = after.events.filter(({ kind }: { kind: string }) => kind !== 'ANSWERED');
  expect(own).toMatchObject([{ kind: 'UNSATISFIED', happenedOn: '2026-11-22' }, { kind: 'TAKEN_TO_SUB_GROUP', happenedOn: '2026-11-24' }, { kind: 'WITHDRAWN', happenedOn: '2026-11-24' }]);
  expect(own.every(({ by, happenedAt }: Record<string, unknown>) => by === null && happenedAt === null)).toBe(true);
  const kept = await inside(() => tx().query(`select * from voices.challenge_event where organisation_id = $1 and challenge_id = $2 and kind <> 'answered'`, [organisation.organisationId, id]));
  expect(JSON.stringify(kept)).not.toContain(people.saira.personId);
});

test('no person ends a group’s challenge by the doors for their own, its members and those challenged among them', async () => {
  const { people, ask, answer } = doors;
  const id = await doors.raiseAsGroup(groupId);
  await answer(people.martin, id);
  for (const person of Object.values(people)) {
    expect((await ask(person, 'judge', { input: { challengeId: id, isSatisfied: true } })).code).toBe('platform.forbidden');
    expect((await ask(person, 'withdraw', { id, words: 'Gone' })).code).toBe('platform.forbidden');
    expect((await ask(person, 'takeUp', { id })).code).toBe('platform.forbidden');
  }
  for (const name of ['martin', 'ruth', 'joanna', 'gwen', 'priya'] as const) {
    const group = { groupKey: 'reci', challengeId: id };
    expect([name, (await ask(people[name], 'withdrawForGroup', { ...group, words: 'Gone' })).code]).toEqual([name, 'platform.not_found']);
    expect([name, (await ask(people[name], 'judgeForGroup', { ...group, isSatisfied: true })).code]).toEqual([name, 'platform.not_found']);
  }
  expect((await read(id)).state).toBe('ANSWERED');
});

test('a chair who is asked, or has answered, decides nothing of it in the group’s name', async () => {
  const { people, ask, answer } = doors;
  const id = await doors.raiseAsGroup(groupId, '2026-11-22', people.saira);
  const group = { groupKey: 'reci', challengeId: id };
  const tryAll = async () => [(await ask(people.saira, 'judgeForGroup', { ...group, isSatisfied: true })).error?.message, (await ask(people.saira, 'withdrawForGroup', { ...group, words: 'Gone' })).error?.message];
  expect(await tryAll()).toEqual([expect.stringContaining('another chair'), expect.stringContaining('another chair')]);
  await answer(people.saira, id);
  await doors.inside(() => tx().execute(`insert into voices.challenge_event (challenge_id, place, kind, respondent_id, happened_on) values ($1, 9, 'respondent_changed', $2, '2026-11-22')`, [id, people.martin.personId]));
  expect(await tryAll()).toEqual([expect.stringContaining('another chair'), expect.stringContaining('another chair')]);
  expect((await read(id)).state).toBe('ANSWERED');
});

test('one group has no hand in what another asked, nor in what a person did', async () => {
  const { people, ask, raise } = doors;
  const other = await doors.openGroup('carers');
  const theirs = await doors.raiseAsGroup(other);
  const own = (await raise()).id;
  for (const challengeId of [theirs, own, 'nothing']) expect((await ask(people.saira, 'withdrawForGroup', { groupKey: 'reci', challengeId, words: 'Gone' })).code).toBe('platform.not_found');
  expect((await read(theirs)).state).toBe('AWAITING');
});

test('a group that wants more support before a number is told is heeded', async () => {
  const { people, act } = doors;
  const id = await doors.raiseAsGroup(groupId);
  for (const person of [people.nadia, people.idris, people.gwen, people.ruth]) await act(person, 'support', { id });
  expect((await act(people.joanna, 'support', { id })).supportCount).toBeNull();
  expect((await act(people.lin, 'support', { id })).supportCount).toBe(6);
});

test('somebody who cannot sign in any more cannot be asked by a group either', async () => {
  const gone = await personWithSession(doors.server.database, doors.organisation, { name: 'Gareth Gone' });
  await doors.endMembership(gone);
  await expect(doors.raiseAsGroup(groupId, '2026-11-22', gone)).rejects.toMatchObject({ code: 'voices.challenge.respondent_cannot_sign_in' });
});
