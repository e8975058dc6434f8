import { expect, test } from '@jest/globals';
import { compileMessage } from '@lingui/message-utils/compileMessage';
import { setMessageCompiler, type DeliveryStatusName } from '@waymark/platform/web';
import { plansText } from '../plans.text';
import { attentionWords } from './attention-words';
import { countMoved, joint, ledeOf, yearOf } from './lede';
import { movedIn } from './moved-in';
import type { AttentionItem, Overview } from './use-overview';

setMessageCompiler(compileMessage);

const nothing = { actionCount: 44, completeOrOnTrack: 44, offTrack: 0, atRisk: 0, overdue: 0, withoutOwner: 0, mostOffTrackTheme: null, mostOffTrackCount: 0 };
const sentences = (headline: Partial<Overview['headline']>, state: 'ACTIVE' | 'DRAFT' = 'ACTIVE') => {
  const { good, rest } = ledeOf(plansText, { headline: { ...nothing, ...headline }, plan: { state, outcomeCount: 19 } as Overview['plan'] });
  return `${good.words} ${rest.map(({ words }, at) => joint(at, rest.length) + words).join('')}`.replaceAll(/<\/?a>/g, '').trim();
};

test('the first sentence says what goes well, then what does not', () => {
  expect(sentences({ completeOrOnTrack: 28, offTrack: 3, mostOffTrackTheme: 'Voice', mostOffTrackCount: 2, overdue: 4, withoutOwner: 1 })).toBe(
    '28 of 44 actions are complete or on track. 2 of the 3 off track actions are in Voice, 4 are overdue, and 1 has no owner',
  );
  expect(sentences({ offTrack: 1, mostOffTrackTheme: 'Voice', mostOffTrackCount: 1 })).toBe(
    '44 of 44 actions are complete or on track. The 1 off track action is in Voice',
  );
  expect(sentences({ offTrack: 3, mostOffTrackTheme: 'Voice', mostOffTrackCount: 3 })).toContain('All 3 off track actions are in Voice');
  expect(sentences({ atRisk: 1 })).toBe('44 of 44 actions are complete or on track. No action is off track, and 1 is at risk');
  expect(sentences({ actionCount: 1, completeOrOnTrack: 1 })).toBe('1 of 1 action is complete or on track. No action is off track');
});

const placed = (now: number | null, isThere = false) => ({ id: 'm', course: { now, isThere } });

test('headline measures count as moved when they are nearer to the target than the start; those that have no place do not count', () => {
  expect(countMoved([placed(0.5), placed(0), placed(-0.2), placed(null), placed(null, true)])).toEqual({ moved: 2, all: 4 });
  const plan = { state: 'ACTIVE', outcomeCount: 19 } as Overview['plan'];
  const { good } = ledeOf(plansText, { headline: { ...nothing, completeOrOnTrack: 28 }, plan }, [placed(0.5), placed(0)]);
  expect(good.words.replaceAll(/<\/?a>/g, '')).toBe('28 of 44 actions are complete or on track, and 1 of 2 headline measures have moved towards their targets.');
  expect(ledeOf(plansText, { headline: nothing, plan }, [placed(null)]).good.words).not.toContain('measure');
});

test('each number leads to the rows it counts', () => {
  const headline = { ...nothing, offTrack: 3, mostOffTrackTheme: 'Voice', mostOffTrackCount: 2, overdue: 4, withoutOwner: 2 };
  const { good, rest } = ledeOf(plansText, { headline, plan: { state: 'ACTIVE', outcomeCount: 19 } as Overview['plan'] });
  expect(good.filter).toEqual({ statuses: ['COMPLETE', 'ON_TRACK'] });
  expect(rest.map(({ filter }) => filter)).toEqual([{ statuses: ['OFF_TRACK'] }, { flag: 'overdue' }, { flag: 'noowner' }]);
});

test('a draft only says how big it is', () => {
  expect(sentences({ completeOrOnTrack: 0, withoutOwner: 44 }, 'DRAFT')).toBe('The plan has 44 actions in 19 outcomes.');
});

test('the year of a plan counts from the day it starts', () => {
  const plan = { startsOn: '2025-04-01', endsOn: '2028-03-31' };
  expect(yearOf({ ...plan, asAt: '2026-03-31' })).toEqual({ year: 1, years: 3 });
  expect(yearOf({ ...plan, asAt: '2026-04-01' })).toEqual({ year: 2, years: 3 });
  expect(yearOf({ ...plan, asAt: '2028-03-31' })).toEqual({ year: 3, years: 3 });
  expect(yearOf({ ...plan, asAt: '2025-03-31' })).toBeNull();
  expect(yearOf({ ...plan, endsOn: null, asAt: '2026-03-31' })).toBeNull();
});

const action = (id: string, homeId: string, status: DeliveryStatusName = 'ON_TRACK') => ({ id, status, outcomes: [{ id: homeId }] });
const moved = (to: DeliveryStatusName, from: DeliveryStatusName | null, ...ids: string[]) => ({
  to,
  from,
  actions: ids.map((id) => ({ id, reference: '', slug: '', title: '' })),
});

test('what moved is told of the objective in which the action is printed, whatever it came from', () => {
  const objective = { outcomes: [{ id: 'o1', withdrawnAt: null, actions: [action('a', 'o1'), action('b', 'o1'), action('elsewhere', 'o9')] }] };
  const groups = [moved('AT_RISK', 'ON_TRACK', 'a', 'elsewhere'), moved('AT_RISK', 'NOT_STARTED', 'b'), moved('COMPLETE', null, 'z')];
  expect(movedIn(objective, groups)).toEqual([{ to: 'AT_RISK', count: 2 }]);
});

test('the reason for attention is in words, with its days when it has them', () => {
  const item = (reason: AttentionItem['reason'], days: number | null) =>
    attentionWords(plansText, { reason, days, formerOwnerName: null, action: { status: 'ON_TRACK', daysOverdue: 6 } } as AttentionItem).words;
  expect(item('OFF_TRACK', 53)).toBe('Off track, 53 days overdue');
  expect(item('OFF_TRACK', null)).toBe('Off track');
  expect(item('OVERDUE', 1)).toBe('1 day overdue');
  expect(item('STALE', 94)).toBe('No update for 94 days');
  expect(item('STALE', null)).toBe('No update yet');
  expect(item('NO_OWNER', 16)).toBe('No owner for 16 days');
  expect(item('NO_OWNER', null)).toBe('No owner');
  expect(item('AWAITING_CONFIRMATION', 0)).toBe('Waiting to be confirmed since today');
  expect(item('AT_RISK', 12)).toBe('At risk for 12 days');
  expect(item('FORECAST_LATE', 61)).toBe('Expected 61 days late');
});
