import { addDays, daysBetween } from '@waymark/platform/domain';
import fc from 'fast-check';
import { type CycleTerms, listPlannedDates, listPlannedDatesUntil, toPlannedDates } from './forward-plan';
import { findDatesFault, type StageDates, toStageDates, toTeamStageDates } from './stage-dates';

const lengths = { prepare: 23, executive: 14, subGroup: 26, board: 56 };
const half: CycleTerms = { startsOn: '2026-04-01', monthsEach: 6, stageDays: lengths, graceDays: 10, teamLeadDays: 7 };
const anyLengths = fc.record({ prepare: fc.integer({ min: 1, max: 90 }), executive: fc.integer({ min: 1, max: 90 }), subGroup: fc.integer({ min: 1, max: 90 }), board: fc.integer({ min: 1, max: 90 }) });
const anyTerms = fc.record({
  startsOn: fc.integer({ min: 0, max: 4_000 }).map((days) => addDays('2024-01-01', days)),
  monthsEach: fc.integer({ min: 1, max: 24 }),
  stageDays: anyLengths,
  graceDays: fc.integer({ min: 0, max: 90 }),
  teamLeadDays: fc.integer({ min: 0, max: 60 }),
});
const opens = (stages: readonly StageDates[], kind: string) => stages.find((stage) => stage.kind === kind)!.opensOn;
const publishedOn = (stages: readonly StageDates[]) => opens(stages, 'published');

test('stages follow one another from the day after the period', () => {
  expect(toStageDates({ from: '2026-04-01', to: '2026-09-30' }, lengths)).toEqual([
    { kind: 'prepare', opensOn: '2026-10-01', dueOn: '2026-10-23', meetsOn: null },
    { kind: 'executive', opensOn: '2026-10-24', dueOn: '2026-11-06', meetsOn: null },
    { kind: 'sub_group', opensOn: '2026-11-07', dueOn: '2026-12-02', meetsOn: '2026-12-02' },
    { kind: 'board', opensOn: '2026-12-03', dueOn: '2027-01-27', meetsOn: '2027-01-27' },
    { kind: 'published', opensOn: '2027-01-28', dueOn: '2027-01-28', meetsOn: null },
  ]);
});

test('whatever the lengths, nothing overlaps and nothing is at fault', () => {
  fc.assert(
    fc.property(anyTerms, (terms) => {
      const [{ stages, period }] = listPlannedDates(terms, terms.startsOn, 1) as [ReturnType<typeof toPlannedDates>];
      expect(findDatesFault(stages)).toBeNull();
      expect(daysBetween(period.to, stages[0]!.opensOn)).toBe(1);
      for (const [place, { opensOn }] of stages.entries()) if (place > 0) expect(daysBetween(stages[place - 1]!.dueOn, opensOn)).toBe(1);
    }),
  );
});

test('a team’s review is published before the plan that sums it up is read by executives, with days to spare', () => {
  fc.assert(
    fc.property(anyTerms, anyTerms, (team, above) => {
      const period = listPlannedDates(team, above.startsOn, 1)[0]!.period;
      const abovePeriod = listPlannedDates(above, period.to, 1)[0]!;
      const { stages } = toPlannedDates(team, period, above);
      const natural = toStageDates(period, team.stageDays);
      if (abovePeriod.period.from > period.to) return expect(stages).toEqual(natural);
      const latest = addDays(opens(abovePeriod.stages, 'executive'), -above.teamLeadDays);
      expect(publishedOn(stages) <= latest).toBe(true);
      // No earlier than it needs to be.
      expect(publishedOn(stages)).toBe(publishedOn(natural) <= latest ? publishedOn(natural) : latest);
      expect(findDatesFault(stages)).toBeNull();
    }),
    { numRuns: 500 },
  );
});

test('a short team review keeps its own days', () => {
  const period = { from: '2026-04-01', to: '2026-09-30' };
  const quick = { prepare: 3, executive: 3, subGroup: 3, board: 3 };
  expect(toTeamStageDates(period, quick, { stages: toStageDates(period, lengths), leadDays: 7 })).toEqual(toStageDates(period, quick));
});

test('the year ahead: what opens until a day, and when what is recorded no longer counts', () => {
  const year = listPlannedDatesUntil(half, '2026-11-22', '2027-11-22');
  expect(year.map(({ period, graceUntil, stages }) => [period.from, graceUntil, stages[0]!.opensOn])).toEqual([
    ['2026-10-01', '2027-04-10', '2027-04-01'],
    ['2027-04-01', '2027-10-10', '2027-10-01'],
  ]);
  expect(listPlannedDatesUntil(half, '2026-11-22', '2026-12-01')).toEqual([]);
  expect(listPlannedDatesUntil(half, '2026-11-22', '9999-01-01').length).toBe(240);
});

test.each([
  ['due before it opens', 1, { dueOn: '2026-10-01' }],
  ['opening before the one ahead', 1, { opensOn: '2026-09-30' }],
  ['meeting before it opens', 2, { meetsOn: '2026-11-01' }],
])('days that cannot be are told: %s', (_words, place, change) => {
  const stages = toStageDates({ from: '2026-04-01', to: '2026-09-30' }, lengths);
  expect(findDatesFault(stages)).toBeNull();
  expect(findDatesFault(stages.map((stage, index) => (index === place ? { ...stage, ...change } : stage)))).toMatch(/Choose a later/);
});
