import type { ReviewPaper } from '@waymark/reviews/domain';
import { openReviewDoors, type ReviewDoors } from '../reviewing/review-doors.story';
import { assemblePaper } from './assemble-paper';

/** Numbers that nobody could mistake: 3 of 4,637, once corrected to 2 of 4,643. Too few for anybody who may not see exact figures. */
const SECRET = /(?<![\w.-])4,?6(37|34|43|41)(?![\w-])|(?<!\d)0\.0(647|6469|431|4307)/;
/** 6 of 61: enough for those who run the plan, too few for everybody else. */
const NARROW = /9\.836/;

let doors: ReviewDoors;
let id: string;
const papers = {} as Record<ReviewPaper['audience'], string>;

async function addMeasure(outcomeId: string, statement: string): Promise<string> {
  const { act, people } = doors;
  const { measure } = await act(people.ruth, `mutation { addMeasure(outcomeId: "${outcomeId}", statement: "${statement}", reason: "Needed") { measure { id version } } }`);
  await act(people.ruth, `mutation { defineMeasure(input: { id: "${measure.id}", version: ${measure.version}, kind: NUMERIC, unit: PERCENT, decimals: 4, frequency: MONTHLY, people: SAME_PEOPLE, reason: "Needed" }) { measure { id } } }`);
  return measure.id;
}

beforeAll(async () => {
  doors = await openReviewDoors();
  const { act, people, planId } = doors;
  const { objective } = await act(people.ruth, `mutation { addObjective(planId: "${planId}", theme: "Work", reason: "Needed") { objective { id } } }`);
  const { outcome } = await act(people.ruth, `mutation { addOutcome(objectiveId: "${objective.id}", statement: "Fair hiring", reason: "Needed") { outcome { id } } }`);
  const figure = 'fromOn: "2026-07-01", toOn: "2026-07-31"';
  const secret = await addMeasure(outcome.id, 'Complaints');
  await act(people.ruth, `mutation { recordObservation(input: { measureId: "${secret}", ${figure}, numerator: 3, denominator: 4637, source: "Records" }) { measure { id } } }`);
  await act(people.ruth, `mutation { correctObservation(input: { measureId: "${secret}", ${figure}, numerator: 2, denominator: 4643, revision: 1, reason: "Counted again" }) { measure { id } } }`);
  const narrow = await addMeasure(outcome.id, 'Promotions');
  await act(people.ruth, `mutation { recordObservation(input: { measureId: "${narrow}", ${figure}, numerator: 6, denominator: 61, source: "Records" }) { measure { id } } }`);
  // Set against the other one: its target is that one's latest figure, which an audience may see or not.
  const { version } = await act(people.ruth, `{ measure(id: "${secret}") { version } }`);
  await act(people.ruth, `mutation { setTarget(input: { measureId: "${secret}", version: ${version}, dueOn: "2028-03-31", comparatorMeasureId: "${narrow}", reason: "Fair" }) { measure { id } } }`);
  id = (await doors.openReview()).id;
  for (const audience of ['internal', 'public'] as const) {
    papers[audience] = JSON.stringify(await doors.server.database.transaction({ organisationId: doors.organisation.organisationId, mode: 'read', actor: null }, () => assemblePaper(id, { audience, at: new Date('2027-01-31T09:00:00Z'), version: 1 })));
  }
});
afterAll(() => doors?.close());

test('both measures are told, and what is hidden is said to be', () => {
  for (const paper of Object.values(papers)) {
    expect(paper).toContain('Complaints');
    expect(paper).toContain('hidden to protect people');
  }
});

test('no paper holds a number that is hidden from everybody', () => {
  expect('3 of 4,637').toMatch(SECRET);
  expect(papers.internal).not.toMatch(SECRET);
  expect(papers.public).not.toMatch(SECRET);
});

test('the paper for everybody holds none that only those who run the plan may see', () => {
  expect(papers.internal).toMatch(NARROW);
  expect(papers.public).not.toMatch(NARROW);
  const target = (paper: string) => (JSON.parse(paper) as ReviewPaper).measures.find(({ statement }) => statement === 'Complaints')!.target;
  expect(target(papers.internal)).toMatchObject({ text: '9.8361%', dueOn: '2028-03-31' });
  expect(target(papers.public)).toMatchObject({ text: 'hidden to protect people', value: null });
});
