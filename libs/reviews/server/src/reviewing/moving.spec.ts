import { personWithSession } from '@waymark/organisations/server';
import { tx } from '@waymark/platform/server';
import { type Loose, type Name, openReviewDoors, REVIEW, type ReviewDoors } from './review-doors.story';

let doors: ReviewDoors;
beforeAll(async () => {
  doors = await openReviewDoors();
});
afterAll(() => doors?.close());

let plans = 0;
const freshReview = async () => doors.openReview({ planId: await doors.addPlan(`Plan ${(plans += 1)}`) });
const everyName: readonly Name[] = ['ruth', 'lin', 'gwen', 'idris', 'nadia', 'joanna', 'priya', 'saira'];
const worker = { PREPARE: 'ruth', EXECUTIVE: 'ruth', SUB_GROUP: 'gwen', BOARD: 'idris' } as const;
type Stage = keyof typeof worker;
const stages: readonly Stage[] = ['PREPARE', 'EXECUTIVE', 'SUB_GROUP', 'BOARD'];

/** A review that has come to a stage, as whoever works at each sent it on. */
async function reviewAt(stage: Stage): Promise<Loose> {
  let review = await freshReview();
  while (review.stage !== stage) review = (await doors.move(doors.people[worker[review.stage as Stage]], review)).data.answer.review;
  return review;
}

describe.each(stages)('at %s', (stage) => {
  test('those who work there send it on, and nobody else', async () => {
    const review = await reviewAt(stage);
    for (const name of everyName.filter((each) => each !== worker[stage])) expect([name, (await doors.move(doors.people[name], review)).code]).toEqual([name, 'platform.forbidden']);
    const { data, code } = await doors.move(doors.people[worker[stage]], review);
    if (stage === 'BOARD') return expect(code).toBe('platform.forbidden');
    const next = stages[stages.indexOf(stage) + 1];
    expect(data.answer.review).toMatchObject({ stage: next, steps: expect.arrayContaining([expect.objectContaining({ from: stage, to: next, reason: null })]) });
    const done = data.answer.review.stages.filter(({ isDone }: Loose) => isDone);
    expect(done.map(({ kind, doneOn }: Loose) => [kind, doneOn])).toEqual(stages.slice(0, stages.indexOf(stage) + 1).map((kind) => [kind, '2026-11-22']));
  });

  test('those who work there send it back to any stage before, with a reason, and nobody else', async () => {
    const behind = stages.slice(0, stages.indexOf(stage));
    for (const to of behind) {
      const review = await reviewAt(stage);
      for (const name of everyName.filter((each) => each !== worker[stage])) expect([name, (await doors.move(doors.people[name], review, to)).code]).toEqual([name, 'platform.forbidden']);
      const { review: moved } = (await doors.move(doors.people[worker[stage]], review, to)).data.answer;
      expect(moved.stage).toBe(to);
      expect(moved.steps.at(-1)).toMatchObject({ from: stage, to, reason: 'The figures were not read', by: { name: expect.any(String) } });
      expect(moved.stages.filter(({ isDone }: Loose) => isDone)).toHaveLength(stages.indexOf(to));
    }
    const review = await reviewAt(stage);
    for (const to of [...stages.slice(stages.indexOf(stage)), 'PUBLISHED']) expect([to, (await doors.move(doors.people[worker[stage]], review, to)).code]).toEqual([to, 'platform.forbidden']);
  });

  test('what the page offers is what the doors allow', async () => {
    const review = await reviewAt(stage);
    const offered = `{ review(number: ${review.number}) { viewerCan { moveOn { allowed } sendBack { allowed } cancel { allowed } changeDates { allowed } } } }`;
    for (const name of everyName) {
      const { moveOn, sendBack, cancel, changeDates } = (await doors.act(doors.people[name], offered)).viewerCan;
      const isWorker = name === worker[stage];
      expect([name, moveOn.allowed, sendBack.allowed, cancel.allowed, changeDates.allowed]).toEqual([
        name, isWorker && stage !== 'BOARD', isWorker && stage !== 'PREPARE', stage === 'BOARD' ? name === 'idris' : name === 'ruth', name === 'ruth',
      ]);
    }
  });
});

test('of two who send it on at once, one does, and the other is told', async () => {
  const review = await freshReview();
  const answers = await Promise.all([doors.move(doors.people.ruth, review), doors.move(doors.people.martin, review)]);
  expect(answers.map(({ code }) => code ?? 'moved').sort()).toEqual(['moved', 'platform.conflict']);
  const { review: now } = await doors.act(doors.people.ruth, `{ review(number: ${review.number}) { ${REVIEW} } }`).then((held: Loose) => ({ review: held }));
  expect([now.stage, now.steps.length]).toEqual(['EXECUTIVE', 1]);
  const stale = await doors.move(doors.people.gwen, { ...now, version: review.version });
  expect(stale.code).toBe('platform.conflict');
});

test('a reason is needed to send it back, and steps cannot be changed', async () => {
  const review = await reviewAt('EXECUTIVE');
  const { code } = await doors.ask(doors.people.ruth, `mutation { sendReviewBack(input: { id: "${review.id}", version: ${review.version}, to: PREPARE, reason: "  " }) { review { id } } }`);
  expect(code).toBe('platform.bad_input');
  await expect(doors.inside(() => tx().execute(`update reviews.stage_step set reason = 'Another' where organisation_id = $1`, [doors.organisation.organisationId]))).rejects.toThrow();
  await expect(doors.inside(() => tx().execute('delete from reviews.stage_step where organisation_id = $1', [doors.organisation.organisationId]))).rejects.toThrow();
});

const ending = (field: string, { id, version }: Loose) => `mutation { ${field}(input: { id: "${id}", version: ${version}, reason: "The wrong dates" }) { review { ${REVIEW} replacedBy { number } } } }`;

test('what was cancelled goes nowhere, and its period can be reviewed again under the same title', async () => {
  const review = await freshReview();
  const { review: cancelled } = await doors.act(doors.people.ruth, ending('cancelReview', review));
  expect(cancelled).toMatchObject({ state: 'CANCELLED', cancelReason: 'The wrong dates' });
  expect((await doors.move(doors.people.ruth, cancelled)).code).toBe('reviews.review.cancelled');
  expect((await doors.ask(doors.people.ruth, ending('cancelReview', cancelled))).code).toBe('reviews.review.cancelled');
  const { planId } = await doors.inside(async () => (await tx().query<{ planId: string }>('select plan_id as "planId" from reviews.review where organisation_id = $1 and id = $2', [doors.organisation.organisationId, review.id]))[0]!);
  const again = await doors.openReview({ planId });
  expect([again.title, again.number, again.stage]).toEqual(['Review 1', review.number + 1, 'PREPARE']);
  expect((await doors.act(doors.people.priya, `{ review(number: ${review.number}) { cancelReason state } }`))).toEqual({ cancelReason: null, state: 'CANCELLED' });
});

test('a replacement has the dates and the signers of what it replaces, and begins anew', async () => {
  const review = await reviewAt('SUB_GROUP');
  const executive = review.stages[1];
  await doors.act(doors.people.ruth, `mutation { nameSigners(input: { stageId: "${executive.id}", signers: [{ personId: "${doors.people.martin.personId}", capacity: "finance" }] }) { review { id } } }`);
  await doors.act(doors.people.ruth, `mutation { reviseStage(input: { id: "${review.stages[3].id}", version: 1, opensOn: "2026-11-25", dueOn: "2027-01-27", meetsOn: "2027-01-20" }) { review { id } } }`);
  const { review: fresh } = await doors.act(doors.people.ruth, ending('replaceReview', review));
  expect(fresh).toMatchObject({ title: review.title, stage: 'PREPARE', state: 'OPEN', steps: [], replacedBy: null });
  expect(fresh.stages[1].signers).toEqual([{ person: { name: 'Martin Hale' }, capacity: 'finance' }]);
  expect(fresh.stages[3]).toMatchObject({ opensOn: '2026-11-25', dueOn: '2027-01-27', meetsOn: '2027-01-20' });
  expect(await doors.act(doors.people.ruth, `{ review(number: ${review.number}) { state replacedBy { number } } }`)).toEqual({ state: 'CANCELLED', replacedBy: { number: fresh.number } });
});

test('dates of a stage are changed by who saw them last', async () => {
  const review = await freshReview();
  const [prepare, executive] = review.stages;
  const revise = (id: string, version: number, opensOn: string, dueOn: string) => doors.ask(doors.people.ruth, `mutation { answer: reviseStage(input: { id: "${id}", version: ${version}, opensOn: "${opensOn}", dueOn: "${dueOn}" }) { review { ${REVIEW} } } }`);
  expect((await revise(prepare.id, 1, '2026-10-02', '2026-10-20')).data.answer.review.stages[0]).toMatchObject({ opensOn: '2026-10-02', dueOn: '2026-10-20', version: 2 });
  expect((await revise(prepare.id, 1, '2026-10-02', '2026-10-21')).code).toBe('platform.conflict');
  expect((await revise(executive.id, 1, '2026-10-01', '2026-10-28')).code).toBe('reviews.stage.bad_dates');
  expect((await revise(executive.id, 1, '2026-10-15', '2026-10-14')).code).toBe('reviews.stage.bad_dates');
});

test('signers are members, each named once', async () => {
  const { stages: [, executive] } = await freshReview();
  const name = (...ids: string[]) => doors.ask(doors.people.ruth, `mutation { nameSigners(input: { stageId: "${executive.id}", signers: [${ids.map((id) => `{ personId: "${id}" }`).join(', ')}] }) { review { id } } }`);
  const { ruth, martin } = doors.people;
  expect((await name(ruth.personId, martin.personId)).code).toBeUndefined();
  expect((await name(ruth.personId, ruth.personId)).code).toBe('reviews.signer.twice');
  expect((await name(doors.organisation.organisationId)).code).toBe('reviews.signer.unfit');
});

test('once it is before the sub-group, executives add people to those who sign there and take nobody out who is still here', async () => {
  const { ruth, gwen } = doors.people;
  const leaver = await personWithSession(doors.server.database, doors.organisation, { name: 'Left since', roles: ['reviewer'] });
  const other = await personWithSession(doors.server.database, doors.organisation, { name: 'Another Reviewer', roles: ['reviewer'] });
  const review = await reviewAt('EXECUTIVE');
  const subGroup = review.stages[2];
  const name = (...people: { personId: string }[]) => doors.ask(ruth, `mutation { nameSigners(input: { stageId: "${subGroup.id}", signers: [${people.map(({ personId }) => `{ personId: "${personId}" }`).join(', ')}] }) { review { id } } }`);
  expect((await name(other)).code).toBeUndefined();
  expect((await name(gwen, leaver)).code).toBeUndefined();
  expect((await doors.move(ruth, review)).code).toBeUndefined();
  expect((await name(other)).code).toBe('reviews.signer.asked_already');
  expect((await name(gwen, leaver, other)).code).toBeUndefined();
  await doors.endMembership(leaver);
  expect((await name(gwen, other)).code).toBeUndefined();
});

test('a review whose presenter has left can be replaced; nobody presents the replacement until somebody is named', async () => {
  const { ruth } = doors.people;
  const presenter = await personWithSession(doors.server.database, doors.organisation, { name: 'Was to present', roles: ['executive'] });
  const review = await freshReview();
  await doors.inside(() => tx().execute('update reviews.review set presented_by_id = $2, version = version + 1 where organisation_id = $1 and id = $3', [doors.organisation.organisationId, presenter.personId, review.id]));
  await doors.endMembership(presenter);
  const { review: fresh } = await doors.act(ruth, ending('replaceReview', { ...review, version: review.version + 1 }));
  expect(fresh).toMatchObject({ title: review.title, stage: 'PREPARE' });
  expect((await doors.act(ruth, `{ review(number: ${fresh.number}) { presentedBy { name } } }`)).presentedBy).toBeNull();
});
