/** The parts a plan is made of. */
export type PlanPart = 'objective' | 'outcome' | 'action' | 'measure';

/** One act on the plan that somebody has begun: what the dialog is about. */
export type PlanChange =
  /** `parentId` is the objective of a new outcome, or the outcome of a new action or measure; null asks for it. */
  | { act: 'add'; part: PlanPart; parentId: string | null }
  | { act: 'revise' | 'withdraw'; part: PlanPart; id: string }
  /** `place` is where it would stand, counted from 1, within the part it stands in now. */
  | { act: 'move'; part: PlanPart; id: string; place?: number }
  | { act: 'assign'; actionIds: readonly string[] }
  | { act: 'approve' | 'close' | 'reopen' };
