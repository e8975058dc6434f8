import { platformError } from '@waymark/platform/domain';
import { isUuid, tx } from '@waymark/platform/server';
import { plansError } from '../plans.errors';
import type { PlanOfAction } from './take-action';

interface PersonFacts {
  readonly id: string;
  readonly name: string;
  readonly hasLeft: boolean;
}

const PEOPLE = `select id, name, left_on is not null as "hasLeft" from organisations.person where organisation_id = $1 and id = any($2)`;

/** Names by id of people whom an action may name. @throws when one is nobody here, or, among those newly named, has left. */
export async function requirePeople(newIds: readonly string[], knownIds: readonly string[], field: string): Promise<ReadonlyMap<string, string>> {
  const ids = [...newIds, ...knownIds];
  if (ids.length === 0) return new Map();
  if (!ids.every(isUuid)) throw plansError('plans.action.person_unknown', { field });
  const people = new Map((await tx().query<PersonFacts>(PEOPLE, [tx().organisationId, ids])).map((person) => [person.id, person]));
  for (const id of newIds) {
    const person = people.get(id);
    if (!person) throw plansError('plans.action.person_unknown', { field });
    if (person.hasLeft) throw plansError('plans.action.person_has_left', { field, name: person.name });
  }
  return new Map([...people.values()].map(({ id, name }) => [id, name]));
}

const TEAMS = `select id, name, closed_at is not null as "isClosed" from organisations.team where organisation_id = $1 and id = any($2)`;

/** Names by id of a team newly named and one named before. @throws when the new one is none here, or is closed. */
export async function requireTeam(newId: string | null, knownId: string | null): Promise<ReadonlyMap<string, string>> {
  const ids = [newId, knownId].filter((id): id is string => id !== null);
  if (!ids.every(isUuid)) throw plansError('plans.action.team_unknown', { field: 'teamId' });
  const teams = await tx().query<{ id: string; name: string; isClosed: boolean }>(TEAMS, [tx().organisationId, ids]);
  if (newId && !teams.some((team) => team.id === newId && !team.isClosed)) throw plansError('plans.action.team_unknown', { field: 'teamId' });
  return new Map(teams.map(({ id, name }) => [id, name]));
}

const ACTION = `
  select title, plan_id as "planId" from plans.action where organisation_id = $1 and id = $2 and withdrawn_at is null`;

async function findStanding(id: string): Promise<{ title: string; planId: string } | null> {
  const [action] = isUuid(id) ? await tx().query<{ title: string; planId: string }>(ACTION, [tx().organisationId, id]) : [];
  return action ?? null;
}

/** The title of the action that one of a team's plan is to support. @throws plans.action.supports_unfit */
export async function requireSupported(id: string, plan: PlanOfAction): Promise<string> {
  const action = await findStanding(id);
  if (!action || !plan.parentId || action.planId !== plan.parentId) throw plansError('plans.action.supports_unfit', { field: 'supportsId' });
  return action.title;
}

/** @throws plans.action.successor_unfit */
export async function requireSuccessor(id: string, plan: PlanOfAction, actionId: string): Promise<void> {
  const action = await findStanding(id);
  if (!action || id === actionId || action.planId !== plan.id) throw plansError('plans.action.successor_unfit', { field: 'successorId' });
}

const OUTCOMES = `
  select id, plan_id as "planId", withdrawn_at is not null as "isWithdrawn"
  from plans.outcome where organisation_id = $1 and id = any($2) and keeps_place`;

/** @throws when one of the outcomes is not there, is of another plan, or is newly named and withdrawn. */
export async function requireOutcomes(ids: readonly string[], knownIds: readonly string[], planId: string, field: string): Promise<void> {
  if (ids.length === 0) throw plansError('plans.action.outcome_needed', { field });
  const rows = ids.every(isUuid) ? await tx().query<{ id: string; planId: string; isWithdrawn: boolean }>(OUTCOMES, [tx().organisationId, ids]) : [];
  if (rows.length !== ids.length) throw platformError('platform.not_found');
  if (rows.some((outcome) => outcome.planId !== planId)) throw plansError('plans.action.outcome_other_plan', { field });
  if (rows.some((outcome) => outcome.isWithdrawn && !knownIds.includes(outcome.id))) throw plansError('plans.outcome.withdrawn', { field });
}
