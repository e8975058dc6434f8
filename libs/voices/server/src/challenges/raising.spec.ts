import { randomUUID } from 'node:crypto';
import { openOrganisationStory, personWithSession } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';
import { type ChallengeDoors, type Loose, type Name, openChallengeDoors } from './challenge-doors.story';

let doors: ChallengeDoors;
beforeAll(async () => {
  doors = await openChallengeDoors();
});
afterAll(() => doors?.server.close());

test('a challenge names who is to answer and by when, and both sides see the same clock', async () => {
  const { people, raise, act, takeMail } = doors;
  await takeMail();
  const raised = await raise();
  expect(raised).toMatchObject({
    title: 'Which agencies did we stop using?', html: '<p>Shortlists <strong>still</strong> look alike.</p>', raisedAs: 'PERSON', raisedBy: { name: 'Saira Mahmood' }, groupName: null,
    raisedOn: '2026-11-22', respondent: { name: 'Martin Hale', hasLeft: false }, state: 'AWAITING', events: [], subject: { kind: 'ACTION', reference: '1.1.1' },
    clock: { dueOn: '2026-12-06', daysSince: 0, daysLeft: 14, daysOverdue: 0, text: 'Answer due on 6 December 2026, in 14 days' },
  });
  const ofMartin = await act(people.martin, 'challenge', { number: raised.number });
  expect(ofMartin.clock).toEqual(raised.clock);
  const [mail, ...more] = await takeMail();
  expect(more).toEqual([]);
  expect(mail).toMatchObject({ recipient: expect.stringMatching(/^martin@/), subject: 'You are asked to answer a challenge in Waymark' });
  expect(mail!.body).toContain(`/challenges/${raised.number}`);
  expect(`${mail!.subject} ${mail!.body}`).not.toMatch(/agenc|shortlist|saira|mahmood/i);
});

test('the raiser chooses how long, in days or working days', async () => {
  const { raise, ask, people, questionFor } = doors;
  expect((await raise({ days: 3 })).clock.dueOn).toBe('2026-11-25');
  expect((await raise({ days: 6, workingDays: true })).clock.dueOn).toBe('2026-11-30');
  for (const days of [0, 91]) expect((await ask(people.saira, 'raise', questionFor(people.martin, { days }))).code).toBe('platform.bad_input');
});

test('where the raiser says nothing, the organisation has said how long', async () => {
  const { raise, inside } = doors;
  const set = (days: number, isWorking: boolean) => inside(() => tx().execute('update organisations.organisation set challenge_days = $1, is_challenge_in_working_days = $2, version = version + 1', [days, isWorking]));
  await set(6, true);
  expect((await raise()).clock.dueOn).toBe('2026-11-30');
  expect((await raise({ workingDays: false })).clock.dueOn).toBe('2026-11-28');
  await set(14, false);
  expect((await raise()).clock.dueOn).toBe('2026-12-06');
});

test.each<[Name, string | null]>([['saira', 'PERSON'], ['nadia', 'ADVISER'], ['idris', 'SUB_GROUP'], ['gwen', 'SUB_GROUP'], ['ruth', null], ['joanna', null], ['lin', null], ['priya', null]])(
  'by role: %s raises as %s',
  async (name, raisedAs) => {
    const { people, ask, questionFor } = doors;
    const { data, code, error } = await ask(people[name], 'raise', questionFor(people.martin));
    expect(data?.challenge.raisedAs ?? null).toBe(raisedAs);
    expect((await ask(people[name], 'list')).data.canRaise.allowed).toBe(raisedAs !== null);
    if (raisedAs) return;
    expect(code).toBe('platform.forbidden');
    expect(error!.message).toContain('advice instead');
  },
);

test('whoever is in a staff group may raise one, whatever their role, unless it shuts the group to them', async () => {
  const { people, inside, ask, openGroup, organisation, questionFor, server } = doors;
  const left = await personWithSession(server.database, organisation, { roles: ['reader'] });
  const groupId = await openGroup('reci');
  const join = ({ personId }: { personId: string }, state: string) => inside(() => tx().execute(`insert into voices.group_member (group_id, person_id, state, since_on) values ($1, $2, $3, '2026-01-05')`, [groupId, personId, state]));
  await join(people.priya, 'member');
  await join(people.ruth, 'member');
  await join(left, 'left');
  expect((await ask(people.priya, 'raise', questionFor(people.martin))).data.challenge).toMatchObject({ raisedAs: 'PERSON', raisedBy: { name: 'Priya Nair' } });
  expect((await ask(people.ruth, 'raise', questionFor(people.martin))).code).toBe('platform.forbidden');
  expect((await ask(left, 'raise', questionFor(people.martin))).code).toBe('platform.forbidden');
});

test('a stranger finds nothing, in their organisation or in ours', async () => {
  const { server, ask, people, raise, questionFor } = doors;
  const elsewhere = await openOrganisationStory(server.database);
  const stranger = await personWithSession(server.database, elsewhere, { roles: ['adviser', 'executive'] });
  const { id, number } = await raise();
  expect((await ask(null, 'challenge', { number })).code).toBe('platform.unauthenticated');
  expect((await ask(stranger, 'challenge', { number })).code).toBe('platform.not_found');
  expect((await ask(stranger, 'challenge', { number }, elsewhere)).data).toBeNull();
  expect((await ask(stranger, 'list', {}, elsewhere)).data.total).toBe(0);
  expect((await ask(stranger, 'raise', questionFor(people.martin), elsewhere)).code).toBe('platform.not_found');
  for (const operation of ['acknowledge', 'takeUp', 'support', 'takeBackSupport'] as const) expect((await ask(stranger, operation, { id }, elsewhere)).code).toBe('platform.not_found');
  for (const nothing of [randomUUID(), 'nothing']) expect((await ask(people.saira, 'support', { id: nothing })).code).toBe('platform.not_found');
});

test('only somebody who can sign in is asked, and nobody asks themselves', async () => {
  const { people, ask, questionFor, server, organisation, endMembership } = doors;
  const gone = await personWithSession(server.database, organisation, { name: 'Gareth Gone', roles: ['contributor'] });
  await endMembership(gone);
  const refused = await ask(people.saira, 'raise', questionFor(gone));
  expect(refused).toMatchObject({ code: 'voices.challenge.respondent_cannot_sign_in', error: { message: expect.stringContaining('Gareth Gone cannot sign in') } });
  expect((await ask(people.saira, 'raise', questionFor(people.saira))).code).toBe('voices.challenge.respondent_is_raiser');
  for (const respondentId of [randomUUID(), 'somebody']) expect((await ask(people.saira, 'raise', questionFor(people.martin, { respondentId }))).code).toBe('platform.not_found');
  for (const subjectId of [randomUUID(), 'something']) expect((await ask(people.saira, 'raise', questionFor(people.martin, { subjectId }))).code).toBe('platform.not_found');
});

test('those who raise at once get numbers without a gap', async () => {
  const { raise, ask, people } = doors;
  const raised = await Promise.all([1, 2, 3, 4].map(() => raise()));
  const { total } = (await ask(people.priya, 'list', { first: 1 })).data;
  expect(raised.map(({ number }) => number).sort((one, other) => one - other)).toEqual([total - 3, total - 2, total - 1, total]);
});

test('challenges are found by what they are about, by who is to answer, and by whether they wait', async () => {
  const { people, raise, ask, answer, planId, actionId } = doors;
  const ofPlan = await raise({ subjectKind: 'PLAN', subjectId: planId, days: 1 }, people.saira, people.lin);
  const numbersOf = async (variables: Record<string, unknown>, person = people.lin) => ((await ask(person, 'list', { first: 100, ...variables })).data.items as Loose[]).map(({ number }) => number);
  expect(await numbersOf({ subjectKind: 'PLAN' })).toEqual([ofPlan.number]);
  expect(await numbersOf({ subjectId: planId })).toEqual([ofPlan.number]);
  expect(await numbersOf({ subjectKind: 'ACTION', subjectId: actionId })).not.toContain(ofPlan.number);
  expect(await numbersOf({ onlyMine: true, onlyAwaiting: true })).toEqual([ofPlan.number]);
  expect((await numbersOf({}))[0]).toBe(ofPlan.number);
  await answer(people.lin, ofPlan.id);
  expect(await numbersOf({ onlyMine: true, onlyAwaiting: true })).toEqual([]);
  expect(await numbersOf({ onlyMine: true })).toEqual([ofPlan.number]);
  expect((await numbersOf({})).indexOf(ofPlan.number)).toBe((await numbersOf({ onlyAwaiting: true })).length);
  expect((await ask(people.lin, 'list', { subjectId: 'nothing' })).code).toBe('platform.not_found');
});

test('pages of the list follow each other without gap or repeat, those that wait before those that are settled', async () => {
  const { people, ask } = doors;
  const seen: Loose[] = [];
  let after: number | null = null;
  do {
    const { data }: Loose = await ask(people.priya, 'list', { first: 4, after });
    seen.push(...data.items);
    after = data.nextCursor;
    if (!after) expect(seen).toHaveLength(data.total);
  } while (after);
  expect(new Set(seen.map(({ id }) => id)).size).toBe(seen.length);
  const waiting = seen.filter(({ state }) => state === 'AWAITING');
  expect(seen.slice(0, waiting.length)).toEqual(waiting);
  expect(waiting.map(({ clock }) => clock.dueOn)).toEqual(waiting.map(({ clock }) => clock.dueOn).sort());
});
