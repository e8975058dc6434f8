import { randomUUID } from 'node:crypto';
import type { CompletionFacts } from '@waymark/plans/domain';
import { saveLast, tx } from '@waymark/platform/server';
import type { ActionRow, ActionStanding } from '../actions/action.entity';
import type { StatusUpdate, StatusUpdateKind } from './status-update.model';

/** What an entry says besides how the action stands from then on. */
export interface Entry {
  readonly kind: StatusUpdateKind;
  readonly note: string | null;
  readonly noChange?: boolean;
  readonly by: string;
  readonly at: Date;
}

const RECORD = `
  insert into plans.status_update (id, action_id, kind, status, note, no_change, forecast_on, forecast_status, undoes_id, recorded_by, recorded_at,
                                   previous_status, previous_since, previous_forecast_on, previous_forecast_status, previous_update_id,
                                   previous_update_at, previous_completion)
  values ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18)`;

/** Entries of one action have an order even where the clock does not tell them apart. */
const after = (at: Date, last: Date | null): Date => (last && last >= at ? new Date(last.getTime() + 1) : at);

/** An entry as it was written; who wrote it and what has become of its action and plan is known elsewhere. */
export type WrittenUpdate = Omit<StatusUpdate, 'recordedBy' | 'planState' | 'actionIsWithdrawn'>;

/** Sends the entry together with the action that it belongs to, as the last of the transaction. */
function record(id: string, action: ActionRow, before: ActionStanding, { kind, note, noChange = false, undoesId, by, at }: Entry & { undoesId: string | null }): WrittenUpdate {
  const { status, forecastOn, forecastStatus, lastUpdateId } = action;
  tx().sendLast(RECORD, [
    id,
    action.id,
    kind,
    status,
    note,
    noChange,
    forecastOn,
    forecastStatus,
    undoesId,
    by,
    at,
    before.status,
    before.statusSince,
    before.forecastOn,
    before.forecastStatus,
    before.lastUpdateId,
    before.lastUpdateAt,
    before.completion && JSON.stringify(before.completion),
  ]);
  return { id, actionId: action.id, kind, status, previousStatus: before.status, note, noChange, forecastOn, forecastStatus, recordedAt: at, undoesId, undoneById: null, isNewest: lastUpdateId === id };
}

/**
 * Puts an action into its next standing and keeps the update that did so, with what it replaced, in one transaction. What the
 * caller has changed of the row besides is saved with it.
 * @param seen see saveVersioned.
 */
export async function writeUpdate(action: ActionRow, next: Omit<ActionStanding, 'lastUpdateId' | 'lastUpdateAt'>, entry: Entry, seen = action.version): Promise<WrittenUpdate> {
  const before = action.standing;
  const id = randomUUID();
  const at = after(entry.at, before.lastUpdateAt);
  action.stand({ ...next, lastUpdateId: id, lastUpdateAt: at });
  await saveLast(action, seen);
  return record(id, action, before, { ...entry, at, undoesId: null });
}

/** What an update replaced, as it kept it. */
interface Replaced extends Omit<ActionStanding, 'completion'> {
  readonly completion: (Omit<CompletionFacts, 'claimedAt' | 'confirmedAt'> & { readonly claimedAt: string; readonly confirmedAt: string | null }) | null;
}

const REPLACED = `
  select previous_status as "status", previous_since::text as "statusSince", previous_forecast_on::text as "forecastOn",
         previous_forecast_status as "forecastStatus", previous_update_id as "lastUpdateId", previous_update_at as "lastUpdateAt",
         previous_completion as "completion"
  from plans.status_update where organisation_id = $1 and id = $2`;

const toInstant = (text: string | null): Date | null => (text ? new Date(text) : null);

/** Takes back the last update of an action: it stands as before, and an entry says so. */
export async function writeUndo(action: ActionRow, update: { readonly id: string; readonly kind: StatusUpdateKind }, { by, at }: Pick<Entry, 'by' | 'at'>): Promise<WrittenUpdate> {
  const before = action.standing;
  const [replaced] = await tx().query<Replaced>(REPLACED, [tx().organisationId, update.id]);
  if (!replaced) throw new Error('An update that was found is gone.');
  const kept = replaced.completion && { ...replaced.completion, claimedAt: new Date(replaced.completion.claimedAt), confirmedAt: toInstant(replaced.completion.confirmedAt) };
  const claimed = before.completion && { ...before.completion, confirmedBy: null, confirmedAt: null };
  action.stand({ ...replaced, completion: update.kind === 'completion_confirmed' ? claimed : kept });
  await saveLast(action, action.version);
  return record(randomUUID(), action, before, { kind: 'undo', note: null, by, at: after(at, before.lastUpdateAt), undoesId: update.id });
}
