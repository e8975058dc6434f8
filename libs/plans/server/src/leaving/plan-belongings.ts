import { findRoleRefusal, type HandingOver, registerBelongings, requireAllThere, type Successor, type Unfit, unfitAll } from '@waymark/organisations/server';
import { addRows, reviseRows, tx } from '@waymark/platform/server';
import { type RecordedChange, recordChanges } from '../changes/record-change';
import { listHelpedActions, listOwnedActions, lockActions, type LockedAction, namesOf } from './belongings.queries';

/** Whoever may update an action can be its owner or help with it. */
async function listUnfit(to: Successor, ids: readonly string[]): Promise<Unfit[]> {
  const reason = findRoleRefusal(to, ['executive', 'contributor'], 'contributor or executive');
  return reason ? unfitAll(ids, reason) : [];
}

const about = ({ id, title, planId }: LockedAction, { by, reason }: HandingOver) => ({ planId, subject: 'action', subjectId: id, subjectTitle: title, changedBy: by, reason }) as const;

/** Whoever takes an action over helps with it no longer. */
async function handOverOwned(handing: HandingOver): Promise<void> {
  const { from, to, ids } = handing;
  const actions = (await lockActions(ids)).filter(({ ownerId }) => ownerId === from.id);
  requireAllThere(actions.length, ids.length);
  await reviseRows('plans.action', ['owner_id', 'contributors_version'], actions.map(({ id, contributorsVersion, helperIds }) =>
    ({ id, owner_id: to.id, contributors_version: contributorsVersion + (helperIds.includes(to.id) ? 1 : 0) })));
  await dropHelper(to.id, actions);
  await recordChanges(actions.map((action): RecordedChange => ({ ...about(action, handing), kind: 'owner_changed', field: 'owner', from: from.name, to: to.name })));
}

/** Whoever helps already, or answers for the action, takes nothing over: then there is one helper fewer. */
async function handOverHelped(handing: HandingOver): Promise<void> {
  const { from, to, ids } = handing;
  const actions = (await lockActions(ids)).filter(({ helperIds }) => helperIds.includes(from.id));
  requireAllThere(actions.length, ids.length);
  await reviseRows('plans.action', ['contributors_version'], actions.map(({ id, contributorsVersion }) => ({ id, contributors_version: contributorsVersion + 1 })));
  await dropHelper(from.id, actions);
  const isNew = ({ ownerId, helperIds }: LockedAction) => ownerId !== to.id && !helperIds.includes(to.id);
  await addRows('plans.action_contributor', actions.filter(isNew).map(({ id }) => ({ action_id: id, person_id: to.id })));
  const names = await namesOf([...new Set(actions.flatMap(({ helperIds }) => [...helperIds, to.id]))]);
  const inWords = (helpers: readonly string[]) => helpers.map((id) => names.get(id)).sort().join(', ') || null;
  await recordChanges(actions.map((action): RecordedChange => {
    const stay = action.helperIds.filter((id) => id !== from.id);
    return { ...about(action, handing), kind: 'other', field: 'contributors', from: inWords(action.helperIds), to: inWords(isNew(action) ? [...stay, to.id] : stay) };
  }));
}

const dropHelper = (personId: string, actions: readonly LockedAction[]) =>
  tx().execute('delete from plans.action_contributor where organisation_id = $1 and person_id = $2 and action_id = any($3)', [tx().organisationId, personId, actions.map(({ id }) => id)]);

/** What of plans is somebody's: the actions they answer for, and those they help with. */
export function registerPlanBelongings(): void {
  registerBelongings({ kind: 'actions', list: listOwnedActions, listUnfit, handOver: handOverOwned });
  registerBelongings({ kind: 'helpedActions', list: listHelpedActions, listUnfit, handOver: handOverHelped });
}
