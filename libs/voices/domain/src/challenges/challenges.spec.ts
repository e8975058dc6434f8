import fc from 'fast-check';
import { addDays } from '@waymark/platform/domain';
import { readClock, toAnswerDueOn } from './answer-clock';
import { awaitsAnswer, canBeTakenUp, clockStoppedOn, type ChallengeEventKind, challengeEventKinds, toChallengeState } from './challenge-state';

const after = (...kinds: ChallengeEventKind[]) => ({ answerDueOn: '2026-11-18', events: kinds.map((kind) => ({ kind, on: '2026-11-10' })) });

test('14 days from 4 November are 18 November; 14 working days are the 24th', () => {
  expect(toAnswerDueOn('2026-11-04', { days: 14, workingDays: false })).toBe('2026-11-18');
  expect(toAnswerDueOn('2026-11-04', { days: 14, workingDays: true })).toBe('2026-11-24');
  expect(toAnswerDueOn('2026-11-06', { days: 1, workingDays: true })).toBe('2026-11-09');
});

test('working days never end on a weekend and are never sooner than days', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2000 }), fc.integer({ min: 1, max: 90 }), (start, days) => {
    const raisedOn = addDays('2024-01-01', start);
    const dueOn = toAnswerDueOn(raisedOn, { days, workingDays: true });
    expect([1, 2, 3, 4, 5]).toContain(new Date(`${dueOn}T00:00:00Z`).getUTCDay());
    expect(dueOn >= toAnswerDueOn(raisedOn, { days, workingDays: false })).toBe(true);
  }));
});

test('the clock runs alike for both sides and stops with the answer', () => {
  const clock = { raisedOn: '2026-11-04', answerDueOn: '2026-11-18', stoppedOn: null };
  expect(readClock(clock, '2026-11-10')).toEqual({ daysSince: 6, daysLeft: 8, daysOverdue: 0 });
  expect(readClock(clock, '2026-11-18')).toEqual({ daysSince: 14, daysLeft: 0, daysOverdue: 0 });
  expect(readClock(clock, '2026-11-22')).toEqual({ daysSince: 18, daysLeft: 0, daysOverdue: 4 });
  expect(readClock({ ...clock, stoppedOn: '2026-11-11' }, '2026-11-22')).toEqual({ daysSince: 7, daysLeft: 7, daysOverdue: 0 });
});

test.each([
  ['raised', after(), '2026-11-18', 'awaiting'],
  ['a day late', after(), '2026-11-19', 'overdue'],
  ['acknowledged', after('acknowledged'), '2026-11-12', 'acknowledged'],
  ['acknowledged and late', after('acknowledged', 'reminded', 'sponsor_told'), '2026-11-20', 'overdue'],
  ['acknowledged by somebody who left', after('acknowledged', 'respondent_changed'), '2026-11-12', 'awaiting'],
  ['acknowledged by whoever came after', after('acknowledged', 'respondent_changed', 'acknowledged'), '2026-11-12', 'acknowledged'],
  ['answered', after('acknowledged', 'answered'), '2026-12-01', 'answered'],
  ['answered, not enough', after('answered', 'unsatisfied'), '2026-12-01', 'unsatisfied'],
  ['answered again', after('answered', 'unsatisfied', 'answered'), '2026-12-01', 'answered'],
  ['settled', after('answered', 'unsatisfied', 'answered', 'satisfied'), '2026-12-01', 'satisfied'],
  ['taken up', after('answered', 'unsatisfied', 'taken_to_sub_group'), '2026-12-01', 'taken_to_sub_group'],
  ['taken up and answered', after('taken_to_sub_group', 'answered'), '2026-12-01', 'taken_to_sub_group'],
  ['taken up and settled', after('taken_to_sub_group', 'answered', 'satisfied'), '2026-12-01', 'satisfied'],
  ['taken back', after('answered', 'withdrawn'), '2026-12-01', 'withdrawn'],
] as const)('%s', (_words, history, today, state) => expect(toChallengeState(history, today)).toBe(state));

test('only its raiser can end a challenge: no event of the other side makes it satisfied or withdrawn', () => {
  const ofTheRaiser = new Set<ChallengeEventKind>(['satisfied', 'withdrawn']);
  const others = challengeEventKinds.filter((kind) => !ofTheRaiser.has(kind));
  fc.assert(fc.property(fc.array(fc.constantFrom(...others)), (kinds) => {
    expect(['satisfied', 'withdrawn']).not.toContain(toChallengeState(after(...kinds), '2026-12-01'));
  }));
});

test('an answer is awaited until there is one, and again when it did not satisfy', () => {
  expect([[], ['acknowledged'], ['answered'], ['answered', 'unsatisfied'], ['answered', 'unsatisfied', 'answered'], ['withdrawn']].map((kinds) => awaitsAnswer(after(...(kinds as ChallengeEventKind[])).events))).toEqual([true, true, false, true, false, false]);
  expect(canBeTakenUp('overdue')).toBe(true);
  expect(canBeTakenUp('answered')).toBe(false);
});

test('the clock stops with the first answer, or when it is taken back, and runs until then', () => {
  const on = (kind: ChallengeEventKind, day: string) => ({ kind, on: day });
  expect(clockStoppedOn([on('acknowledged', '2026-11-05'), on('unsatisfied', '2026-11-06')])).toBeNull();
  expect(clockStoppedOn([on('answered', '2026-11-07'), on('unsatisfied', '2026-11-08'), on('answered', '2026-11-09'), on('withdrawn', '2026-11-10')])).toBe('2026-11-07');
  expect(clockStoppedOn([on('withdrawn', '2026-11-10')])).toBe('2026-11-10');
});
