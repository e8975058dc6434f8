import { DEFAULT_SCALE } from '@waymark/reviews/domain';
import type { Loose, Name } from '../../reviewing/review-doors.story';
import { openWritingDoors, type WritingDoors } from '../writing-doors.story';

let doors: WritingDoors;
beforeEach(async () => {
  doors = await openWritingDoors();
});
afterEach(() => doors?.close());

const give = (name: Name, reviewId: string, level: string | null, version = 0) => doors.send(name, 'giveOpinion', `reviewId: "${reviewId}", version: ${version}${level ? `, level: "${level}"` : ''}`);
const revise = (name: Name, revision: number, levels: readonly string[], reason = 'The board asked for it') =>
  doors.send(name, 'reviseOpinionScale', `revision: ${revision}, reason: "${reason}", levels: [${levels.map((level) => `{ level: "${level}", meaning: "What ${level} means" }`).join(', ')}]`);
const levelsOf = (legend: Loose[]) => legend.map(({ level }) => level);

test('everybody begins with the same scale; an opinion is one of its levels, or none', async () => {
  const { openAt, act, people, readReview, write } = doors;
  expect(await act(people.priya, '{ opinionScale { revision levels { level meaning } setBy { name } reason canRevise { allowed } } }')).toEqual({ revision: 0, levels: DEFAULT_SCALE, setBy: null, reason: null, canRevise: { allowed: false } });
  const { id, number } = await openAt('PREPARE', 2020);
  expect((await readReview('ruth', number)).opinion).toEqual({ version: 0, level: null, reason: '', legend: DEFAULT_SCALE, givenBy: null, givenAt: null });
  expect((await give('ruth', id, 'Excellent')).error.message).toBe('Choose one of these: Substantial, Reasonable, Limited, None.');
  await write('martin', id, 'OPINION_REASON', 'The gap has not moved.');
  expect((await give('ruth', id, 'Limited')).data.giveOpinion.opinion).toMatchObject({ version: 1, level: 'Limited', reason: 'The gap has not moved.', givenBy: { name: 'Ruth Okafor' } });
  expect((await give('martin', id, 'Reasonable')).error.extensions).toMatchObject({ code: 'platform.conflict', current: { level: 'Limited', version: 1 }, changedBy: 'Ruth Okafor', facts: { sent: { level: 'Reasonable' } } });
  expect((await give('martin', id, 'Limited')).data.giveOpinion.opinion).toMatchObject({ version: 1, givenBy: { name: 'Ruth Okafor' } });
  expect((await give('martin', id, null, 1)).data.giveOpinion.opinion).toMatchObject({ version: 2, level: null });
  expect((await give('ruth', id, 'None', 2)).data.giveOpinion.opinion).toMatchObject({ version: 3, level: 'None' });
});

test('the scale is changed by executives, for a reason, by whoever has seen the newest', async () => {
  const { act, people } = doors;
  for (const name of Object.keys(people) as Name[]) if (!['ruth', 'martin'].includes(name)) expect([name, (await revise(name, 0, ['Good', 'Bad'])).code]).toEqual([name, 'platform.forbidden']);
  expect((await revise('ruth', 0, ['Good'])).code).toBe('platform.bad_input');
  expect((await revise('ruth', 0, ['Good', 'good'])).code).toBe('reviews.scale.twice');
  expect((await revise('ruth', 0, ['Good', 'Bad'], ' ')).code).toBe('platform.bad_input');
  expect((await revise('ruth', 0, ['Good', 'Fair', 'Bad'])).data.reviseOpinionScale.scale).toMatchObject({ revision: 1, setBy: { name: 'Ruth Okafor' }, reason: 'The board asked for it' });
  expect((await revise('martin', 0, ['Yes', 'No'])).code).toBe('reviews.scale.changed');
  expect(levelsOf((await act(people.priya, '{ opinionScale { levels { level } } }')).levels)).toEqual(['Good', 'Fair', 'Bad']);
});

test('an opinion keeps the scale it was given on, in the workspace and in the sealed record; the next one uses the new scale', async () => {
  const { openAt, readReview, moveOn, approve, record } = doors;
  const { id, number } = await openAt('EXECUTIVE', 2020);
  await give('ruth', id, 'Limited');
  await revise('ruth', 0, ['Good', 'Bad']);
  expect(levelsOf((await readReview('ruth', number)).opinion.legend)).toEqual(DEFAULT_SCALE.map(({ level }) => level));
  await moveOn('ruth', number);
  await moveOn('gwen', number);
  expect((await approve('idris', id, 1)).code).toBeUndefined();
  const { opinion } = JSON.parse((await record('ruth', number)).data.record.text).paper;
  expect(opinion).toEqual({ level: 'Limited', legend: DEFAULT_SCALE });
  const next = await openAt('PREPARE', 2021);
  expect(levelsOf((await readReview('ruth', next.number)).opinion.legend)).toEqual(['Good', 'Bad']);
  expect((await give('ruth', next.id, 'Limited')).code).toBe('reviews.opinion.no_level');
  expect((await give('ruth', next.id, 'Bad')).data.giveOpinion.opinion.level).toBe('Bad');
});
