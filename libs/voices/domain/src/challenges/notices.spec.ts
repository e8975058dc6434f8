import { addDays } from '@waymark/platform/domain';
import type { ChallengeEvent, ChallengeEventKind } from './challenge-state';
import { type Notice, noticesDue } from './notices';

const challenge = { raisedOn: '2026-11-04', answerDueOn: '2026-11-18', isOfGroup: false };
const happened = (...kinds: ChallengeEventKind[]): ChallengeEvent[] => kinds.map((kind) => ({ kind, on: '2026-11-10' }));

/** Asks every day, writes down what was told, and gives the days. */
function tellDaily(told: { raisedOn: string; answerDueOn: string; isOfGroup: boolean }, events: ChallengeEvent[], days: number, isAsleepOn: readonly string[] = []): [string, Notice][] {
  const record = [...events];
  const notices: [string, Notice][] = [];
  for (let count = 0; count <= days; count += 1) {
    const today = addDays(told.raisedOn, count);
    for (const kind of isAsleepOn.includes(today) ? [] : noticesDue({ ...told, events: record }, today)) {
      notices.push([today, kind]);
      record.push({ kind, on: today });
    }
  }
  return notices;
}

test('three days before, on the day, and the day after to the sponsor: each once', () => {
  expect(tellDaily(challenge, [], 60)).toEqual([['2026-11-15', 'reminded'], ['2026-11-18', 'reminded'], ['2026-11-19', 'sponsor_told']]);
});

test('a day on which nothing ran is made up for', () => {
  expect(tellDaily(challenge, [], 60, ['2026-11-15', '2026-11-19'])).toEqual([['2026-11-16', 'reminded'], ['2026-11-18', 'reminded'], ['2026-11-20', 'sponsor_told']]);
});

test('little time has one reminder', () => {
  expect(tellDaily({ ...challenge, answerDueOn: '2026-11-07' }, [], 5)).toEqual([['2026-11-07', 'reminded'], ['2026-11-08', 'sponsor_told']]);
});

test.each<ChallengeEventKind>(['answered', 'withdrawn', 'satisfied'])('nobody is reminded of what is %s', (kind) => {
  expect(tellDaily(challenge, happened(kind), 60)).toEqual([]);
});

test('an answer that is not enough is asked for again by its date, and the sponsor hears only of those without any', () => {
  expect(tellDaily(challenge, happened('answered', 'unsatisfied'), 60)).toEqual([['2026-11-15', 'reminded'], ['2026-11-18', 'reminded']]);
});

test('what a group does reaches its respondent with the next notices, and never twice', () => {
  const ofGroup = { ...challenge, isOfGroup: true };
  expect(tellDaily(ofGroup, [], 10)).toEqual([['2026-11-04', 'respondent_told']]);
  expect(tellDaily(ofGroup, happened('respondent_told', 'answered'), 10)).toEqual([]);
  expect(tellDaily(ofGroup, happened('respondent_told', 'answered', 'unsatisfied', 'taken_to_sub_group'), 0)).toEqual([['2026-11-04', 'respondent_told']]);
  expect(tellDaily(ofGroup, happened('respondent_told', 'withdrawn', 'respondent_told'), 10)).toEqual([]);
});
