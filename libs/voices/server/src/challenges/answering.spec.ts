import { GraphQLSchemaHost } from '@nestjs/graphql';
import { personWithSession } from '@waymark/organisations/server';
import { type ChallengeDoors, type Loose, type Name, openChallengeDoors, type Operation } from './challenge-doors.story';

let doors: ChallengeDoors;
beforeAll(async () => {
  doors = await openChallengeDoors();
});
afterAll(() => doors?.server.close());
afterEach(() => doors.server.clock.set(new Date('2026-11-22T10:00:00Z')));

const kindsOf = ({ events }: Loose): string[] => events.map(({ kind }: Loose) => kind);
const later = (day: string) => doors.server.clock.set(new Date(`${day}T10:00:00Z`));
const judge = (challengeId: string, isSatisfied: boolean, words?: string) => doors.ask(doors.people.saira, 'judge', { input: { challengeId, isSatisfied, words } });

test('read, answered, not enough, answered again, enough: all of it stays to be read, in its order', async () => {
  const { people, raise, act, answer, takeMail } = doors;
  const { id, number } = await raise();
  await takeMail();
  expect(await act(people.martin, 'acknowledge', { id })).toMatchObject({ state: 'ACKNOWLEDGED', events: [{ kind: 'ACKNOWLEDGED', by: { name: 'Martin Hale' } }] });
  later('2026-11-26');
  const first = (await answer(people.martin, id, { seen: 1, actionId: doors.actionId })).data.challenge;
  expect(first).toMatchObject({ state: 'ANSWERED', clock: { daysSince: 4, text: 'Answered after 4 days' } });
  expect(first.events[1]).toMatchObject({
    kind: 'ANSWERED', happenedOn: '2026-11-26', by: { name: 'Martin Hale' }, outcome: 'PARTLY', html: '<p>Two of the three.</p>', willHappen: 'The third ends in March', byOn: '2027-03-31', action: { title: 'Listen' },
  });
  expect(await takeMail()).toEqual([expect.objectContaining({ recipient: expect.stringMatching(/^saira@/), subject: 'Your challenge was answered in Waymark' })]);
  expect((await judge(id, false)).code).toBe('voices.challenge.words_needed');
  expect((await judge(id, false, 'What about the third?')).data.challenge).toMatchObject({ state: 'UNSATISFIED', clock: { daysSince: 4 } });
  expect(await takeMail()).toEqual([expect.objectContaining({ recipient: expect.stringMatching(/^martin@/), subject: 'There is news of a challenge in Waymark' })]);
  await answer(people.ruth, id, { seen: 3, outcome: 'ACCEPTED', markdown: 'All three.' });
  expect((await judge(id, true)).data.challenge.state).toBe('SATISFIED');
  const read = await act(people.priya, 'challenge', { number });
  expect(kindsOf(read)).toEqual(['ACKNOWLEDGED', 'ANSWERED', 'UNSATISFIED', 'ANSWERED', 'SATISFIED']);
  expect(read.events[1]).toEqual(first.events[1]);
  expect((await answer(people.martin, id, { seen: 5 })).code).toBe('platform.forbidden');
  expect((await doors.ask(people.saira, 'withdraw', { id, words: 'Never mind' })).code).toBe('platform.forbidden');
});

test('an answer says what will happen unless it is not accepted, and never in the past', async () => {
  const { people, raise, answer } = doors;
  const { id } = await raise();
  expect((await answer(people.martin, id, { willHappen: null })).code).toBe('voices.challenge.will_happen_needed');
  expect((await answer(people.martin, id, { byOn: '2026-11-21' })).code).toBe('voices.challenge.by_on_past');
  expect((await answer(people.martin, id, { markdown: '  ' })).code).toBe('platform.bad_input');
  for (const actionId of ['d9f1c9ab-0000-4000-8000-000000000000', 'listen']) expect((await answer(people.martin, id, { actionId })).code).toBe('platform.not_found');
  expect((await answer(people.martin, id, { outcome: 'NOT_ACCEPTED', willHappen: null, byOn: null })).data.challenge.state).toBe('ANSWERED');
});

test('the clock says the same to everybody: due, due today, overdue, late', async () => {
  const { people, raise, act, answer, ask } = doors;
  const { id, number } = await raise();
  const read = async () => (await act(people.martin, 'challenge', { number })) as Loose;
  later('2026-12-05');
  expect((await read()).clock.text).toBe('Answer due on 6 December 2026, in 1 day');
  later('2026-12-06');
  expect(await read()).toMatchObject({ state: 'AWAITING', clock: { text: 'Answer due today', daysOverdue: 0 } });
  later('2026-12-10');
  expect(await read()).toMatchObject({ state: 'OVERDUE', clock: { text: '18 days, answer was due on 6 December 2026', daysOverdue: 4 } });
  expect((await ask(people.saira, 'challenge', { number })).data.clock).toEqual((await read()).clock);
  await answer(people.martin, id);
  later('2027-01-10');
  expect((await read()).clock.text).toBe('Answered after 18 days, 4 days late');
});

test('one that is taken back stays, with its reason, and its clock stands', async () => {
  const { people, raise, act, ask, answer } = doors;
  const { id, number } = await raise();
  later('2026-11-28');
  expect((await ask(people.saira, 'withdraw', { id, words: ' ' })).code).toBe('platform.bad_input');
  await act(people.saira, 'withdraw', { id, words: 'Answered in the meeting' });
  later('2027-01-28');
  expect(await act(people.priya, 'challenge', { number })).toMatchObject({
    state: 'WITHDRAWN', title: 'Which agencies did we stop using?', clock: { daysSince: 6, daysOverdue: 0, text: 'Taken back after 6 days' },
    events: [{ kind: 'WITHDRAWN', html: '<p>Answered in the meeting</p>' }],
  });
  expect((await answer(people.martin, id)).code).toBe('platform.forbidden');
  expect((await ask(people.saira, 'withdraw', { id, words: 'Again' })).code).toBe('platform.forbidden');
});

test('overdue or not enough goes to the board sub-group, and stays there until its raiser is satisfied', async () => {
  const { people, raise, act, ask, answer, takeMail } = doors;
  const { id } = await raise();
  expect((await ask(people.saira, 'takeUp', { id })).code).toBe('platform.forbidden');
  later('2026-12-07');
  await takeMail();
  expect((await act(people.saira, 'takeUp', { id })).state).toBe('TAKEN_TO_SUB_GROUP');
  expect((await takeMail()).map(({ recipient, subject }) => [recipient.split('@')[0], subject])).toEqual([
    ['idris', 'A challenge was taken to the board sub-group in Waymark'], ['martin', 'There is news of a challenge in Waymark'],
  ]);
  expect((await ask(people.saira, 'takeUp', { id })).code).toBe('platform.forbidden');
  expect((await answer(people.martin, id, { seen: 1 })).data.challenge.state).toBe('TAKEN_TO_SUB_GROUP');
  expect((await judge(id, true)).data.challenge.state).toBe('SATISFIED');
});

const OTHERS: readonly Name[] = ['martin', 'ruth', 'joanna', 'idris', 'gwen', 'nadia', 'lin', 'priya'];

test.each(OTHERS)('%s, who did not raise it, has no door that ends, hides, judges or moves it', async (name) => {
  const { people, raise, ask, act, answer } = doors;
  const { id, number } = await raise();
  await answer(people.martin, id);
  const before = await act(people.priya, 'challenge', { number });
  const tries: [Operation, Record<string, unknown>][] = [
    ['judge', { input: { challengeId: id, isSatisfied: true } }], ['judge', { input: { challengeId: id, isSatisfied: false, words: 'No' } }],
    ['withdraw', { id, words: 'Gone' }], ['takeUp', { id }], ['nameRespondent', { id, respondentId: people.lin.personId }], ['acknowledge', { id }],
  ];
  for (const [operation, variables] of tries) expect([operation, (await ask(people[name], operation, variables)).code]).toEqual([operation, 'platform.forbidden']);
  expect((await answer(people[name], id, { seen: 1 })).code).toBe('platform.forbidden');
  expect((await act(people[name], 'challenge', { number })).viewerCan).toMatchObject({ judge: { allowed: false }, withdraw: { allowed: false }, takeUp: { allowed: false }, nameRespondent: { allowed: false }, answer: { allowed: false } });
  expect(await act(people.priya, 'challenge', { number })).toEqual(before);
});

test('there is no other door to a challenge than those tried here and in the specs of raising, support and groups', () => {
  const { schema } = doors.server.app.get(GraphQLSchemaHost);
  const fields = Object.values(schema.getMutationType()!.getFields()).filter(({ type }) => String(type).startsWith('ChallengePayload'));
  expect(fields.map(({ name }) => name).sort()).toEqual([
    'acknowledgeChallenge', 'answerChallenge', 'judgeAnswer', 'judgeAnswerForGroup', 'nameRespondent', 'raiseChallenge', 'supportChallenge', 'takeBackSupport', 'takeChallengeToSubGroup',
    'takeChallengeToSubGroupForGroup', 'withdrawChallenge', 'withdrawChallengeForGroup',
  ]);
});

test('the respondent answers and executives do, nobody else, and never its raiser', async () => {
  const { people, raise, answer } = doors;
  const { id } = await raise();
  for (const name of ['saira', 'joanna', 'idris', 'gwen', 'nadia', 'lin', 'priya'] as const) expect([name, (await answer(people[name], id)).code]).toEqual([name, 'platform.forbidden']);
  expect((await answer(people.ruth, id)).data.challenge.events[0].by.name).toBe('Ruth Adeyemi');
  const toReader = await raise({}, people.saira, people.priya);
  expect((await answer(people.priya, toReader.id)).data.challenge.state).toBe('ANSWERED');
  const both = await personWithSession(doors.server.database, doors.organisation, { name: 'Bo Thorne', roles: ['executive', 'board'] });
  const ownQuestion = await raise({}, both);
  expect((await answer(both, ownQuestion.id)).error?.message).toContain('You raised this challenge');
});

test('of two who answer at once, one is shown the other’s answer and keeps their own words', async () => {
  const { people, raise, answer, act } = doors;
  const { id, number } = await raise();
  const answers = await Promise.all([answer(people.martin, id), answer(people.ruth, id, { markdown: 'Mine' })]);
  expect(answers.map(({ code }) => code ?? 'saved').sort()).toEqual(['saved', 'voices.challenge.changed']);
  expect(answers.find(({ code }) => code)!.error).toMatchObject({ message: expect.stringContaining('answered while you were writing'), extensions: { facts: { field: 'markdown' } } });
  expect(kindsOf(await act(people.saira, 'challenge', { number }))).toEqual(['ANSWERED']);
});

test('when the respondent leaves, that shows, and an executive names another, which shows too', async () => {
  const { people, raise, act, ask, answer, endMembership, server, organisation, takeMail } = doors;
  const gareth = await personWithSession(server.database, organisation, { name: 'Gareth Llewellyn', roles: ['contributor'] });
  const { id, number } = await raise({}, people.saira, gareth);
  await act(gareth, 'acknowledge', { id });
  await endMembership(gareth);
  expect(await act(people.saira, 'challenge', { number })).toMatchObject({ respondent: { name: 'Gareth Llewellyn', hasLeft: true }, state: 'ACKNOWLEDGED' });
  for (const name of ['saira', 'joanna', 'martin', 'idris'] as const) expect((await ask(people[name], 'nameRespondent', { id, respondentId: people.martin.personId })).code).toBe('platform.forbidden');
  expect((await ask(people.ruth, 'nameRespondent', { id, respondentId: people.saira.personId })).code).toBe('voices.challenge.respondent_is_raiser');
  expect((await ask(people.ruth, 'nameRespondent', { id, respondentId: gareth.personId })).code).toBe('voices.challenge.respondent_cannot_sign_in');
  await takeMail();
  const named = await act(people.ruth, 'nameRespondent', { id, respondentId: people.martin.personId });
  expect(named).toMatchObject({ respondent: { name: 'Martin Hale' }, state: 'AWAITING', clock: { dueOn: '2026-12-06' } });
  expect(named.events.at(-1)).toMatchObject({ kind: 'RESPONDENT_CHANGED', by: { name: 'Ruth Adeyemi' }, respondent: { name: 'Martin Hale' } });
  expect((await takeMail()).map(({ recipient }) => recipient.split('@')[0])).toEqual(['martin']);
  expect((await ask(people.ruth, 'nameRespondent', { id, respondentId: people.lin.personId })).code).toBe('platform.forbidden');
  await act(people.martin, 'acknowledge', { id });
  expect((await answer(people.martin, id, { seen: 3 })).data.challenge.state).toBe('ANSWERED');
});

test('a membership that is over counts as having left, even where nobody said so', async () => {
  const { people, raise, act, server, organisation } = doors;
  const adviser = await personWithSession(server.database, organisation, { name: 'Ana Silva', roles: ['adviser'], endsOn: '2026-11-25' });
  const { id } = await raise({}, people.saira, adviser);
  later('2026-11-26');
  expect((await act(people.ruth, 'nameRespondent', { id, respondentId: people.martin.personId })).respondent.name).toBe('Martin Hale');
});
