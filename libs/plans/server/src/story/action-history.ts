import type { DeliveryStatus } from '@waymark/plans/domain';
import type { Day } from '@waymark/platform/domain';
import type { StoryAction, StoryPerson, StoryUpdate } from './story-words';
import type { StoryTime } from './story-time';

export interface HistoryContext {
  readonly actionId: string;
  readonly owner: StoryPerson | null;
  readonly time: StoryTime;
  readonly idOf: (...words: string[]) => string;
  readonly personId: (person: StoryPerson) => string;
}

interface Standing {
  status: DeliveryStatus;
  since: Day | null;
  forecastOn: Day | null;
  lastId: string | null;
  lastAt: string | null;
}

interface Entry {
  readonly kind: 'update' | 'completion_confirmed' | 'withdrawn';
  readonly on: Day;
  readonly status: DeliveryStatus;
  readonly note: string | null;
  readonly noChange: boolean;
  readonly forecastOn: Day | null;
  readonly by: StoryPerson;
}

/** Turns what people wrote about an action into its records, each with what it followed, and the state they leave it in. */
export function toHistory(action: StoryAction, context: HistoryContext) {
  const { actionId, time, idOf, personId } = context;
  const standing: Standing = { status: 'not_started', since: null, forecastOn: null, lastId: null, lastAt: null };
  const updates: Record<string, unknown>[] = [];
  const evidence: Record<string, unknown>[] = [];
  const completion = { claimed_by: null as string | null, claimed_at: null as string | null, claimed_on: null as Day | null, confirmed_by: null as string | null, confirmed_at: null as string | null };

  const record = (entry: Entry): { id: string; at: string } => {
    const id = idOf('update', String(updates.length + 1));
    const at = time.instant(entry.on, id);
    updates.push({
      id, action_id: actionId, kind: entry.kind, status: entry.status, note: entry.note, no_change: entry.noChange, forecast_on: entry.forecastOn, forecast_status: null,
      previous_status: standing.status, previous_since: standing.since, previous_forecast_on: standing.forecastOn, previous_forecast_status: null,
      previous_update_id: standing.lastId, previous_update_at: standing.lastAt, undoes_id: null, recorded_by: personId(entry.by), recorded_at: at,
    });
    if (entry.status !== standing.status) standing.since = time.day(entry.on);
    Object.assign(standing, { status: entry.status, forecastOn: entry.forecastOn, lastId: id, lastAt: at });
    return { id, at };
  };

  const writeDown = (update: StoryUpdate): void => {
    const by = update.by ?? context.owner;
    if (!by) throw new Error(`Nobody wrote "${update.note}".`);
    const noChange = update.status === 'no_change';
    const status = update.status === 'no_change' ? standing.status : update.status;
    const forecastOn = noChange ? standing.forecastOn : time.day(update.forecastOn);
    const { id, at } = record({ kind: 'update', on: update.on, status, note: update.note, noChange, forecastOn, by });
    if (update.evidence) {
      evidence.push({ id: idOf('evidence', id), action_id: actionId, status_update_id: id, ...update.evidence, dated_on: time.day(update.on), recorded_by: personId(by), recorded_at: at });
    }
    if (status !== 'complete') return;
    Object.assign(completion, { claimed_by: personId(by), claimed_at: at, claimed_on: time.day(update.on) });
    if (!update.confirmed) return;
    const confirmed = record({ kind: 'completion_confirmed', on: update.confirmed.on, status, note: update.confirmed.note ?? null, noChange: false, forecastOn: null, by: update.confirmed.by });
    Object.assign(completion, { confirmed_by: personId(update.confirmed.by), confirmed_at: confirmed.at });
  };

  for (const update of action.updates ?? []) writeDown(update);
  const { withdrawn } = action;
  const end = withdrawn && record({ kind: 'withdrawn', on: withdrawn.on, status: 'withdrawn', note: withdrawn.reason, noChange: false, forecastOn: null, by: withdrawn.by });
  return {
    updates,
    evidence,
    state: {
      status: standing.status, status_since: standing.since, forecast_status: null, forecast_on: standing.forecastOn,
      last_update_id: standing.lastId, last_update_at: standing.lastAt, ...completion,
      withdrawn_at: end?.at ?? null, withdrawn_by: withdrawn ? personId(withdrawn.by) : null, withdrawn_reason: withdrawn?.reason ?? null, keeps_place: true,
    },
  };
}
