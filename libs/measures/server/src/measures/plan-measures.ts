import type { PlanReader } from '@waymark/plans/server';
import type { Measure } from './measure.model';
import { loadMeasuresOfOutcomes } from './measure.queries';

/** The measures of a plan that stand, beneath outcomes that stand. A page that shows them reads them once for this too. */
export async function listStandingMeasures(reader: PlanReader, planId: string): Promise<Measure[]> {
  const outcomes = (await reader.tree(planId)).objectives.flatMap((objective) => objective.outcomes);
  const found = await loadMeasuresOfOutcomes().all(outcomes.map(({ id }) => id));
  return found.flatMap((measures, index) => (outcomes[index]!.withdrawnAt ? [] : measures.filter((measure) => !measure.withdrawnAt)));
}

/** Whether nobody is accountable for it, or whoever was has left. */
export const isWithoutOwner = ({ owner }: Measure): boolean => !owner || owner.hasLeft;
