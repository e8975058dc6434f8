import { addRows, reviseRows, tx } from '@waymark/platform/server';
import { groupBy, type PlanState } from '@waymark/plans/domain';
import type { ActionRow } from '../actions/action.entity';
import { bringStatus, type StandingColumns } from './brought-status';
import type { ActionRevision, Intake } from './plan-parts';

type Before = Pick<ActionRow, 'title' | 'detail' | 'ownerId' | 'teamId' | 'startOn' | 'dueOn' | 'reviewOn' | 'ongoing' | 'supportsId'>;

/** What was done to an action, for the change record. */
export interface ToldRevision {
  readonly action: ActionRow;
  readonly before: Before;
  readonly slippedDays: number | null;
  readonly helpers: { readonly from: readonly string[]; readonly to: readonly string[] } | null;
  readonly outcomes: { readonly from: readonly string[]; readonly to: readonly string[] } | null;
  readonly withdrawnReason: string | null;
}

const COLUMNS = [
  'title', 'detail', 'owner_id', 'team_id', 'start_on', 'due_on', 'original_due_on', 'times_slipped', 'days_slipped', 'ongoing', 'status', 'status_since', 'forecast_on', 'forecast_status',
  'last_update_id', 'last_update_at', 'claimed_by', 'claimed_at', 'claimed_on', 'confirmed_by', 'confirmed_at', 'withdrawn_at', 'withdrawn_by', 'withdrawn_reason', 'keeps_place',
  'contributors_version', 'outcomes_version',
] as const;

const toText = (instant: Date | null): string | null => instant?.toISOString() ?? null;

const standingOf = (row: ActionRow): StandingColumns => ({
  status: row.status, status_since: row.statusSince, forecast_on: row.forecastOn, forecast_status: row.forecastStatus, last_update_id: row.lastUpdateId, last_update_at: toText(row.lastUpdateAt),
  claimed_by: row.claimedBy, claimed_at: toText(row.claimedAt), claimed_on: row.claimedOn, confirmed_by: row.confirmedBy, confirmed_at: toText(row.confirmedAt),
});

/** Writes new values into many actions; gives the status updates to keep and what the change record should say. */
export async function reviseActions(revisions: readonly ActionRevision[], held: ReadonlyMap<string, ActionRow>, planState: PlanState, intake: Intake, placeAtEnd: (outcomeId: string) => number) {
  const helpers = await listLinks('select action_id as id, person_id as value from plans.action_contributor where organisation_id = $1 and action_id = any($2) order by person_id', revisions);
  const outcomes = await listLinks('select action_id as id, outcome_id as value from plans.action_outcome where organisation_id = $1 and action_id = any($2) order by is_home desc, position, id', revisions);
  const updates: Record<string, unknown>[] = [];
  const rows: (Record<string, unknown> & { id: string })[] = [];
  const told = revisions.map((revision): ToldRevision => {
    const action = held.get(revision.id)!;
    const before = { ...action };
    const slippedDays = revision.dueOn !== undefined && planState === 'active' ? action.slipTo(revision.dueOn) : null;
    action.setDates(revision, planState);
    for (const field of ['title', 'detail', 'ownerId', 'teamId', 'ongoing'] as const) if (revision[field] !== undefined) Object.assign(action, { [field]: revision[field] });
    const changesStanding = revision.status !== undefined || revision.forecastOn !== undefined;
    const brought = changesStanding ? bringStatus(action.id, standingOf(action), { status: revision.status ?? action.status, forecastOn: revision.forecastOn === undefined ? action.forecastOn : revision.forecastOn }, intake) : null;
    if (brought) updates.push(brought.update);
    rows.push({
      id: action.id, title: action.title, detail: action.detail, owner_id: action.ownerId, team_id: action.teamId, start_on: action.startOn, due_on: action.dueOn,
      original_due_on: action.originalDueOn, times_slipped: action.timesSlipped, days_slipped: action.daysSlipped, ongoing: action.ongoing, ...standingOf(action), ...brought?.standing,
      withdrawn_at: toText(action.withdrawnAt), withdrawn_by: action.withdrawnBy, withdrawn_reason: action.withdrawnReason, keeps_place: action.keepsPlace, ...brought?.withdrawal,
      contributors_version: action.contributorsVersion + (revision.contributorIds ? 1 : 0), outcomes_version: action.outcomesVersion + (revision.outcomeIds ? 1 : 0),
    });
    return {
      action, before, slippedDays, withdrawnReason: brought?.withdrawal?.withdrawn_reason ?? null,
      helpers: revision.contributorIds ? { from: helpers.get(action.id) ?? [], to: revision.contributorIds } : null,
      outcomes: revision.outcomeIds ? { from: outcomes.get(action.id) ?? [], to: revision.outcomeIds } : null,
    };
  });
  await reviseRows('plans.action', COLUMNS, rows);
  await replaceHelpers(told);
  await replaceOutcomes(told, placeAtEnd);
  return { updates, told };
}

async function listLinks(statement: string, revisions: readonly ActionRevision[]): Promise<ReadonlyMap<string, string[]>> {
  const rows = await tx().query<{ id: string; value: string }>(statement, [tx().organisationId, revisions.map(({ id }) => id)]);
  return new Map([...groupBy(rows, ({ id }) => id)].map(([id, links]) => [id, links.map(({ value }) => value)]));
}

async function replaceHelpers(told: readonly ToldRevision[]): Promise<void> {
  const changed = told.filter(({ helpers }) => helpers);
  if (changed.length === 0) return;
  await tx().execute('delete from plans.action_contributor where organisation_id = $1 and action_id = any($2)', [tx().organisationId, changed.map(({ action }) => action.id)]);
  await addRows('plans.action_contributor', changed.flatMap(({ action, helpers }) => helpers!.to.map((personId) => ({ action_id: action.id, person_id: personId }))));
}

/** What it serves already keeps its place; what is new comes at the end. */
async function replaceOutcomes(told: readonly ToldRevision[], placeAtEnd: (outcomeId: string) => number): Promise<void> {
  const changed = told.filter(({ outcomes }) => outcomes);
  if (changed.length === 0) return;
  const ids = changed.map(({ action }) => action.id);
  const held = await tx().query<{ id: string; outcomeId: string; position: number }>(
    'select action_id as id, outcome_id as "outcomeId", position from plans.action_outcome where organisation_id = $1 and action_id = any($2)', [tx().organisationId, ids]);
  const places = new Map(held.map(({ id, outcomeId, position }) => [`${id} ${outcomeId}`, position]));
  await tx().execute('delete from plans.action_outcome where organisation_id = $1 and action_id = any($2)', [tx().organisationId, ids]);
  await addRows('plans.action_outcome', changed.flatMap(({ action, outcomes }) =>
    outcomes!.to.map((outcomeId, index) => ({ action_id: action.id, outcome_id: outcomeId, position: places.get(`${action.id} ${outcomeId}`) ?? placeAtEnd(outcomeId), is_home: index === 0 }))));
}
