import { describe, expect, it } from '@jest/globals';
import { action, outcome, plan } from '../plans/plan-page.story';
import { changeActionInPlan } from './action-in-plan';
import { asUpdated } from './use-updates';
import { updateNeeds } from './update-needs';

const today = '2026-11-22';

describe('what an update needs', () => {
  it('is nothing when nothing changes and nothing is late', () => {
    expect(updateNeeds(action('1.1.1'), { status: 'ON_TRACK', forecastOn: null }, today)).toEqual({
      note: null,
      asksForecast: false,
      forecast: null,
      evidence: false,
    });
  });

  it.each([
    ['a note when the status changes', action('1.1.1'), 'NOT_STARTED', 'status_changed'],
    ['a note when it is at risk', action('1.1.1', { status: 'AT_RISK' }), 'AT_RISK', 'at_risk'],
    ['a note when it is overdue', action('1.1.1', { daysOverdue: 3 }), 'ON_TRACK', 'overdue'],
  ] as const)('is %s', (_, before, status, cause) => {
    expect(updateNeeds(before, { status, forecastOn: before.forecastOn }, today).note).toBe(cause);
  });

  it('is a day to come when it is off track', () => {
    const off = (forecastOn: string | null) => updateNeeds(action('1.1.1'), { status: 'OFF_TRACK', forecastOn }, today).forecast;
    expect([off(null), off('2026-11-22'), off('2026-11-23')]).toEqual(['needed', 'past', null]);
  });

  it('is something that shows it when it is complete, once', () => {
    const done = { status: 'COMPLETE', completion: { claimedOn: '2026-10-01', confirmedAt: null } } as const;
    expect(updateNeeds(action('1.1.1'), { status: 'COMPLETE', forecastOn: null }, today).evidence).toBe(true);
    expect(updateNeeds(action('1.1.1', done), { status: 'COMPLETE', forecastOn: null }, today).evidence).toBe(false);
  });
});

describe('an update that is on its way', () => {
  const shared = action('1.1.1', { flags: ['OVERDUE', 'STALE'], daysOverdue: 5 });
  const answer = { plan: plan([outcome('1.1', [shared, action('1.1.2')]), outcome('1.2', [action('1.2.1')]), outcome('2.1', [shared])]) };
  const input = { actionId: 'a1.1.1', version: 1, status: 'COMPLETE' } as const;
  const changed = changeActionInPlan(answer, 'a1.1.1', (one) => asUpdated(one, input, today));

  it('is shown wherever the action is printed', () => {
    const shown = changed.plan!.objectives.flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions));
    expect(shown.map(({ reference, status }) => `${reference} ${status}`)).toEqual([
      '1.1.1 COMPLETE',
      '1.1.2 ON_TRACK',
      '1.2.1 ON_TRACK',
      '1.1.1 COMPLETE',
    ]);
    expect(shown[0]).toMatchObject({ statusSince: today, daysOverdue: 0, flags: [], completion: { confirmedAt: null } });
  });

  it('leaves every other row the same object, so that it is not drawn again', () => {
    const [before, after] = [answer.plan.objectives[0]!, changed.plan!.objectives[0]!];
    expect(after.outcomes[0]!.actions[1]).toBe(before.outcomes[0]!.actions[1]);
    expect(after.outcomes[1]).toBe(before.outcomes[1]);
    expect(changeActionInPlan(answer, 'nowhere', (one) => ({ ...one }))).toBe(answer);
  });
});
