import { diffDraft, type PlanDraft } from '@waymark/interchange/domain';
import { listPlans } from '@waymark/plans/server';
import { listPlanNodes } from '../plan-nodes/plan-nodes.queries';

/** From this share of a file's lines on, it is the plan again rather than another one. */
const SAME_PLAN = 0.5;

/** The plan that a file most likely brings up to date: the one in which most of its lines are found again. Null when there is none. */
export async function findTarget(draft: PlanDraft): Promise<string | null> {
  const { objectives, outcomes, actions, measures } = draft.counts;
  const lines = objectives + outcomes + actions + measures;
  let best: { planId: string; share: number } | null = null;
  for (const plan of await listPlans()) {
    if (plan.state === 'closed' || lines === 0) continue;
    const share = diffDraft(await listPlanNodes(plan.id), draft).matches.length / lines;
    if (share >= SAME_PLAN && share > (best?.share ?? 0)) best = { planId: plan.id, share };
  }
  return best?.planId ?? null;
}
