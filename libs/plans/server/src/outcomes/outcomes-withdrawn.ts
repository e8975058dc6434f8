import type { PlanRow } from '../plans/plan.entity';

/** Outcomes of a plan were withdrawn: what else hangs on them goes too. */
export interface OutcomesWithdrawn {
  readonly plan: PlanRow;
  readonly outcomeIds: readonly string[];
  readonly by: string;
  readonly at: Date;
  readonly reason: string;
}

type Listener = (news: OutcomesWithdrawn) => Promise<void>;

const listeners = new Map<string, Listener>();

/** Contexts above this one hear of it here, in the same transaction: if they fail, nothing is withdrawn. The same name again replaces it. */
export function onOutcomesWithdrawn(name: string, listener: Listener): void {
  listeners.set(name, listener);
}

/** Tells all who asked, one after the other. */
export async function tellOutcomesWithdrawn(news: OutcomesWithdrawn): Promise<void> {
  for (const listener of listeners.values()) await listener(news);
}
