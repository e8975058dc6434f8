import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import { type GroupDoors, type Loose, openGroupDoors } from './group-doors.story';

let doors: GroupDoors;
beforeAll(async () => {
  doors = await openGroupDoors();
});
afterAll(() => doors?.server.close());

const input = (more: Record<string, unknown> = {}) => ({ input: { key: 'reci', name: 'Race equality group', purpose: 'To be heard', sponsorId: doors.people.ruth.personId, firstChairId: doors.people.tom.personId, ...more } });

test('an administrator or an executive opens a group, with a sponsor outside and a chair who may go inside', async () => {
  const { ruth, joanna, tom, priyanka, gwen } = doors.people;
  expect((await doors.ask(null, 'openGroup', input())).code).toBe('platform.unauthenticated');
  expect((await doors.ask(tom, 'openGroup', input())).code).toBe('platform.forbidden');
  expect((await doors.ask(joanna, 'openGroup', input({ firstChairId: gwen.personId }))).error?.message).toContain('Gwen Parry is an executive, board member');
  expect((await doors.ask(joanna, 'openGroup', input({ sponsorId: tom.personId }))).code).toBe('voices.group.sponsor_inside');
  expect((await doors.ask(joanna, 'openGroup', input({ key: 'No Spaces' }))).code).toBe('platform.bad_input');
  const { group } = await doors.act(joanna, 'openGroup', input());
  expect(group).toMatchObject({ key: 'reci', sponsor: { name: 'Ruth Adeyemi' }, chairs: [{ name: 'Tom Okafor' }], memberCount: null, viewerStanding: null, minimumSupport: 5, answerDays: 14, openedOn: '2026-11-22' });
  expect(group.viewerCan.enter).toEqual({ allowed: false, reason: expect.stringContaining('have no door') });
  expect((await doors.ask(ruth, 'openGroup', input())).code).toBe('voices.group.key_taken');
  expect((await doors.act(priyanka, 'groups')).map(({ key }: Loose) => key)).toContain('reci');
});

test('another organisation sees no group', async () => {
  const key = await doors.openGroup();
  const elsewhere = await openOrganisationStory(doors.server.database);
  const stranger = await personWithSession(doors.server.database, elsewhere, { roles: ['group_member'] });
  expect((await doors.ask(stranger, 'group', { key }, elsewhere)).code).toBe('platform.not_found');
  expect((await doors.ask(stranger, 'groups', {}, elsewhere)).data).toEqual([]);
  expect((await doors.ask(stranger, 'space', { groupKey: key }, elsewhere)).code).toBe('platform.not_found');
  expect((await doors.ask(stranger, 'group', { key })).code).toBe('platform.not_found');
});

test('people ask and the chairs decide; an invitation is accepted or declined', async () => {
  const { tom, priyanka, saira, lin } = doors.people;
  const groupKey = await doors.openGroup();
  expect((await doors.act(priyanka, 'askToJoin', { groupKey })).group.viewerStanding).toBe('ASKED');
  expect((await doors.ask(priyanka, 'askToJoin', { groupKey })).error?.message).toContain('asked already');
  expect((await doors.ask(priyanka, 'space', { groupKey })).code).toBe('platform.not_found');
  expect((await doors.ask(priyanka, 'decide', { groupKey, personId: priyanka.personId, decision: 'ADMIT' })).code).toBe('platform.forbidden');
  await doors.act(tom, 'decide', { groupKey, personId: priyanka.personId, decision: 'ADMIT' });
  expect((await doors.ask(tom, 'decide', { groupKey, personId: priyanka.personId, decision: 'DECLINE' })).code).toBe('voices.group.standing_changed');
  expect((await doors.act(priyanka, 'space', { groupKey })).members.map(({ person, isChair }: Loose) => [person.name, isChair])).toEqual([['Tom Okafor', true], ['Priyanka Desai', false]]);
  expect((await doors.ask(priyanka, 'invite', { groupKey, personId: saira.personId })).code).toBe('platform.forbidden');
  await doors.act(tom, 'invite', { groupKey, personId: saira.personId });
  expect((await doors.act(priyanka, 'space', { groupKey })).members).toHaveLength(2);
  expect((await doors.act(tom, 'space', { groupKey })).members.map(({ standing }: Loose) => standing)).toEqual(['MEMBER', 'MEMBER', 'INVITED']);
  expect((await doors.ask(saira, 'space', { groupKey })).code).toBe('platform.not_found');
  expect((await doors.act(saira, 'askToJoin', { groupKey })).group.viewerStanding).toBe('MEMBER');
  await doors.act(tom, 'invite', { groupKey, personId: lin.personId });
  expect((await doors.act(lin, 'leave', { groupKey })).group.viewerStanding).toBe('LEFT');
  await doors.act(tom, 'decide', { groupKey, personId: saira.personId, decision: 'REMOVE' });
  expect((await doors.ask(saira, 'space', { groupKey })).code).toBe('platform.not_found');
});

test('who a role shuts out cannot ask, be invited or be let in', async () => {
  const { tom, ruth, joanna, gwen, idris, nadia } = doors.people;
  const groupKey = await doors.openGroup();
  for (const person of [ruth, joanna, gwen, idris, nadia]) {
    expect((await doors.ask(person, 'askToJoin', { groupKey })).code).toBe('platform.forbidden');
    expect((await doors.ask(tom, 'invite', { groupKey, personId: person.personId })).code).toBe('voices.group.person_shut_out');
  }
  const mia = await personWithSession(doors.server.database, doors.organisation, { name: 'Mia', roles: ['reader'] });
  await doors.act(mia, 'askToJoin', { groupKey });
  await doors.giveRoles(mia, ['reader', 'board']);
  expect((await doors.ask(tom, 'decide', { groupKey, personId: mia.personId, decision: 'ADMIT' })).code).toBe('voices.group.person_shut_out');
});

test('a sponsor stands outside: they are not let in, and nobody inside becomes one', async () => {
  const { tom, joanna, priyanka } = doors.people;
  const sponsor = await personWithSession(doors.server.database, doors.organisation, { name: 'Sponsor', roles: ['reader'] });
  const groupKey = 'sponsored';
  const { group } = await doors.act(joanna, 'openGroup', input({ key: groupKey, sponsorId: sponsor.personId }));
  expect((await doors.ask(sponsor, 'askToJoin', { groupKey })).error?.message).toContain('sponsor stands outside');
  expect((await doors.ask(tom, 'invite', { groupKey, personId: sponsor.personId })).code).toBe('voices.group.sponsor_inside');
  await doors.join(priyanka, groupKey);
  const revise = (person: typeof tom) => doors.ask(person, 'reviseGroup', { input: { id: group.id, version: 1, sponsorId: priyanka.personId } });
  // Only a chair hears whether somebody is inside.
  expect((await revise(joanna)).code).toBe('platform.forbidden');
  expect((await revise(tom)).code).toBe('voices.group.sponsor_inside');
});

test('the chairs change what a group is; a change that was not seen is not overwritten', async () => {
  const { tom, joanna, ruth, priyanka } = doors.people;
  const key = await doors.openGroup([priyanka]);
  const { id } = await doors.act(tom, 'group', { key });
  for (const person of [joanna, ruth, priyanka]) expect((await doors.ask(person, 'reviseGroup', { input: { id, version: 1, terms: 'Ours' } })).code).toBe('platform.forbidden');
  const { group } = await doors.act(tom, 'reviseGroup', { input: { id, version: 1, terms: 'Listen first', voteRule: 'NOBODY_AGAINST', answerDays: 10, minimumSupport: 8, routes: [{ name: 'Guardian', how: 'Ring 1234' }] } });
  expect(group).toMatchObject({ terms: 'Listen first', voteRule: 'NOBODY_AGAINST', answerDays: 10, minimumSupport: 8, version: 2, routes: [{ name: 'Guardian', how: 'Ring 1234' }], name: expect.stringContaining('Group') });
  expect((await doors.ask(tom, 'reviseGroup', { input: { id, version: 1, terms: 'Other' } })).code).toBe('platform.conflict');
  expect((await doors.ask(tom, 'reviseGroup', { input: { id, version: 2, minimumSupport: 4 } })).error?.message).toContain('Choose 5 or more');
});

test('a group keeps a chair; when none can go inside any more, its members name one', async () => {
  const { joanna, priyanka, saira } = doors.people;
  const chair = await personWithSession(doors.server.database, doors.organisation, { name: 'Chair', roles: ['group_member'] });
  const groupKey = await doors.openGroup([priyanka, saira], chair);
  const name = (person: typeof chair, personId: string, isChair = true) => doors.ask(person, 'nameChair', { groupKey, personId, isChair });
  expect((await doors.ask(chair, 'leave', { groupKey })).code).toBe('voices.group.last_chair');
  expect((await name(chair, chair.personId, false)).code).toBe('voices.group.last_chair');
  expect((await doors.ask(chair, 'decide', { groupKey, personId: chair.personId, decision: 'REMOVE' })).code).toBe('voices.group.last_chair');
  expect((await name(priyanka, priyanka.personId)).code).toBe('platform.forbidden');
  expect((await name(joanna, priyanka.personId)).code).toBe('platform.forbidden');
  await doors.giveRoles(chair, ['executive']);
  expect((await name(joanna, priyanka.personId)).code).toBe('platform.forbidden');
  expect((await name(chair, priyanka.personId)).code).toBe('platform.forbidden');
  expect((await name(priyanka, chair.personId)).code).toBe('voices.group.not_a_member');
  expect((await name(priyanka, saira.personId)).data.group.chairs.map((held: Loose) => held.name).sort()).toEqual(['Chair', 'Saira Mahmood']);
  expect((await name(priyanka, priyanka.personId)).code).toBe('platform.forbidden');
  expect((await doors.act(chair, 'leave', { groupKey })).group.viewerStanding).toBe('LEFT');
});

test('a sponsor sees numbers, and no name or title; members too, others nothing', async () => {
  const { tom, ruth, joanna, gwen, priyanka } = doors.people;
  const key = await doors.openGroup([priyanka]);
  await doors.act(tom, 'start', { input: { groupKey: key, kind: 'NAMED', title: 'A quiet word' } });
  const load = await doors.act(ruth, 'load', { key });
  expect(load).toEqual({ memberCount: null, openChallenges: 0, conversationsByMonth: expect.arrayContaining([{ month: '2026-11-01', count: 1 }, { month: '2025-12-01', count: 0 }]) });
  expect(load.conversationsByMonth).toHaveLength(12);
  expect((await doors.ask(priyanka, 'load', { key })).code).toBeUndefined();
  for (const person of [joanna, gwen]) expect((await doors.ask(person, 'load', { key })).code).toBe('platform.forbidden');
});

test('members are counted aloud from five on, and nobody outside is told who they are', async () => {
  const { joanna, priyanka, saira, lin } = doors.people;
  const more = await Promise.all(['E', 'F'].map((name) => personWithSession(doors.server.database, doors.organisation, { name, roles: ['reader'] })));
  const key = await doors.openGroup([priyanka, saira, lin]);
  expect((await doors.act(joanna, 'group', { key })).memberCount).toBeNull();
  await doors.join(more[0]!, key);
  const outside = await doors.act(joanna, 'group', { key });
  expect(outside.memberCount).toBe(5);
  expect(JSON.stringify(outside)).not.toMatch(/Priyanka|Saira|Lin Zhao/);
});

test('an administrator says where else people can be heard', async () => {
  const { joanna, ruth, saira } = doors.people;
  const routes = [{ name: 'Speak up guardian', how: 'Ring 5678' }, { name: 'Helpline', how: 'Day and night' }];
  expect((await doors.ask(ruth, 'reviseRoutes', { routes })).code).toBe('platform.forbidden');
  await doors.act(joanna, 'reviseRoutes', { routes });
  await doors.act(joanna, 'reviseRoutes', { routes: [...routes].reverse() });
  expect(await doors.act(saira, 'routes')).toEqual([...routes].reverse());
});
