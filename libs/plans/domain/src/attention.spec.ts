import type { AttentionFacts } from './attention';
import { listAttention } from './attention';

const TODAY = '2026-11-22';
const fine: AttentionFacts = { reference: '1.1.1', status: 'on_track', scheduleFlags: [], daysOverdue: 0, daysSinceUpdate: 3, statusSince: '2026-11-01', dueOn: '2026-12-01', forecastOn: null, claimedOn: null };
const action = (facts: Partial<AttentionFacts>) => ({ ...fine, ...facts });
const told = (...actions: AttentionFacts[]) => listAttention(actions, TODAY).map(({ action: { reference }, reason, days }) => [reference, reason, days]);

it('nothing is said of what goes well, and of what is done', () => {
  expect(told(fine, action({ status: 'not_started' }), action({ status: 'complete' }), action({ status: 'paused' }), action({ status: 'withdrawn' }))).toEqual([]);
});

it('the gravest comes first, off track and overdue before everything', () => {
  const lines = told(
    action({ reference: '1', scheduleFlags: ['forecast_late'], forecastOn: '2026-12-11' }),
    action({ reference: '2', status: 'at_risk', statusSince: '2026-11-12' }),
    action({ reference: '3', status: 'complete', scheduleFlags: ['awaiting_confirmation'], claimedOn: '2026-11-20' }),
    action({ reference: '4', scheduleFlags: ['stale'], daysSinceUpdate: 94 }),
    action({ reference: '5', scheduleFlags: ['no_owner'] }),
    action({ reference: '6', scheduleFlags: ['overdue', 'stale'], daysOverdue: 12 }),
    action({ reference: '7', status: 'off_track' }),
    action({ reference: '8', status: 'off_track', scheduleFlags: ['overdue'], daysOverdue: 53 }),
  );
  expect(lines).toEqual([
    ['8', 'off_track', 53],
    ['7', 'off_track', null],
    ['6', 'overdue', 12],
    ['5', 'no_owner', null],
    ['4', 'stale', 94],
    ['3', 'awaiting_confirmation', 2],
    ['2', 'at_risk', 10],
    ['1', 'forecast_late', 10],
  ]);
});

it('among equals the longest comes first, then the order of the plan', () => {
  const overdue = (reference: string, daysOverdue: number) => action({ reference, scheduleFlags: ['overdue'], daysOverdue });
  expect(told(overdue('1.10.1', 5), overdue('1.2.1', 5), overdue('2.1.1', 50)).map(([reference]) => reference)).toEqual(['2.1.1', '1.2.1', '1.10.1']);
});

it('an action has one line only, for its gravest reason', () => {
  expect(told(action({ status: 'at_risk', scheduleFlags: ['overdue', 'no_owner', 'stale'], daysOverdue: 1 }))).toEqual([['1.1.1', 'overdue', 1]]);
});
