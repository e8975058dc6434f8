import { describe, expect, it } from '@jest/globals';
import { planPath } from '../plans.paths';
import { isFiltered, readPlanFilter, wholePlan, type PlanFilter } from './plan-filter';

const readBack = (filter: Partial<PlanFilter>) =>
  readPlanFilter(Object.fromEntries(new URL(planPath('northmoor', filter), 'https://waymark.example.org').searchParams));

describe('the filter in the address', () => {
  it('is short, and readable by people', () => {
    expect(planPath('northmoor', { text: 'pay gap', statuses: ['OFF_TRACK', 'AT_RISK'], owner: 'me', flag: 'overdue' })).toBe(
      '/northmoor/plan?q=pay+gap&status=offtrack%2Catrisk&owner=me&show=overdue',
    );
    expect(planPath('northmoor', wholePlan)).toBe('/northmoor/plan');
  });

  it('is the same after it has been sent to somebody', () => {
    const filter: PlanFilter = { text: 'ŵ & 1.2', statuses: ['AT_RISK', 'OFF_TRACK'], owner: 'none', flag: 'nomeasure' };
    expect(readBack(filter)).toEqual(filter);
    expect(readBack(wholePlan)).toEqual(wholePlan);
  });

  it('takes statuses in either spelling, and leaves out what it does not know', () => {
    expect(readPlanFilter({ status: 'OFF_TRACK,green,complete', show: 'everything' })).toEqual({
      ...wholePlan,
      statuses: ['COMPLETE', 'OFF_TRACK'],
    });
  });

  it('knows when nothing is left out', () => {
    expect(isFiltered(wholePlan)).toBe(false);
    expect(isFiltered({ ...wholePlan, owner: 'me' })).toBe(true);
  });
});
