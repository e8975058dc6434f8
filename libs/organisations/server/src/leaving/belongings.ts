import type { MembershipState, Role } from '@waymark/organisations/domain';
import type { Day } from '@waymark/platform/domain';
import { organisationsError } from '../organisations.errors';

/** Something that is somebody's to do, and somebody else's once they have left. */
export interface Belonging {
  readonly id: string;
  readonly title: string;
  /** Its label, such as 1.2.2, where it has one. */
  readonly reference: string | null;
  /** Its page within the organisation, such as /actions/…; null where it has none. */
  readonly path: string | null;
  /** What it is part of, in words: a plan, a review. */
  readonly within: string | null;
  readonly dueOn: Day | null;
}

/** Whoever is to take something over. */
export interface Successor {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly state: MembershipState;
}

/** One act of handing over, within the transaction in which the leaver's place ends. */
export interface HandingOver {
  readonly from: { readonly id: string; readonly name: string };
  readonly to: Successor;
  /** What is handed over; all of it was the leaver's a moment ago. */
  readonly ids: readonly string[];
  /** Who does it. */
  readonly by: string;
  readonly at: Date;
  readonly today: Day;
  /** What the record says of why. */
  readonly reason: string;
}

/** Why one thing cannot become somebody's. */
export interface Unfit {
  readonly id: string;
  readonly reason: string;
}

/** A kind of thing that can be somebody's. The context that owns the noun says what there is and how it changes hands. */
export interface BelongingsKind {
  /** A word of a program, such as 'actions'; the page has words for it. */
  readonly kind: string;
  /** Everything of this kind that is a person's and still to be done, in a sensible order; one statement. */
  list(personId: string): Promise<readonly Belonging[]>;
  /** Those of the things that this person cannot take over, and why. */
  listUnfit(to: Successor, ids: readonly string[], leaverId: string): Promise<readonly Unfit[]>;
  /** Gives them to somebody else, and writes that into the record of this context. @throws organisations.leaving.changed when one is not the leaver's any more. */
  handOver(handing: HandingOver): Promise<void>;
}

const kinds = new Map<string, BelongingsKind>();

/**
 * Makes things of this kind known to whoever sees people off. Contexts that this one cannot see register theirs, in the order in
 * which the page shows them; the same kind again replaces it. Nothing of the inside of a staff group is ever registered.
 */
export function registerBelongings(kind: BelongingsKind): void {
  kinds.set(kind.kind, kind);
}

/** All kinds, in the order in which they were registered. */
export const belongingsKinds = (): readonly BelongingsKind[] => [...kinds.values()];

/** @throws organisations.leaving.changed when what was found to be handed over is not all of it. */
export function requireAllThere(found: number, asked: number): void {
  if (found !== asked) throw organisationsError('organisations.leaving.changed');
}

/** The same reason for all of them. */
export const unfitAll = (ids: readonly string[], reason: string): Unfit[] => ids.map((id) => ({ id, reason }));

/** Why somebody cannot take over work that only these roles can do; null when they can. Whoever is invited will be able to. */
export function findRoleRefusal({ name, roles, state }: Successor, able: readonly Role[], words: string): string | null {
  if (state !== 'active' && state !== 'invited') return `${name} cannot sign in, so they cannot do this. Choose somebody else, or give them a role first.`;
  return able.some((role) => roles.includes(role)) ? null : `${name} cannot do this: it needs the role of ${words}. Choose somebody else, or give them the role first.`;
}
