import type { Cost } from './compare-costs';

/**
 * What each of these changes costs on the demo's first organisation, with an idempotency key, from who asks to what is answered:
 * statements, and how often the network is waited for, the commit among them. Exact, as for the pages: see page-costs.ts.
 */
export const writeCosts: Readonly<Record<string, Cost>> = {
  AddAction: [13, 12],
  AddMilestone: [12, 11],
  ReachMilestone: [12, 11],
  RecordEvidence: [10, 6],
  RecordNoChange: [9, 2],
  RecordObservation: [17, 15],
  RecordUpdate: [9, 2],
  ReviseAction: [10, 9],
  ReviseActionOnPlan: [10, 9],
  ReviseMilestone: [13, 12],
  WriteComment: [12, 11],
};
