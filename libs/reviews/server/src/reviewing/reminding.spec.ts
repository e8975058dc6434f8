import { tx } from '@waymark/platform/server';
import { OpenDueReviewsJob } from './open-due-reviews.job';
import { type Loose, openReviewDoors, type ReviewDoors } from './review-doors.story';

let doors: ReviewDoors;
let review: Loose;
beforeAll(async () => {
  doors = await openReviewDoors();
  const { people, planId, act } = doors;
  setDay('2026-09-01');
  const { objective } = await act(people.ruth, `mutation { addObjective(planId: "${planId}", theme: "Pay", statement: "Fair pay", reason: "Board") { objective { id } } }`);
  const { outcome } = await act(people.ruth, `mutation { addOutcome(objectiveId: "${objective.id}", statement: "Pay is fair", reason: "Board") { outcome { id } } }`);
  await act(people.ruth, `mutation { addAction(outcomeId: "${outcome.id}", title: "A secret undertaking", ownerId: "${people.lin.personId}", dueOn: "2027-03-31", reason: "Board") { action { id } } }`);
  review = await doors.openReview();
});
afterAll(() => doors?.close());

const setDay = (day: string) => doors.server.clock.set(new Date(`${day}T10:00:00Z`));
/** Who was mailed what on a morning. */
async function mailedOn(day: string): Promise<string[][]> {
  await doors.takeMail();
  setDay(day);
  await doors.server.app.get(OpenDueReviewsJob).handle();
  return (await doors.takeMail()).map(({ recipient, subject }) => [recipient.split('@')[0]!, subject]);
}
const current = async (): Promise<Loose> => doors.act(doors.people.ruth, `{ review(number: ${review.number}) { id version stages { id kind version } } }`);

test('owners and executives hear when it opens and three days before it is due, once each', async () => {
  expect(await mailedOn('2026-09-30')).toEqual([]);
  const opened = ['lin', 'martin', 'ruth'].map((name) => [name, 'Review 1 needs you in Waymark']);
  expect(await mailedOn('2026-10-01')).toEqual(opened);
  expect(await mailedOn('2026-10-01')).toEqual([]);
  expect(await mailedOn('2026-10-10')).toEqual([]);
  expect(await mailedOn('2026-10-11')).toEqual(['lin', 'martin', 'ruth'].map((name) => [name, 'Review 1 is due soon in Waymark']));
  expect(await mailedOn('2026-10-14')).toEqual([]);
});

test('a mail has a link, a title and a day, and nothing of the plan', async () => {
  await doors.inside(() => tx().execute('update reviews.stage set due_on = due_on + 1, version = version + 1 where organisation_id = $1 and kind = $2', [doors.organisation.organisationId, 'prepare']));
  await doors.takeMail();
  setDay('2026-10-13');
  await doors.server.app.get(OpenDueReviewsJob).handle();
  const mails = await doors.takeMail();
  expect(mails).toHaveLength(3);
  for (const { body, subject } of mails) {
    expect(body).toContain(`/reviews/${review.number}\n`);
    expect(body).toContain('15 October 2026');
    expect(`${subject} ${body}`).not.toMatch(/secret|undertaking|Fair/i);
  }
});

test('two workers at once remind once', async () => {
  await doors.move(doors.people.ruth, await current());
  await doors.takeMail();
  setDay('2026-10-16');
  const job = doors.server.app.get(OpenDueReviewsJob);
  await Promise.all([job.handle(), job.handle()]);
  expect((await doors.takeMail()).map(({ recipient }) => recipient.split('@')[0])).toEqual(['martin', 'ruth']);
});

test('later stages remind who is named to sign, and where nobody is, everybody whose stage it is', async () => {
  await doors.move(doors.people.ruth, await current());
  expect(await mailedOn('2026-10-30')).toEqual([['gwen', 'Review 1 needs you in Waymark']]);
  await doors.move(doors.people.gwen, await current());
  const { stages } = await current();
  await doors.act(doors.people.ruth, `mutation { nameSigners(input: { stageId: "${stages[3].id}", signers: [{ personId: "${doors.people.idris.personId}" }] }) { review { id } } }`);
  expect(await mailedOn('2026-11-19')).toEqual([['idris', 'Review 1 needs you in Waymark']]);
});

test('who has left hears nothing, and a review that was cancelled is quiet', async () => {
  await doors.endMembership(doors.people.idris);
  expect(await mailedOn('2026-12-14')).toEqual([]);
  const { id } = await doors.openReview({ from: '2026-10-01', to: '2026-11-30' });
  await doors.act(doors.people.ruth, `mutation { cancelReview(input: { id: "${id}", version: 1, reason: "No" }) { review { id } } }`);
  expect(await mailedOn('2026-12-02')).toEqual([]);
});
