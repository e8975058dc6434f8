import { initialsOf } from '@waymark/organisations/domain';
import { platformError } from '@waymark/platform/domain';
import { isUuid, loader, tx } from '@waymark/platform/server';
import type { StatusUpdate } from './status-update.model';

interface Row extends Omit<StatusUpdate, 'recordedBy'> {
  readonly personId: string;
  readonly personName: string;
  readonly personTitle: string | null;
  readonly personHasLeft: boolean;
}

const UPDATES = `
  select entry.id, entry.action_id as "actionId", entry.kind, entry.status, entry.previous_status as "previousStatus", entry.note,
         entry.no_change as "noChange", entry.forecast_on::text as "forecastOn", entry.forecast_status as "forecastStatus",
         entry.recorded_at as "recordedAt", entry.undoes_id as "undoesId", undone.id as "undoneById",
         coalesce(action.last_update_id = entry.id, false) as "isNewest", plan.state as "planState", action.withdrawn_at is not null as "actionIsWithdrawn",
         person.id as "personId", person.name as "personName", person.title as "personTitle", person.left_on is not null as "personHasLeft"
  from plans.status_update entry
  join plans.action on action.organisation_id = entry.organisation_id and action.id = entry.action_id
  join plans.plan on plan.organisation_id = entry.organisation_id and plan.id = action.plan_id
  join organisations.person on person.organisation_id = entry.organisation_id and person.id = entry.recorded_by
  left join plans.status_update undone on undone.organisation_id = entry.organisation_id and undone.undoes_id = entry.id
  where entry.organisation_id = $1 and entry.id = any($2)`;

const toUpdate = ({ personId, personName, personTitle, personHasLeft, ...update }: Row): StatusUpdate => ({
  ...update,
  recordedBy: { id: personId, name: personName, initials: initialsOf(personName), title: personTitle, hasLeft: personHasLeft },
});

/** Status updates by id, in one statement. */
export const loadStatusUpdate = loader<string, StatusUpdate | null>(async (ids) => {
  const rows = await tx().query<Row>(UPDATES, [tx().organisationId, ids.filter(isUuid)]);
  const found = new Map(rows.map((row) => [row.id, toUpdate(row)]));
  return ids.map((id) => found.get(id) ?? null);
});

/** @throws platform.not_found */
export async function getStatusUpdate(id: string): Promise<StatusUpdate> {
  const update = await loadStatusUpdate().load(id);
  if (!update) throw platformError('platform.not_found');
  return update;
}
