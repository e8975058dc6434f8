import { lookBackTo } from '@waymark/plans/domain';
import type { Day } from '@waymark/platform/domain';
import { loader } from '@waymark/platform/server';

/** The last time a plan was looked at as a whole. */
export interface LookedAt {
  readonly planId: string;
  /** What is told as new begins with this day. */
  readonly since: Day;
  /** What it was, such as "Review 2". */
  readonly title: string;
}

/** Finds the last looks at plans by id, many at once, in one statement. A plan without one is left out. */
export type LookedAtSource = (planIds: readonly string[]) => Promise<readonly LookedAt[]>;

let source: LookedAtSource | null = null;

/** The context that looks at plans as a whole says when it last did; plans cannot see it. */
export function registerLookedAt(given: LookedAtSource): void {
  source = given;
}

const loadLookedAt = loader<string, LookedAt | null>(async (planIds) => {
  const found = new Map((await source?.(planIds))?.map((looked) => [looked.planId, looked]));
  return planIds.map((id) => found.get(id) ?? null);
});

/** Since when pages say what has become of a plan, and the look at it that this is counted from; null for a draft. */
export interface LookedBack {
  readonly since: Day;
  readonly title: string | null;
}

/** Since the plan was last looked at as a whole; until it was, since six months ago, or approval when that is later. */
export async function findLookedBack(plan: { readonly id: string; readonly approvedOn: Day | null }, today: Day): Promise<LookedBack | null> {
  const otherwise = lookBackTo(plan.approvedOn, today);
  if (otherwise === null) return null;
  const looked = source ? await loadLookedAt().load(plan.id) : null;
  return looked && looked.since >= plan.approvedOn! ? { since: looked.since, title: looked.title } : { since: otherwise, title: null };
}
