import { type FlagFacts, flagsOf } from './flags-of';

const flags = (facts: Partial<FlagFacts['facts']>, more: Partial<Omit<FlagFacts, 'facts'>> = {}) =>
  flagsOf({ facts: { kind: 'numeric', ownerName: 'Lin Zhao', planState: 'active', withdrawnAt: null, ...facts }, due: 'overdue', hasStart: true, hasTarget: true, hasMoved: false, ...more });

test('a figure is asked for only where one can be recorded', () => {
  expect(flags({})).toEqual(['figure_overdue']);
  expect(flags({}, { due: 'due' })).toEqual(['figure_due']);
  expect(flags({ kind: 'undecided' })).toEqual(['kind_undecided']);
  expect(flags({ kind: 'milestone' })).toEqual([]);
  expect(flags({ planState: 'draft' })).toEqual([]);
  expect(flags({ planState: 'closed' })).toEqual([]);
  expect(flags({ withdrawnAt: new Date('2026-11-01') }, { hasTarget: false })).toEqual([]);
});
