import type { DeliveryStatusName } from '@waymark/platform/web';
import { isFiltered, type PlanFilter, type PlanFlag } from './plan-filter';
import type { Measure, Objective, Outcome, Plan, PlanAction } from './use-plan';

/** An outcome with those of its actions and measures that the filter lets through. */
export interface ShownOutcome {
  outcome: Outcome;
  actions: readonly PlanAction[];
  measures: readonly Measure[];
}

export interface ShownObjective {
  objective: Objective;
  outcomes: readonly ShownOutcome[];
}

export interface PlanMatches {
  objectives: readonly ShownObjective[];
  /** Actions that are shown and stand, each once. */
  actionIds: readonly string[];
  /** How many actions the filter has found, withdrawn ones too where they are asked for. */
  foundCount: number;
  /** How many actions each status would show beside what else is chosen. */
  statusCounts: ReadonlyMap<DeliveryStatusName, number>;
  /** True when the filter is about outcomes or measures rather than actions. */
  isAboutParts: boolean;
}

const partFlags: ReadonlySet<PlanFlag> = new Set(['nomeasure', 'noaction', 'measureowner', 'measurekind']);

const isLive = (action: PlanAction) => action.status !== 'WITHDRAWN';
const isOpen = (action: PlanAction) => isLive(action) && action.status !== 'COMPLETE';

const pressing = ['OVERDUE', 'NO_OWNER', 'STALE', 'AWAITING_CONFIRMATION', 'FORECAST_LATE'] as const;

/** The same actions as the overview's list: a status or a date that somebody should look at. */
function needsAttention({ status, flags }: PlanAction): boolean {
  return status === 'OFF_TRACK' || status === 'AT_RISK' || pressing.some((flag) => flags.includes(flag));
}

/** Actions that work is still expected of, and what they lack. */
const actionFlagOf: Partial<Record<PlanFlag, (action: PlanAction) => boolean>> = {
  attention: needsAttention,
  overdue: ({ flags }) => flags.includes('OVERDUE'),
  stale: ({ flags }) => flags.includes('STALE'),
  late: ({ flags }) => flags.includes('FORECAST_LATE'),
  awaiting: ({ flags }) => flags.includes('AWAITING_CONFIRMATION'),
  noowner: ({ flags }) => flags.includes('NO_OWNER'),
  nodate: ({ flags }) => flags.includes('NO_DUE_DATE'),
  nostart: (action) => isOpen(action) && action.startOn === null,
  reviewdate: ({ flags }) => flags.includes('REVIEW_DATE_NEEDED'),
  withdrawn: (action) => !isLive(action),
};

const measureFlagOf: Partial<Record<PlanFlag, (measure: Measure) => boolean>> = {
  measureowner: ({ owner }) => owner === null || owner.hasLeft,
  measurekind: ({ kind }) => kind === 'UNDECIDED',
};

/** Words are looked for anywhere; all of them must be there. */
function hasWords(text: string, action: PlanAction): boolean {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const inside = [action.reference, action.title, action.detail, action.owner?.name, action.originalReference].join(' ').toLowerCase();
  return words.every((word) => inside.includes(word));
}

function isOwnedBy(owner: string, viewerId: string, action: PlanAction): boolean {
  if (owner === 'none') return action.owner === null || action.owner.hasLeft;
  if (owner !== 'me') return action.owner?.id === owner;
  return action.owner?.id === viewerId || action.contributors.some(({ id }) => id === viewerId);
}

/** Whether everything but the status lets an action through. */
function passesBesideStatus({ text, owner, flag }: PlanFilter, viewerId: string, action: PlanAction): boolean {
  if (text !== '' && !hasWords(text, action)) return false;
  if (owner !== null && !isOwnedBy(owner, viewerId, action)) return false;
  return flag === null || (actionFlagOf[flag]?.(action) ?? true);
}

function passesStatus(filter: PlanFilter, action: PlanAction): boolean {
  if (filter.statuses.length > 0) return filter.statuses.includes(action.status);
  return isLive(action) || filter.flag === 'withdrawn' || !isFiltered(filter);
}

const liveMeasures = (outcome: Outcome) => outcome.measures.filter(({ withdrawnAt }) => withdrawnAt === null);

/** An outcome as the filter shows it, or null when nothing of it is left. */
function matchOutcome(filter: PlanFilter, viewerId: string, held: ReadonlySet<string>, outcome: Outcome): ShownOutcome | null {
  if (!isFiltered(filter)) return { outcome, actions: outcome.actions, measures: outcome.measures };
  const { flag } = filter;
  const live = outcome.withdrawnAt === null;
  const measureFlag = flag === null ? undefined : measureFlagOf[flag];
  const measures = measureFlag === undefined ? outcome.measures : liveMeasures(outcome).filter(measureFlag);
  if (measureFlag !== undefined && (!live || measures.length === 0)) return null;
  if (flag === 'nomeasure' && (!live || liveMeasures(outcome).length > 0)) return null;
  if (flag === 'noaction' && (!live || outcome.actions.some(isLive))) return null;
  const actions = outcome.actions.filter(
    (action) => held.has(action.id) || (passesBesideStatus(filter, viewerId, action) && passesStatus(filter, action)),
  );
  const isAboutActions = filter.text !== '' || filter.statuses.length > 0 || filter.owner !== null || flag === null || !partFlags.has(flag);
  return isAboutActions && actions.length === 0 ? null : { outcome, actions, measures };
}

/**
 * What the filter lets through, in the order of the plan.
 * @param held actions that somebody has just changed: they stay until the filter is changed, so that no row jumps away.
 */
export function matchPlan(plan: Plan, filter: PlanFilter, viewerId: string, held: ReadonlySet<string>): PlanMatches {
  const shown = new Set<string>();
  const live = new Set<string>();
  const seen = new Set<string>();
  const statusCounts = new Map<DeliveryStatusName, number>();
  const objectives: ShownObjective[] = [];
  for (const objective of plan.objectives) {
    const outcomes: ShownOutcome[] = [];
    for (const outcome of objective.outcomes) {
      for (const action of outcome.actions) {
        if (seen.has(action.id)) continue;
        seen.add(action.id);
        if (!passesBesideStatus(filter, viewerId, action)) continue;
        statusCounts.set(action.status, (statusCounts.get(action.status) ?? 0) + 1);
      }
      const match = matchOutcome(filter, viewerId, held, outcome);
      if (match === null) continue;
      outcomes.push(match);
      for (const action of match.actions) shown.add(action.id);
      for (const action of match.actions) if (isLive(action)) live.add(action.id);
    }
    if (outcomes.length > 0 || !isFiltered(filter)) objectives.push({ objective, outcomes });
  }
  return { objectives, actionIds: [...live], foundCount: shown.size, statusCounts, isAboutParts: filter.flag !== null && partFlags.has(filter.flag) };
}

/** How many actions each flag would show, for the list of flags; those that fit none are not offered. */
export function countFlags(plan: Plan): ReadonlyMap<PlanFlag, number> {
  const counts = new Map<PlanFlag, number>();
  for (const action of actionsOf(plan)) {
    for (const [flag, fits] of Object.entries(actionFlagOf) as [PlanFlag, (action: PlanAction) => boolean][]) {
      if (fits(action)) counts.set(flag, (counts.get(flag) ?? 0) + 1);
    }
  }
  return counts;
}

/** The live actions of a plan or an objective, each once though it serves several outcomes. */
export const liveActionsOf = (part: Parts): PlanAction[] => actionsOf(part).filter(isLive);

type Parts = { outcomes: readonly Outcome[] } | { objectives: readonly Objective[] };

function actionsOf(part: Parts): PlanAction[] {
  const outcomes = 'outcomes' in part ? part.outcomes : part.objectives.flatMap((objective) => objective.outcomes);
  return [...new Map(outcomes.flatMap(({ actions }) => actions.map((action) => [action.id, action]))).values()];
}

/** The people who own actions of a plan, by name, with how many each owns. */
export function ownersOf(plan: Plan): { id: string; name: string; count: number }[] {
  const owners = new Map<string, { id: string; name: string; count: number }>();
  for (const { owner } of liveActionsOf(plan)) {
    if (owner === null) continue;
    const known = owners.get(owner.id) ?? { id: owner.id, name: owner.name, count: 0 };
    known.count += 1;
    owners.set(owner.id, known);
  }
  return [...owners.values()].sort((a, b) => a.name.localeCompare(b.name));
}
