import { Inject, Injectable } from '@nestjs/common';
import { type Attention, groupMovements, listAttention, liveActionsOf, type StatusCount } from '@waymark/plans/domain';
import { daysBetween } from '@waymark/platform/domain';
import { currentMember } from '@waymark/platform/server';
import type { Action } from '../actions/action.model';
import type { Plan } from '../plans/plan.model';
import { findMeasured } from '../plans/plan-gaps';
import { toActionLink } from '../plans/plan-actions.queries';
import { PlanReader } from '../plans/plan-reader';
import type { LoadedTree } from '../plans/plan-tree.queries';
import { findLookedBack } from './looked-back';
import type { AttentionItem, Headline, Overview } from './overview.model';
import { countChangesSince, findFormerOwners, findStatusesBefore, type Stretch } from './overview.queries';

/** As many as somebody can take in at a glance; the total says how many more there are. */
const MOST_ITEMS = 10;

const countOf = (counts: readonly StatusCount[], status: StatusCount['status']): number => counts.find((count) => count.status === status)?.count ?? 0;

/** Puts the overview of a plan together: where it stands today, and what has become of it since a while. */
@Injectable()
export class OverviewReader {
  constructor(@Inject(PlanReader) private readonly reader: PlanReader) {}

  /** The overview of a plan; null when there is no plan yet. @throws platform.not_found for an id of no plan here. */
  async find(planId: string | null | undefined): Promise<Overview | null> {
    const plan = await this.reader.findPlan(planId);
    if (!plan) return null;
    const { timeZone } = await currentMember();
    const today = await this.reader.today();
    const tree = await this.reader.tree(plan.id);
    const live = liveActionsOf(tree);
    // The flags of its actions and the gaps of its plan ask for this at different moments; asked before, it is read once.
    await findMeasured(tree);
    // A draft asks nothing of anybody yet, and a closed plan nothing any more.
    const attention = plan.state === 'active' ? listAttention(live, today) : [];
    return {
      plan,
      headline: headlineOf(tree, live),
      needsAttention: await nameFormerOwners(attention.slice(0, MOST_ITEMS), today, timeZone),
      attentionTotal: attention.length,
      ...(await movementOf(plan, live, today, timeZone)),
    };
  }
}

function headlineOf({ counts, actionCount, objectives }: LoadedTree, live: readonly Action[]): Headline {
  const most = objectives.map((objective) => ({ theme: objective.theme, count: countOf(objective.counts, 'off_track') })).reduce((a, b) => (b.count > a.count ? b : a), { theme: '', count: 0 });
  return {
    actionCount,
    completeOrOnTrack: countOf(counts, 'complete') + countOf(counts, 'on_track'),
    offTrack: countOf(counts, 'off_track'),
    atRisk: countOf(counts, 'at_risk'),
    overdue: live.filter((action) => action.scheduleFlags.includes('overdue')).length,
    withoutOwner: live.filter((action) => action.scheduleFlags.includes('no_owner')).length,
    mostOffTrackTheme: most.count > 0 ? most.theme : null,
    mostOffTrackCount: most.count,
  };
}

/** For actions without an owner, says who it was and for how long nobody has been. */
async function nameFormerOwners(items: readonly Attention<Action>[], today: string, timeZone: string): Promise<AttentionItem[]> {
  const ownerless = items.filter(({ action }) => action.scheduleFlags.includes('no_owner'));
  const former = await findFormerOwners(ownerless.map(({ action }) => action.id), timeZone);
  return items.map(({ action, reason, days }) => {
    const found = former.get(action.id);
    const since = reason === 'no_owner' && found?.until ? Math.max(0, daysBetween(found.until, today)) : days;
    return { action, reason, days: since, formerOwnerName: found?.name ?? null };
  });
}

async function movementOf(plan: Plan, live: readonly Action[], today: string, timeZone: string): Promise<Pick<Overview, 'sinceOn' | 'sinceTitle' | 'moved' | 'changesSince' | 'slippedSince'>> {
  const looked = await findLookedBack(plan, today);
  if (!looked) return { sinceOn: null, sinceTitle: null, moved: [], changesSince: 0, slippedSince: 0 };
  const { since, title } = looked;
  const stretch: Stretch = { planId: plan.id, since, timeZone };
  const moved = groupMovements(live, await findStatusesBefore(stretch)).map((group) => ({ ...group, actions: group.actions.map(toActionLink) }));
  const { changes, slipped } = await countChangesSince(stretch);
  return { sinceOn: since, sinceTitle: title, moved, changesSince: changes, slippedSince: slipped };
}
