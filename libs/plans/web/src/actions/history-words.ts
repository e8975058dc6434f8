import { statusWord } from '@waymark/platform/web';
import type { plansText } from '../plans.text';
import type { ActionUpdate, HistoryItem } from './use-action';

/** What somebody did with an update, after their name: "set this to off track." */
export function updateWords(t: typeof plansText, update: ActionUpdate): string {
  const status = statusWord(update.status).toLowerCase();
  switch (update.kind) {
    case 'COMPLETION_CONFIRMED':
      return t('plans.history.confirmed');
    case 'COMPLETION_DECLINED':
      return t('plans.history.declined');
    case 'WITHDRAWN':
      return t('plans.history.withdrew');
    case 'UNDO':
      return t('plans.history.undid', { status });
    case 'UPDATE':
      if (update.noChange) return t('plans.history.no_change', { status });
      if (update.status === 'COMPLETE') return t('plans.history.claimed');
      return t(update.status === update.previousStatus ? 'plans.history.still' : 'plans.history.set', { status });
  }
}

export const historyKinds = ['everything', 'updates', 'evidence', 'changes'] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** Whether an entry is of a kind. Evidence that came with an update is of both. */
export function isOfKind({ update, evidence, change }: HistoryItem, kind: HistoryKind): boolean {
  if (kind === 'updates') return update !== null;
  if (kind === 'evidence') return evidence !== null || (update !== null && update.evidence.length > 0);
  return kind === 'everything' || change !== null;
}
