import { openReviewDoors, REVIEW, type ReviewDoors } from './review-doors.story';

let doors: ReviewDoors;
beforeAll(async () => {
  doors = await openReviewDoors();
});
afterAll(() => doors?.close());

test('a review has a number, a title, and dates that follow from its period', async () => {
  const opened = await doors.openReview();
  expect(opened).toMatchObject({
    number: 1, title: 'Review 1', kind: 'REVIEW', state: 'OPEN', stage: 'PREPARE', periodFrom: '2026-04-01', periodTo: '2026-09-30', graceUntil: '2026-10-07', steps: [],
    stages: [
      { kind: 'PREPARE', opensOn: '2026-10-01', dueOn: '2026-10-14', meetsOn: null, bodyName: null, isDone: false, doneOn: null, signers: [] },
      { kind: 'EXECUTIVE', opensOn: '2026-10-15', dueOn: '2026-10-28' },
      { kind: 'SUB_GROUP', opensOn: '2026-10-29', dueOn: '2026-11-18', meetsOn: '2026-11-18', bodyName: 'Board sub-group' },
      { kind: 'BOARD', opensOn: '2026-11-19', dueOn: '2026-12-16', meetsOn: '2026-12-16', bodyName: 'Board' },
      { kind: 'PUBLISHED', opensOn: '2026-12-17', dueOn: '2026-12-17' },
    ],
  });
  expect(await doors.act(doors.people.lin, `{ review(number: 1) { ${REVIEW} } }`)).toEqual(opened);
});
