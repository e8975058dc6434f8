import { expect, test } from '@jest/globals';
import { chooseForItem, chooseForKind, type LeavingChoices, noChoices, toParts } from './leaving-choices';
import type { BelongingsOfKind } from './use-leaving';

const thing = (id: string) => ({ id, title: id, reference: null, path: null, within: null, dueOn: null });
const kinds: BelongingsOfKind[] = [{ kind: 'actions', count: 2, items: [thing('a'), thing('b')] }, { kind: 'measures', count: 1, items: [thing('m')] }];
const [hal, eve] = ['hal', 'eve'].map((id) => ({ id, name: id, initials: 'X' }));
const apply = (...changes: ((choices: LeavingChoices) => Partial<LeavingChoices>)[]) => changes.reduce((choices, change) => ({ ...choices, ...change(choices) }), noChoices);

test('nothing is sent while something has nobody', () => {
  expect(toParts(kinds, noChoices)).toBeNull();
  expect(toParts(kinds, apply((choices) => chooseForKind(choices, 'actions', hal!)))).toBeNull();
  expect(toParts([], noChoices)).toEqual([]);
});

test('one for all, another for a kind, and a third way for an item: each thing is sent once', () => {
  const choices = apply(() => ({ all: hal! }), (given) => chooseForKind(given, 'measures', eve!), (given) => chooseForItem(given, 'actions', 'b', 'stays'));
  expect(toParts(kinds, choices)).toEqual([
    { kind: 'actions', ids: ['a'], successorId: 'hal' }, { kind: 'actions', ids: ['b'], successorId: null }, { kind: 'measures', ids: ['m'], successorId: 'eve' },
  ]);
});

test('what was said of an item or a kind is taken back', () => {
  const choices = apply(() => ({ all: hal! }), (given) => chooseForItem(given, 'actions', 'b', eve!), (given) => chooseForItem(given, 'actions', 'b', null), (given) => chooseForKind(given, 'measures', 'stays'), (given) => chooseForKind(given, 'measures', null));
  expect(toParts(kinds, choices)!.every(({ successorId }) => successorId === 'hal')).toBe(true);
});
