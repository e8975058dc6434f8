import { Injectable } from '@nestjs/common';
import { DomainError, platformError } from '@waymark/platform/domain';
import { type RecordedChange, recordChanges, requireReason } from '../changes/record-change';
import { plansError } from '../plans.errors';
import type { ActionRow } from './action.entity';
import type { AssignActionsInput, ReviseActionInput } from './action.inputs';
import type { ActionPayload, ActionsPayload } from './action.payload';
import { listHelpers, replaceContributors } from './contributors';
import { describeRevision, type Names, type Revisable, toRecord } from './describe-revision';
import { requireOutcomes, requirePeople, requireSupported, requireTeam } from './fitting.queries';
import { findLabel, listServed, outcomeLabels, replaceServed } from './served-outcomes';
import { saveAction } from './save-action';
import { requireOpen, type TakenAction, takeToRevise } from './take-action';

type Values = Partial<Revisable>;

const newly = (value: string | null | undefined, before: string | null): string[] => (value && value !== before ? [value] : []);
const known = (...ids: readonly (string | null)[]): string[] => ids.filter((id): id is string => id !== null);
const sameSet = (a: readonly string[], b: readonly string[]): boolean => a.length === b.length && a.every((id) => b.includes(id));

/** Changing what a plan says about its actions: words, dates, people, outcomes. */
@Injectable()
export class ReviseActionsService {
  async revise({ id, version, reason, contributorIds, outcomeIds, ...values }: ReviseActionInput): Promise<ActionPayload> {
    const taken = await takeToRevise(id);
    requireOpen(taken);
    const { action, plan } = taken;
    const told = await apply(taken, values);
    const helpers = contributorIds === undefined ? null : await planHelpers(action, contributorIds ?? []);
    const outcomes = outcomeIds === undefined ? null : await planOutcomes(action, outcomeIds ?? []);
    if (told.length === 0 && !helpers && !outcomes) return { actionId: id };
    const about = { planId: plan.id, actionId: id, title: action.title, reason: requireReason(plan, reason) };
    await saveAction(action, version);
    const more = [...(helpers ? await helpers() : []), ...(outcomes ? await outcomes() : [])];
    await recordChanges(toRecord(about, [...told, ...more]));
    return { actionId: id };
  }

  /** One owner and the same dates for many: all or none, for one reason. */
  async assign({ actionIds, versions, reason, ownerId, startOn, dueOn }: AssignActionsInput): Promise<ActionsPayload> {
    const values = leaveNulls({ ownerId, startOn, dueOn });
    if (Object.keys(values).length === 0) throw plansError('plans.action.nothing_to_assign');
    if (versions && versions.length !== actionIds.length) throw platformError('platform.bad_input', { fields: { versions: 'Name one version for each action.' } });
    const seen = new Map(actionIds.map((id, at) => [id, versions?.[at]]));
    const changes: RecordedChange[] = [];
    let planId: string | null = null;
    // Always in the same order, so that two who assign the same actions wait for each other rather than for ever.
    for (const id of [...new Set(actionIds)].sort()) {
      const taken = await takeToRevise(id);
      requireOpen(taken);
      const { action, plan } = taken;
      planId ??= plan.id;
      if (plan.id !== planId) throw plansError('plans.action.not_in_plan', { field: 'actionIds' });
      const told = await apply(taken, values);
      if (told.length === 0) continue;
      const about = { planId, actionId: id, title: action.title, reason: requireReason(plan, reason) };
      await saveSeen(action, seen.get(id));
      changes.push(...toRecord(about, told));
    }
    await recordChanges(changes);
    return { actionIds: [...new Set(actionIds)], planId: planId! };
  }
}

/** Of many, the first that somebody else gave an owner or dates meanwhile is named, and nothing is saved. @throws plans.action.changed_meanwhile */
async function saveSeen(action: ActionRow, seen: number | undefined): Promise<void> {
  const { title } = action;
  try {
    await saveAction(action, seen ?? action.version);
  } catch (error) {
    if (!(error instanceof DomainError) || error.code !== 'platform.conflict') throw error;
    throw plansError('plans.action.changed_meanwhile', { title });
  }
}

/** Without what is absent or null. */
const leaveNulls = (values: { ownerId?: string | null | undefined; startOn?: string | null | undefined; dueOn?: string | null | undefined }): Values =>
  Object.fromEntries(Object.entries(values).filter(([, value]) => value !== undefined && value !== null));

/** Puts new values into an action, and tells what that changes. */
async function apply({ action, plan }: TakenAction, values: Values): Promise<ReturnType<typeof describeRevision>> {
  const before: Revisable = { ...action };
  const slippedDays = values.dueOn && plan.state === 'active' ? action.slipTo(values.dueOn) : null;
  const names = await namesFor({ action, plan }, values);
  const { startOn, dueOn, ...others } = values;
  action.setDates({ startOn, dueOn }, plan.state);
  for (const [name, value] of Object.entries(others)) if (value !== undefined) Object.assign(action, { [name]: value });
  return describeRevision(before, action, slippedDays, names);
}

/** Looks up whoever and whatever is newly named, and refuses what does not fit. */
async function namesFor({ action, plan }: TakenAction, { ownerId, teamId, supportsId }: Values): Promise<Names> {
  const people = ownerId === undefined ? new Map<string, string>() : await requirePeople(newly(ownerId, action.ownerId), known(action.ownerId), 'ownerId');
  const teams = teamId === undefined ? new Map<string, string>() : await requireTeam(newly(teamId, action.teamId)[0] ?? null, action.teamId);
  const supported = newly(supportsId, action.supportsId)[0];
  const supports = supported ? new Map([[supported, await requireSupported(supported, plan)]]) : new Map<string, string>();
  return { people, teams, supports };
}

type Later = (() => Promise<ReturnType<typeof describeRevision>>) | null;

/** What is to be done after the action is saved so that these people, and no others, help; null when they do already. */
async function planHelpers(action: ActionRow, given: readonly string[]): Promise<Later> {
  const ids = [...new Set(given)].filter((id) => id !== action.ownerId);
  const before = await listHelpers(action.id);
  if (sameSet(ids, before)) return null;
  const names = await requirePeople(ids.filter((id) => !before.includes(id)), [...before, ...ids], 'contributorIds');
  action.contributorsVersion += 1;
  const inWords = (people: readonly string[]) => people.map((id) => names.get(id)).sort().join(', ') || null;
  return async () => {
    await replaceContributors(action.id, ids);
    return [{ kind: 'other', field: 'contributors', from: inWords(before), to: inWords(ids) }];
  };
}

/** What is to be done after the action is saved so that it serves these outcomes, the first its home; null when it does already. */
async function planOutcomes(action: ActionRow, ids: readonly string[]): Promise<Later> {
  const before = await listServed(action.id);
  if (sameSet(ids, before) && ids[0] === before[0]) return null;
  await requireOutcomes(ids, before, action.planId, 'outcomeIds');
  action.outcomesVersion += 1;
  return async () => {
    const was = { label: await findLabel(action.id), outcomes: await outcomeLabels(before) };
    await replaceServed(action.id, before, ids);
    const moved = ids[0] === before[0] ? [] : [{ kind: 'moved', field: 'position', from: was.label, to: await findLabel(action.id) } as const];
    const linked = sameSet(ids, before) ? [] : [{ kind: 'linked', field: 'outcomeIds', from: was.outcomes, to: await outcomeLabels(ids) } as const];
    return [...moved, ...linked];
  };
}
