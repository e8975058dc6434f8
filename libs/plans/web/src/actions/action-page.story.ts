import type { Action, ActionUpdate, HistoryItem } from './use-action';

const allowed = { allowed: true, reason: null };
const refused = { allowed: false, reason: 'Only its owner can do this.' };

/** An action of an approved plan, for specs: its owner looks at it. */
export const oneAction = (facts: Partial<Action> = {}): Action => ({
  id: 'a1',
  reference: '1.2.2',
  slug: 'review-pay',
  title: 'Review pay',
  detail: null,
  originalReference: null,
  version: 3,
  planId: 'p1',
  planTitle: 'Race equality action plan',
  planState: 'ACTIVE',
  outcomes: [
    { id: 'o1', reference: '1.2', statement: 'Pay is fair', objectiveId: 'ob1', objectiveReference: '1', objectiveTheme: 'Employer' },
  ],
  owner: { id: 'amina', name: 'Amina Yusuf', initials: 'AY', title: null, hasLeft: false },
  contributors: [],
  team: null,
  startOn: '2026-01-05',
  dueOn: '2099-03-31',
  originalDueOn: '2099-03-31',
  timesSlipped: 0,
  daysSlipped: 0,
  reviewOn: null,
  ongoing: false,
  status: 'ON_TRACK',
  statusSince: '2025-08-04',
  forecastOn: null,
  lastUpdateAt: '2026-10-14T09:00:00Z',
  lastUpdate: null,
  flags: [],
  daysOverdue: 0,
  completion: null,
  withdrawal: null,
  supports: null,
  supportedBy: [],
  milestones: [],
  evidence: [],
  viewerCan: { update: allowed, claimCompletion: allowed, revise: refused, withdraw: refused, confirmCompletion: refused, recordEvidence: allowed },
  ...facts,
});

export const permits = { allowed, refused };

export const oneUpdate = (facts: Partial<ActionUpdate> = {}): ActionUpdate => ({
  id: 'u1',
  kind: 'UPDATE',
  status: 'ON_TRACK',
  previousStatus: 'ON_TRACK',
  note: 'The survey is finished.',
  noChange: false,
  forecastOn: null,
  recordedAt: '2026-10-14T09:00:00Z',
  recordedBy: { id: 'lin', name: 'Lin Zhao' },
  undoesId: null,
  undoneById: null,
  evidence: [],
  viewerCan: { undo: { allowed: false } },
  ...facts,
});

export const entryOf = (update: ActionUpdate): HistoryItem => ({ id: `t-${update.id}`, at: update.recordedAt, update, evidence: null, change: null });
