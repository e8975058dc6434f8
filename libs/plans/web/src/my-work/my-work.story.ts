import type { MyWork, WorkAction, WorkItem } from './use-my-work';

/** An action of somebody's, for specs. */
export const workAction = (reference: string, facts: Partial<WorkAction> = {}): WorkAction => ({
  id: `a${reference}`,
  reference,
  slug: 'an-action',
  title: `Action ${reference}`,
  version: 3,
  planTitle: 'Race equality action plan',
  dueOn: '2099-03-31',
  reviewOn: null,
  ongoing: false,
  status: 'ON_TRACK',
  statusSince: '2026-08-04',
  forecastOn: null,
  daysOverdue: 0,
  lastUpdate: { note: 'The survey is finished.', recordedBy: { id: 'somebody', name: 'Lin Zhao' } },
  completion: null,
  evidence: [],
  viewerCan: { update: { allowed: true, reason: null }, claimCompletion: { allowed: true, reason: null } },
  ...facts,
});

export const workItem = (action: WorkAction, reason = 'Last updated 61 days ago.'): WorkItem => ({ action, reason });

export const myWork = (facts: Partial<MyWork> = {}): MyWork => ({ dueOn: null, due: [], done: [], toConfirm: [], ...facts });
