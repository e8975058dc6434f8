import { personWithSession } from '@waymark/organisations/server';
import { type ChallengeDoors, openChallengeDoors } from './challenge-doors.story';

let doors: ChallengeDoors;
beforeAll(async () => {
  doors = await openChallengeDoors();
});
afterAll(() => doors?.server.close());

test('support is counted from five on, once a person, and can be taken back', async () => {
  const { people, raise, act, server, organisation } = doors;
  const { id, number } = await raise();
  const five = [people.nadia, people.idris, people.gwen, people.ruth, people.joanna];
  for (const person of five.slice(0, 4)) expect(await act(person, 'support', { id })).toMatchObject({ isSupported: true, supportCount: null });
  for (const twice of [1, 2]) expect([twice, (await act(people.gwen, 'support', { id })).supportCount]).toEqual([twice, null]);
  expect(await act(five[4]!, 'support', { id })).toMatchObject({ isSupported: true, supportCount: 5 });
  expect(await act(people.priya, 'challenge', { number })).toMatchObject({ isSupported: false, supportCount: 5 });
  const sixth = await personWithSession(server.database, organisation, { roles: ['contributor'] });
  expect((await act(sixth, 'support', { id })).supportCount).toBe(6);
  expect((await act(sixth, 'takeBackSupport', { id })).supportCount).toBe(5);
  expect(await act(people.gwen, 'takeBackSupport', { id })).toMatchObject({ isSupported: false, supportCount: null });
  expect(await act(people.gwen, 'support', { id })).toMatchObject({ isSupported: true, supportCount: 5 });
});

test('neither side supports its own challenge, readers do not, and what is over is not supported', async () => {
  const { people, raise, act, ask } = doors;
  const { id } = await raise();
  for (const name of ['saira', 'martin', 'priya'] as const) expect([name, (await ask(people[name], 'support', { id })).code]).toEqual([name, 'platform.forbidden']);
  await act(people.lin, 'support', { id });
  await act(people.saira, 'withdraw', { id, words: 'Settled' });
  expect((await ask(people.lin, 'takeBackSupport', { id })).code).toBe('platform.forbidden');
});

test('twenty presses at once count once', async () => {
  const { people, raise, act, ask } = doors;
  const { id, number } = await raise();
  for (const person of [people.nadia, people.idris, people.ruth, people.joanna]) await act(person, 'support', { id });
  const answers = await Promise.all(Array.from({ length: 20 }, () => ask(people.gwen, 'support', { id })));
  expect(answers.every(({ code }) => code === undefined)).toBe(true);
  expect((await act(people.priya, 'challenge', { number })).supportCount).toBe(5);
});
