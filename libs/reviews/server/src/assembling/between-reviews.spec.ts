import { randomUUID } from 'node:crypto';
import { addRows, tx } from '@waymark/platform/server';
import type { ReviewPaper } from '@waymark/reviews/domain';
import { openWritingDoors, type WritingDoors } from '../writing/writing-doors.story';

let doors: WritingDoors;
beforeAll(async () => {
  doors = await openWritingDoors();
}, 60_000);
afterAll(() => doors?.close());

const paperOf = async (number: number): Promise<ReviewPaper> => JSON.parse((await doors.record('ruth', number)).data.record.text).paper;

/** Advice of an adviser about an action. */
const advise = (words: string, at: string) =>
  doors.inside(async () => {
    const id = randomUUID();
    await addRows('voices.comment', [{ id, subject_kind: 'action', subject_id: doors.actionId, plan_id: doors.planId, thread_id: id, place: 0, kind: 'advice', author_id: doors.people.nadia.personId, written_at: at }]);
    await addRows('voices.comment_text', [{ id: randomUUID(), comment_id: id, revision: 1, markdown: words, written_at: at }]);
  });

/** A challenge that is answered at once, so that nobody waits any more. */
const challenge = (title: string, at: string, answeredAt: string) =>
  doors.inside(async () => {
    const [{ next }] = (await tx().query<{ next: number }>('select 1 + coalesce(max(number), 0) as next from voices.challenge where organisation_id = $1', [tx().organisationId])) as [{ next: number }];
    const id = randomUUID();
    await addRows('voices.challenge', [{
      id, number: next, subject_kind: 'action', subject_id: doors.actionId, plan_id: doors.planId, raised_as: 'adviser', raised_by_person: doors.people.nadia.personId, respondent_id: doors.people.lin.personId,
      title, markdown: 'Why?', raised_on: at.slice(0, 10), raised_at: at, answer_due_on: '2026-12-20',
    }]);
    await addRows('voices.challenge_event', [{
      challenge_id: id, place: 1, kind: 'answered', outcome: 'accepted', markdown: 'We will.', by_person: doors.people.lin.personId, happened_on: answeredAt.slice(0, 10), happened_at: answeredAt,
    }]);
  });

test('what is said and answered between the freeze of one review and the end of that day is told in the next one, once', async () => {
  await advise('Before the freeze', '2026-11-22T08:00:00Z');
  await challenge('Asked before', '2026-11-22T08:00:00Z', '2026-11-22T08:30:00Z');
  const first = await doors.openAt('BOARD', 2025);
  await advise('After the freeze', '2026-11-22T15:00:00Z');
  await challenge('Asked after', '2026-11-22T15:00:00Z', '2026-11-22T16:00:00Z');
  await doors.approve('idris', first.id, 1);
  doors.server.clock.set(new Date('2026-12-10T09:00:00Z'));
  const second = await doors.openAt('BOARD', 2026);
  const [before, after] = [await paperOf(first.number), await paperOf(second.number)];
  expect(after.previous?.number).toBe(first.number);
  expect(before.voices.statements.map(({ words }) => words)).toEqual(['Before the freeze']);
  expect(after.voices.statements.map(({ words }) => words)).toEqual(['After the freeze']);
  expect([before.voices.adviceCount, after.voices.adviceCount]).toEqual([1, 1]);
  const titles = ({ challenges }: ReviewPaper) => challenges.map(({ words }) => words.split('\n')[0]);
  expect([titles(before), titles(after)]).toEqual([['Asked before'], ['Asked after']]);
});
