import type { PersonChoice } from '@waymark/platform/web';
import type { HandedPartInput } from './leaving.generated';
import type { BelongingsOfKind } from './use-leaving';

/** Who takes something over: somebody, nobody for now, or, where nothing is said, whoever takes over what it is part of. */
export type Choice = PersonChoice | 'stays' | null;

/** What an admin has chosen: somebody for everything, and what is to go elsewhere. */
export interface LeavingChoices {
  readonly all: PersonChoice | null;
  readonly byKind: Readonly<Record<string, Choice>>;
  readonly byItem: Readonly<Record<string, Choice>>;
}

export const noChoices: LeavingChoices = { all: null, byKind: {}, byItem: {} };

const keyOf = (kind: string, id: string): string => `${kind} ${id}`;

/** What is chosen for a kind, unless its items say otherwise. */
export const choiceOfKind = ({ all, byKind }: LeavingChoices, kind: string): Choice => byKind[kind] ?? all;

/** What was said of one item itself. */
export const ownChoiceOf = ({ byItem }: LeavingChoices, kind: string, id: string): Choice => byItem[keyOf(kind, id)] ?? null;

/** The choices with another one for an item; null gives it to whoever takes over the rest of its kind. */
export const chooseForItem = ({ byItem }: LeavingChoices, kind: string, id: string, choice: Choice) => ({ byItem: { ...byItem, [keyOf(kind, id)]: choice } });

/** The choices with another one for a kind. What was said of its items stands. */
export const chooseForKind = ({ byKind }: LeavingChoices, kind: string, choice: Choice) => ({ byKind: { ...byKind, [kind]: choice } });

/** All that is theirs, with who takes it over, as it is sent; null while something has nobody. */
export function toParts(kinds: readonly BelongingsOfKind[], choices: LeavingChoices): HandedPartInput[] | null {
  const parts: HandedPartInput[] = [];
  for (const { kind, items } of kinds) {
    const bySuccessor = new Map<string | null, string[]>();
    for (const { id } of items) {
      const choice = ownChoiceOf(choices, kind, id) ?? choiceOfKind(choices, kind);
      if (choice === null) return null;
      const successorId = choice === 'stays' ? null : choice.id;
      bySuccessor.set(successorId, [...(bySuccessor.get(successorId) ?? []), id]);
    }
    parts.push(...[...bySuccessor].map(([successorId, ids]) => ({ kind, ids, successorId })));
  }
  return parts;
}
