import { describe, expect, it } from '@jest/globals';
import { wholePlan, type PlanFilter } from './plan-filter';
import { action, measure, outcome, person, plan } from './plan-page.story';
import { countFlags, liveActionsOf, matchPlan, ownersOf } from './plan-matches';

const withdrawal = { reason: 'Done elsewhere.', successor: null };
const shared = action('1.1.1', { outcomes: [{ id: 'o1.1', reference: '1.1' }, { id: 'o2.1', reference: '2.1' }] });
const example = plan([
  outcome('1.1', [shared, action('1.1.2', { status: 'OFF_TRACK', flags: ['OVERDUE'], owner: person('martin'), daysOverdue: 3 })]),
  outcome('1.2', [action('1.2.1', { title: 'Pay people fairly', owner: null, flags: ['NO_OWNER'] })], [measure('M1.1', 'o1.2')]),
  outcome('2.1', [shared, action('2.1.1', { status: 'WITHDRAWN', withdrawal }), action('2.1.2', { status: 'COMPLETE', startOn: null })]),
]);

const nobody: ReadonlySet<string> = new Set();
const match = (filter: Partial<PlanFilter>, held = nobody) => matchPlan(example, { ...wholePlan, ...filter }, 'ruth', held);
const shown = (filter: Partial<PlanFilter>, held = nobody) =>
  match(filter, held).objectives.flatMap(({ outcomes }) => outcomes.flatMap(({ actions }) => actions.map(({ reference }) => reference)));

describe('what the filter lets through', () => {
  it('is the whole plan without a filter, with what was withdrawn in its place', () => {
    expect(shown({})).toEqual(['1.1.1', '1.1.2', '1.2.1', '1.1.1', '2.1.1', '2.1.2']);
  });

  it('is what has one of the statuses', () => {
    expect(shown({ statuses: ['OFF_TRACK', 'COMPLETE'] })).toEqual(['1.1.2', '2.1.2']);
  });

  it('is what has all the words, in its title, its reference or its owner', () => {
    expect(shown({ text: 'FAIRLY pay' })).toEqual(['1.2.1']);
    expect(shown({ text: 'person martin' })).toEqual(['1.1.2']);
    expect(shown({ text: '1.1.2' })).toEqual(['1.1.2']);
    expect(shown({ text: 'unicorn' })).toEqual([]);
  });

  it('is mine, somebody else\'s or nobody\'s', () => {
    expect(shown({ owner: 'me' })).toEqual(['1.1.1', '1.1.1', '2.1.2']);
    expect(shown({ owner: 'martin' })).toEqual(['1.1.2']);
    expect(shown({ owner: 'none' })).toEqual(['1.2.1']);
  });

  it('is what has a flag; withdrawn actions are found by theirs', () => {
    expect(shown({ flag: 'overdue' })).toEqual(['1.1.2']);
    expect(shown({ flag: 'withdrawn' })).toEqual(['2.1.1']);
  });

  it('is the outcomes that lack a measure, whatever their actions', () => {
    const found = match({ flag: 'nomeasure' });
    expect(found.objectives.flatMap(({ outcomes }) => outcomes.map((one) => one.outcome.reference))).toEqual(['1.1', '2.1']);
    expect(found.isAboutParts).toBe(true);
  });

  it('keeps a row that was just changed until the filter changes', () => {
    expect(shown({ statuses: ['OFF_TRACK'] }, new Set(['a1.2.1']))).toEqual(['1.1.2', '1.2.1']);
  });
});

describe('counts', () => {
  it('count an action once though it serves two outcomes', () => {
    expect(match({}).statusCounts.get('ON_TRACK')).toBe(2);
    expect(match({ owner: 'me' }).foundCount).toBe(2);
    expect(liveActionsOf(example)).toHaveLength(4);
  });

  it('of each status are what pressing it would show, beside what else is chosen', () => {
    const { statusCounts } = match({ owner: 'martin', statuses: ['COMPLETE'] });
    expect([...statusCounts]).toEqual([['OFF_TRACK', 1]]);
  });

  it('of flags leave out what is complete', () => {
    expect(countFlags(example).get('nostart')).toBeUndefined();
    expect(countFlags(example).get('overdue')).toBe(1);
  });

  it('of owners are by name', () => {
    expect(ownersOf(example).map(({ name, count }) => `${name} ${count}`)).toEqual(['Person martin 1', 'Person ruth 2']);
  });
});
