import { personWithSession } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';
import { type ChallengeDoors, type Loose, openChallengeDoors } from './challenge-doors.story';
import { TellAboutChallengesJob } from './tell-about-challenges.job';

let doors: ChallengeDoors;
beforeAll(async () => {
  doors = await openChallengeDoors();
});
afterAll(() => doors?.server.close());

/** Runs the job on a day at 6:23, twice as a restart would, and once more alongside; gives what was posted. */
async function tellOn(day: string): Promise<[to: string, subject: string][]> {
  doors.server.clock.set(new Date(`${day}T06:23:00Z`));
  const job = doors.server.app.get(TellAboutChallengesJob);
  await Promise.all([job.handle(), job.handle()]);
  await job.handle();
  const mails = await doors.takeMail();
  for (const { subject, body } of mails) expect(`${subject} ${body}`).not.toMatch(/agenc|shortlist|ballot|february|saira|reci|RECI/i);
  return mails.map(({ recipient, subject }) => [recipient.split('@')[0]!, subject]);
}

async function eventsOf(number: number): Promise<[string, string][]> {
  const { events } = await doors.act(doors.people.priya, 'challenge', { number });
  return events.map(({ kind, happenedOn, by, happenedAt }: Loose) => {
    expect([by, happenedAt]).toEqual([null, null]);
    return [kind, happenedOn];
  });
}

/** Each test has the challenges to itself: those before are settled. */
beforeEach(async () => {
  doors.server.clock.set(new Date('2026-11-04T10:00:00Z'));
});
afterEach(async () => {
  const { items } = (await doors.ask(doors.people.saira, 'list', { first: 100, onlyAwaiting: true })).data;
  for (const { id, raisedAs, groupKey } of items) {
    if (raisedAs === 'GROUP') await doors.act(doors.people.saira, 'withdrawForGroup', { groupKey, challengeId: id, words: 'Over' });
    else await doors.act(doors.people.saira, 'withdraw', { id, words: 'Over' });
  }
  await tellOn('2027-06-30');
});

const DUE = 'A challenge waits for your answer in Waymark';
const OVERDUE = 'A challenge was not answered in time in Waymark';
const ASKED = 'You are asked to answer a challenge in Waymark';
const NEWS = 'There is news of a challenge in Waymark';

test('a respondent is reminded three days before and on the day; then executives hear of it, once', async () => {
  const { number } = await doors.raise();
  await doors.takeMail();
  expect(await tellOn('2026-11-14')).toEqual([]);
  expect(await tellOn('2026-11-15')).toEqual([['martin', DUE]]);
  expect(await tellOn('2026-11-16')).toEqual([]);
  expect(await tellOn('2026-11-18')).toEqual([['martin', DUE]]);
  expect(await tellOn('2026-11-19')).toEqual([['ruth', OVERDUE]]);
  expect(await tellOn('2026-11-20')).toEqual([]);
  expect(await eventsOf(number)).toEqual([['REMINDED', '2026-11-15'], ['REMINDED', '2026-11-18'], ['SPONSOR_TOLD', '2026-11-19']]);
});

test('of a group’s challenge the respondent hears with the next notices, and its sponsor when no answer comes', async () => {
  const groupId = await doors.openGroup('reci');
  await doors.raiseAsGroup(groupId, '2026-11-04');
  expect(await doors.takeMail()).toEqual([]);
  expect(await tellOn('2026-11-05')).toEqual([['martin', ASKED]]);
  expect(await tellOn('2026-11-15')).toEqual([['martin', DUE]]);
  expect(await tellOn('2026-11-19')).toEqual([['gwen', OVERDUE]]);
});

test('what a group says of an answer goes the same way, and the board sub-group hears what is taken to it', async () => {
  const groupId = await doors.openGroup('carers');
  const id = await doors.raiseAsGroup(groupId, '2026-11-04');
  await tellOn('2026-11-05');
  await doors.answer(doors.people.martin, id, { seen: 1 });
  await doors.act(doors.people.saira, 'judgeForGroup', { groupKey: 'carers', challengeId: id, isSatisfied: false, words: 'Not yet' });
  await doors.act(doors.people.saira, 'takeUpForGroup', { groupKey: 'carers', challengeId: id });
  expect(await doors.takeMail()).toEqual([]);
  expect(await tellOn('2026-11-06')).toEqual([['idris', 'A challenge was taken to the board sub-group in Waymark'], ['martin', NEWS]]);
  expect(await tellOn('2026-11-07')).toEqual([]);
});

test('nobody is asked for an answer that is there already, or that a group no longer wants', async () => {
  await doors.openGroup('pride').then((groupId) => doors.raiseAsGroup(groupId, '2026-11-04')).then((id) => doors.answer(doors.people.ruth, id));
  const id = await doors.openGroup('reserves').then((groupId) => doors.raiseAsGroup(groupId, '2026-11-04'));
  await doors.act(doors.people.saira, 'withdrawForGroup', { groupKey: 'reserves', challengeId: id, words: 'Never mind' });
  expect(await tellOn('2026-11-05')).toEqual([['martin', NEWS], ['martin', NEWS]]);
});

test('what is answered or taken back is not reminded of', async () => {
  const { people, raise, answer, act } = doors;
  await answer(people.martin, (await raise()).id);
  await act(people.saira, 'withdraw', { id: (await raise()).id, words: 'Never mind' });
  await doors.takeMail();
  for (const day of ['2026-11-15', '2026-11-18', '2026-11-19']) expect(await tellOn(day)).toEqual([]);
});

test('a respondent who has left gets no mail, and whoever is named after them is told', async () => {
  const { people, raise, act, server, organisation, endMembership } = doors;
  const gareth = await personWithSession(server.database, organisation, { name: 'Gareth Llewellyn', roles: ['contributor'], email: `gareth@${organisation.slug}.example` });
  const { id, number } = await raise({}, people.saira, gareth);
  await endMembership(gareth);
  await doors.takeMail();
  expect(await tellOn('2026-11-15')).toEqual([]);
  expect(await eventsOf(number)).toEqual([]);
  await act(people.ruth, 'nameRespondent', { id, respondentId: people.lin.personId });
  expect((await doors.takeMail()).map(({ recipient, subject }) => [recipient.split('@')[0], subject])).toEqual([['lin', ASKED]]);
  expect(await tellOn('2026-11-16')).toEqual([['lin', DUE]]);
});

test('where the sponsor has left, executives hear of it instead', async () => {
  const { server, organisation, endMembership } = doors;
  const sponsor = await personWithSession(server.database, organisation, { roles: ['board'], email: `sponsor@${organisation.slug}.example` });
  const groupId = await doors.openGroup('faith', { sponsor });
  await endMembership(sponsor);
  await doors.raiseAsGroup(groupId, '2026-11-04');
  await tellOn('2026-11-18');
  expect(await tellOn('2026-11-19')).toEqual([['ruth', OVERDUE]]);
});

test('where the sponsor is asked themselves, executives hear of it', async () => {
  const groupId = await doors.openGroup('parents', { sponsor: doors.people.martin });
  await doors.raiseAsGroup(groupId, '2026-11-04');
  await tellOn('2026-11-18');
  expect(await tellOn('2026-11-19')).toEqual([['ruth', OVERDUE]]);
});

test('each organisation has its own day: it is the 15th in Auckland before it is in London', async () => {
  const { server, organisation, inside } = doors;
  await doors.raise();
  await doors.takeMail();
  const move = (zone: string) => inside(() => tx().execute('update organisations.organisation set time_zone = $2, version = version + 1 where organisation_id = $1', [organisation.organisationId, zone]));
  server.clock.set(new Date('2026-11-14T18:00:00Z'));
  const job = server.app.get(TellAboutChallengesJob);
  await job.handle();
  expect(await doors.takeMail()).toEqual([]);
  await move('Pacific/Auckland');
  await job.handle();
  await move('Europe/London');
  expect((await doors.takeMail()).map(({ subject }) => subject)).toEqual([DUE]);
});
