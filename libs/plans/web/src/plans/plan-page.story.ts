import type { Measure, Outcome, Plan, PlanAction } from './use-plan';

const yes = { allowed: true, reason: null };
const no = { allowed: false, reason: 'Only its owner can update it.' };

/** A person of the specs, by a short name. */
export const person = (id: string, hasLeft = false) => ({ id, name: `Person ${id}`, initials: 'P', title: null, hasLeft });

/** An action of the specs, with only what the spec is about. */
export function action(reference: string, facts: Partial<PlanAction> = {}): PlanAction {
  const outcome = reference.split('.').slice(0, 2).join('.');
  return {
    id: `a${reference}`,
    reference,
    slug: 'an-action',
    title: `Action ${reference}`,
    detail: null,
    originalReference: null,
    version: 1,
    outcomes: [{ id: `o${outcome}`, reference: outcome }],
    owner: person('ruth'),
    contributors: [],
    startOn: '2026-01-01',
    dueOn: '2026-12-31',
    timesSlipped: 0,
    reviewOn: null,
    ongoing: false,
    status: 'ON_TRACK',
    statusSince: '2026-06-12',
    forecastOn: null,
    lastUpdateAt: null,
    flags: [],
    daysOverdue: 0,
    completion: null,
    withdrawal: null,
    supports: null,
    viewerCan: { update: yes, claimCompletion: yes, revise: yes },
    ...facts,
  };
}

export const measure = (reference: string, outcomeId: string, facts: Partial<Measure> = {}): Measure => ({
  id: `m${reference}`,
  reference,
  statement: `Measure ${reference}`,
  kind: 'NUMERIC',
  baselineText: null,
  targetText: null,
  startingValue: null,
  target: null,
  latest: null,
  course: { standing: 'BASELINE_DUE', standingText: 'Baseline due', now: null, expectedAt: null, isThere: false },
  version: 1,
  outcomeId,
  withdrawnAt: null,
  withdrawnReason: null,
  owner: person('lin'),
  ...facts,
});

export const outcome = (reference: string, actions: PlanAction[], measures: Measure[] = []): Outcome => ({
  id: `o${reference}`,
  reference,
  statement: `Outcome ${reference}`,
  version: 1,
  withdrawnAt: null,
  withdrawnReason: null,
  actions,
  measures,
});

/** A plan of the specs: its outcomes, gathered by the first number of their references. */
export function plan(outcomes: Outcome[], facts: Partial<Plan> = {}): Plan {
  const themes = [...new Set(outcomes.map(({ reference }) => reference.split('.')[0]!))];
  return {
    id: 'plan',
    title: 'A plan',
    summary: null,
    state: 'ACTIVE',
    startsOn: null,
    endsOn: null,
    version: 3,
    parent: null,
    team: null,
    teamPlans: [],
    approvedBy: 'board',
    approvedOn: '2025-03-26',
    closedOn: null,
    closeReason: null,
    objectiveCount: themes.length,
    actionCount: new Set(outcomes.flatMap(({ actions }) => actions.map(({ id }) => id))).size,
    outcomeCount: outcomes.length,
    measureCount: outcomes.flatMap(({ measures }) => measures).length,
    nextPart: null,
    asAt: '2026-11-22',
    gaps: {
      withoutOwner: 0,
      withoutDueDate: 0,
      withoutStartDate: 0,
      reviewDateNeeded: 0,
      outcomesWithoutMeasure: 0,
      outcomesWithoutAction: 0,
      measuresWithoutOwner: 0,
      measuresUndecided: 0,
    },
    viewerCan: { changeStructure: yes, approve: yes, close: yes, exportPlan: yes, importPlan: yes },
    objectives: themes.map((reference) => ({
      id: `t${reference}`,
      reference,
      theme: `Theme ${reference}`,
      statement: null,
      version: 1,
      withdrawnAt: null,
      withdrawnReason: null,
      outcomes: outcomes.filter((one) => one.reference.split('.')[0] === reference),
    })),
    ...facts,
  };
}

export { no as notAllowed };
