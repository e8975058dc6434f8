import type { DeliveryStatusName } from '@waymark/platform/web';
import type { plansText } from '../plans.text';
import type { AttentionItem } from './use-overview';

/** Why an action needs attention, in words, and the status whose shape and colour go with it. */
export function attentionWords(t: typeof plansText, item: AttentionItem): { words: string; look: DeliveryStatusName } {
  const { reason, days, action } = item;
  const withDays = (id: Parameters<typeof t>[0], without: Parameters<typeof t>[0]) => (days === null ? t(without) : t(id, { days }));
  switch (reason) {
    case 'OFF_TRACK':
      return { words: withDays('plans.attention.off_track_overdue', 'plans.attention.off_track'), look: 'OFF_TRACK' };
    case 'OVERDUE':
      return { words: t('plans.attention.overdue', { days: days ?? action.daysOverdue }), look: 'AT_RISK' };
    case 'NO_OWNER':
      return { words: withDays('plans.attention.no_owner_days', 'plans.attention.no_owner'), look: 'AT_RISK' };
    case 'STALE':
      return { words: withDays('plans.attention.stale', 'plans.attention.never'), look: 'AT_RISK' };
    case 'AWAITING_CONFIRMATION':
      return { words: withDays('plans.attention.awaiting_days', 'plans.attention.awaiting'), look: 'COMPLETE' };
    case 'AT_RISK':
      return { words: withDays('plans.attention.at_risk_days', 'plans.attention.at_risk'), look: 'AT_RISK' };
    case 'FORECAST_LATE':
      return { words: t('plans.attention.forecast_late', { days: days ?? 0 }), look: 'AT_RISK' };
  }
}
