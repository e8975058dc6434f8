import { createContext, useContext } from 'react';
import type { PlanChange, PlanPart } from './plan-change';
import type { Selection } from './selection';

/** What every row of the plan page may ask. It changes seldom, so rows are drawn again only when their own action changes. */
export interface PlanOnPage {
  organisation: string;
  planId: string;
  state: 'DRAFT' | 'ACTIVE' | 'CLOSED';
  /** The organisation's today. */
  today: string;
  /** True while the person is changing the plan itself: rows show how. */
  isChanging: boolean;
  /** True while every action has a box to tick. */
  selection: Selection;
  begin: (change: PlanChange) => void;
  /** Moves a part by one place: at once in a draft, with a reason once the plan is active. */
  moveBy: (part: PlanPart, id: string, by: 1 | -1) => void;
  /** Keeps a row on screen until the filter is changed, whatever its status becomes. */
  hold: (actionId: string) => void;
}

export const PlanOnPageContext = createContext<PlanOnPage | null>(null);

export function usePlanOnPage(): PlanOnPage {
  const page = useContext(PlanOnPageContext);
  if (page === null) throw new Error('This is drawn only within a plan page.');
  return page;
}
