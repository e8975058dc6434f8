import { randomUUID } from 'node:crypto';
import { personWithSession, type StoryPerson } from '@waymark/organisations/server';
import type { Transaction } from '@waymark/platform/server';
import { tx } from '@waymark/platform/server';
import { roles } from '@waymark/organisations/domain';
import { isShutOut } from '@waymark/voices/domain';
import { type GroupDoors, openGroupDoors, type Operation } from './group-doors.story';

let doors: GroupDoors;
let groupKey: string;
let conversationId: string;
let postId: string;
let draftId: string;

beforeAll(async () => {
  doors = await openGroupDoors();
  const { tom, priyanka, martin } = doors.people;
  groupKey = await doors.openGroup([priyanka]);
  ({ id: conversationId } = (await doors.act(tom, 'start', { input: { groupKey, kind: 'NAMED', title: 'A quiet word' } })).conversation);
  ({ id: postId } = (await doors.act(tom, 'post', { input: { conversationId, markdown: 'Between us' } })).post);
  const words = { kind: 'CHALLENGE', subjectKind: 'ACTION', subjectId: doors.actionId, respondentId: martin.personId, title: 'Why', markdown: 'Why not?' };
  ({ id: draftId } = (await doors.act(tom, 'startDraft', { input: { groupKey, ...words } })).draft);
});
afterAll(() => doors?.server.close());

const ABSENT = randomUUID();

/** Every operation that leads inside, with something that is there and with the same that is not. */
function knocks(isThere: boolean): [Operation, Record<string, unknown>][] {
  const [key, conversation, post, draft] = isThere ? [groupKey, conversationId, postId, draftId] : ['nowhere', ABSENT, ABSENT, ABSENT];
  const words = { title: 'Hm', markdown: 'Hm' };
  const about = { subjectKind: 'ACTION', subjectId: doors.actionId, respondentId: doors.people.martin.personId };
  return [
    ['space', { groupKey: key }], ['conversation', { id: conversation }], ['posts', { conversationId: conversation }], ['draft', { id: draft }], ['preview', { draftId: draft }],
    ['start', { input: { groupKey: key, kind: 'NAMED', title: 'Hm' } }], ['close', { id: conversation }], ['post', { input: { conversationId: conversation, markdown: 'Hm' } }],
    ['editPost', { input: { id: post, revision: 1, markdown: 'Hm' } }], ['withdrawPost', { id: post }], ['startDraft', { input: { groupKey: key, kind: 'CHALLENGE', ...about, ...words } }],
    ['reviseDraft', { input: { id: draft, revision: 1, ...words } }], ['openVote', { draftId: draft, closesOn: '2026-11-25' }], ['vote', { draftId: draft, choice: 'YES' }],
    ['closeVote', { draftId: draft }], ['release', { draftId: draft }], ['drop', { draftId: draft }], ['judge', { groupKey: key, challengeId: ABSENT, isSatisfied: true }],
    ['withdrawChallenge', { groupKey: key, challengeId: ABSENT }], ['takeUp', { groupKey: key, challengeId: ABSENT }],
  ];
}

/** What an operation answers, but for the words that were asked, and how many statements it took. */
async function knock(person: StoryPerson, [operation, variables]: [Operation, Record<string, unknown>]) {
  const { database } = doors.server;
  const open = database.open;
  const opened: Transaction[] = [];
  database.open = (options) => {
    const transaction = open.call(database, options);
    opened.push(transaction);
    return transaction;
  };
  try {
    const { data, error } = await doors.ask(person, operation, variables);
    return { operation, answer: JSON.stringify({ data, error }), code: error?.extensions.code, statements: opened.reduce((sum, { statements }) => sum + statements, 0) };
  } finally {
    database.open = open;
  }
}

/** @throws when any door answers otherwise for what is there than for what is not. */
async function expectShut(person: StoryPerson): Promise<void> {
  const [there, absent] = [knocks(true), knocks(false)];
  for (const [index, asked] of there.entries()) {
    const found = await knock(person, asked);
    expect(found).toMatchObject({ code: 'platform.not_found' });
    expect(found).toEqual(await knock(person, absent[index]!));
  }
}

const member = async (held: readonly (typeof roles)[number][]) => {
  const person = await personWithSession(doors.server.database, doors.organisation, { name: 'Somebody', roles: ['reader'] });
  await doors.join(person, groupKey);
  await doors.giveRoles(person, held);
  return person;
};
const mayCome = async (person: StoryPerson) => (await doors.ask(person, 'space', { groupKey })).code === undefined;

test('nobody outside learns at any door whether something is there', async () => {
  for (const name of ['ruth', 'joanna', 'gwen', 'idris', 'nadia', 'saira', 'lin'] as const) await expectShut(doors.people[name]);
}, 60_000);

test('whoever asked, was invited, left or was removed stands outside too', async () => {
  const { tom } = doors.people;
  const [asked, invited, left, removed] = await Promise.all(['A', 'B', 'C', 'D'].map((name) => personWithSession(doors.server.database, doors.organisation, { name, roles: ['group_member'] })));
  await doors.act(asked!, 'askToJoin', { groupKey });
  await doors.act(tom, 'invite', { groupKey, personId: invited!.personId });
  for (const person of [left!, removed!]) await doors.join(person, groupKey);
  expect(await mayCome(left!)).toBe(true);
  await doors.act(left!, 'leave', { groupKey });
  await doors.act(tom, 'decide', { groupKey, personId: removed!.personId, decision: 'REMOVE' });
  for (const person of [asked!, invited!, left!, removed!]) await expectShut(person);
}, 60_000);

test.each(roles)('a member who is %s', async (role) => {
  const person = await member([role]);
  expect([role, await mayCome(person)]).toEqual([role, !isShutOut([role])]);
  if (isShutOut([role])) await expectShut(person);
  const both = await member(['group_member', role]);
  expect([role, await mayCome(both)]).toEqual([role, !isShutOut([role])]);
});

test('a role that is given shuts the door at the next request, and one that is taken opens it', async () => {
  const person = await member(['contributor']);
  expect(await mayCome(person)).toBe(true);
  for (const role of ['executive', 'admin', 'board', 'reviewer', 'adviser']) {
    await doors.giveRoles(person, ['contributor', role]);
    await expectShut(person);
    await doors.giveRoles(person, ['contributor']);
    expect(await mayCome(person)).toBe(true);
  }
}, 60_000);

test('a chair who is promoted chairs nothing', async () => {
  const chair = await personWithSession(doors.server.database, doors.organisation, { name: 'Chair', roles: ['reader'] });
  const key = await doors.openGroup([], chair);
  await doors.giveRoles(chair, ['reader', 'executive']);
  expect((await doors.ask(chair, 'space', { groupKey: key })).code).toBe('platform.not_found');
  expect((await doors.ask(chair, 'invite', { groupKey: key, personId: doors.people.saira.personId })).code).toBe('platform.forbidden');
  const { id, version } = await doors.act(doors.people.saira, 'group', { key });
  expect((await doors.ask(chair, 'reviseGroup', { input: { id, version, terms: 'Mine' } })).code).toBe('platform.forbidden');
});

test('whoever leaves the organisation leaves the space, on the last day of a membership too', async () => {
  const [gone, leaving] = [await member(['reader']), await member(['reader'])];
  const { organisationId } = doors.organisation;
  const end = (sql: string, person: StoryPerson) => doors.inside(() => tx().execute(`update organisations.membership set ${sql}, version = version + 1 where organisation_id = $1 and person_id = $2`, [organisationId, person.personId]));
  await end('ended_at = now()', gone);
  await end(`ends_on = '2026-11-22'`, leaving);
  expect((await doors.ask(gone, 'space', { groupKey })).code).toBe('platform.not_found');
  expect(await mayCome(leaving)).toBe(true);
  const now = doors.server.clock.now();
  doors.server.clock.set(new Date('2026-11-23T10:00:00Z'));
  expect((await doors.ask(leaving, 'space', { groupKey })).code).toBe('platform.not_found');
  const shown = (await doors.act(doors.people.tom, 'space', { groupKey })).members.find(({ person }: { person: { id: string } }) => person.id === leaving.personId);
  doors.server.clock.set(now);
  expect(shown).toMatchObject({ isShutOut: true });
});

test('the chair’s doors are shut to other members, in words', async () => {
  const { priyanka } = doors.people;
  for (const [operation, more] of [['judge', { isSatisfied: true }], ['withdrawChallenge', {}], ['takeUp', {}]] as const) {
    expect((await doors.ask(priyanka, operation, { groupKey, challengeId: ABSENT, ...more })).code).toBe('platform.forbidden');
    expect((await doors.ask(doors.people.tom, operation, { groupKey, challengeId: ABSENT, ...more })).code).toBe('platform.not_found');
  }
});

test('what is inside one group is not found from inside another', async () => {
  const other = await personWithSession(doors.server.database, doors.organisation, { name: 'Other chair', roles: ['group_member'] });
  await doors.openGroup([], other);
  await expectShut(other);
}, 60_000);
