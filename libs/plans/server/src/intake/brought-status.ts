import { randomUUID } from 'node:crypto';
import type { DeliveryStatus } from '@waymark/plans/domain';
import type { BroughtStatus, Intake } from './plan-parts';

/** How an action stood before, in the words of its row. */
export interface StandingColumns {
  readonly status: DeliveryStatus;
  readonly status_since: string | null;
  readonly forecast_on: string | null;
  readonly forecast_status: string | null;
  readonly last_update_id: string | null;
  readonly last_update_at: string | null;
  readonly claimed_by: string | null;
  readonly claimed_at: string | null;
  readonly claimed_on: string | null;
  readonly confirmed_by: string | null;
  readonly confirmed_at: string | null;
}

export const notStarted: StandingColumns = {
  status: 'not_started', status_since: null, forecast_on: null, forecast_status: null, last_update_id: null, last_update_at: null,
  claimed_by: null, claimed_at: null, claimed_on: null, confirmed_by: null, confirmed_at: null,
};

/**
 * The record of a status that came from a file, and how the action stands from then on. Complete is a claim of whoever brings it
 * in, so that somebody else has to confirm it.
 */
export function bringStatus(actionId: string, before: StandingColumns, { status, forecastOn }: BroughtStatus, { by, at, today, source }: Intake) {
  const id = randomUUID();
  const instant = before.last_update_at && Date.parse(before.last_update_at) >= at.getTime() ? new Date(Date.parse(before.last_update_at) + 1) : at;
  const recordedAt = instant.toISOString();
  const note = `Imported from ${source}`;
  const { claimed_by, claimed_at, claimed_on, confirmed_by, confirmed_at } = before;
  const isClaim = status === 'complete' && before.status !== 'complete';
  const isWithdrawal = status === 'withdrawn' && before.status !== 'withdrawn';
  const completion = isClaim
    ? { claimed_by: by, claimed_at: recordedAt, claimed_on: today, confirmed_by: null, confirmed_at: null }
    : status === 'complete'
      ? { claimed_by, claimed_at, claimed_on, confirmed_by, confirmed_at }
      : { claimed_by: null, claimed_at: null, claimed_on: null, confirmed_by: null, confirmed_at: null };
  return {
    update: {
      id, action_id: actionId, kind: isWithdrawal ? 'withdrawn' : 'update', status, note, no_change: false, forecast_on: forecastOn, forecast_status: null,
      previous_status: before.status, previous_since: before.status_since, previous_forecast_on: before.forecast_on, previous_forecast_status: before.forecast_status,
      previous_update_id: before.last_update_id, previous_update_at: before.last_update_at,
      previous_completion: claimed_by && { claimedBy: claimed_by, claimedAt: claimed_at, claimedOn: claimed_on, confirmedBy: confirmed_by, confirmedAt: confirmed_at },
      recorded_by: by, recorded_at: recordedAt, imported_from: source,
    },
    standing: {
      status, status_since: status === before.status ? before.status_since : today, forecast_on: forecastOn, forecast_status: null, last_update_id: id, last_update_at: recordedAt, ...completion,
    },
    withdrawal: isWithdrawal ? { withdrawn_at: recordedAt, withdrawn_by: by, withdrawn_reason: note, keeps_place: true } : null,
  };
}
