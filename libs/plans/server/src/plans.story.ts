import { fixedId } from '@waymark/organisations/server';
import { addRows, tx } from '@waymark/platform/server';
import type { Day } from '@waymark/platform/domain';
import { toHistory } from './story/action-history';
import { StoryTime } from './story/story-time';
import type { StoryAction, StoryPerson, StoryPlan } from './story/story-words';

type Row = Record<string, unknown>;

interface Teller {
  readonly slug: string;
  readonly time: StoryTime;
  readonly people: ReadonlyMap<StoryPerson, string>;
  readonly teams: ReadonlyMap<string, string>;
}

/** Ids are made from these words, so that a story told again has the same addresses. Measures find their outcomes by it. */
export const storyId = (slug: string, planKey: string, ...words: readonly string[]): string => fixedId(slug, planKey, ...words);

/** Whom the stories name, by what stands before the @ of their e-mail address. */
export async function findStoryPeople(): Promise<ReadonlyMap<StoryPerson, string>> {
  const people = await tx().query<{ id: string; email: string }>('select id, email from organisations.person where organisation_id = $1 and email is not null', [tx().organisationId]);
  return new Map(people.map(({ id, email }) => [email.split('@')[0]!, id]));
}

async function findStoryTeams(): Promise<ReadonlyMap<string, string>> {
  const teams = await tx().query<{ id: string; name: string }>('select id, name from organisations.team where organisation_id = $1', [tx().organisationId]);
  return new Map(teams.map(({ id, name }) => [name, id]));
}

/**
 * Tells plans with their history, in the transaction at hand, for the organisation with this slug. Its people must be there.
 * @param today the day on which the story should end.
 */
export async function tellPlansStory(slug: string, plans: readonly StoryPlan[], today: Day): Promise<void> {
  const teller: Teller = { slug, time: new StoryTime(today), people: await findStoryPeople(), teams: await findStoryTeams() };
  for (const plan of plans) await tellPlan(plan, teller);
}

function personOf({ people }: Teller, person: StoryPerson): string {
  const id = people.get(person);
  if (!id) throw new Error(`The story names ${person}, who is not among its people.`);
  return id;
}

async function tellPlan(plan: StoryPlan, teller: Teller): Promise<void> {
  const { time, slug } = teller;
  const idOf = (...words: string[]) => storyId(slug, plan.key, ...words);
  const planId = idOf();
  const approvedAt = time.instant(plan.approval.on, planId);
  await addRows('plans.plan', [{
    id: planId, title: plan.title, summary: plan.summary, state: 'active', starts_on: time.day(plan.startsOn), ends_on: time.day(plan.endsOn),
    parent_id: plan.parent ? storyId(slug, plan.parent) : null, team_id: plan.team ? teller.teams.get(plan.team) : null,
    approved_by: plan.approval.body, approved_on: time.day(plan.approval.on), opened_at: approvedAt,
  }]);
  await addRows('plans.objective', plan.objectives.map((objective, index) => ({ id: idOf(`${index + 1}`), plan_id: planId, position: index + 1, theme: objective.theme, statement: objective.statement })));
  const outcomes = plan.objectives.flatMap((objective, first) => objective.outcomes.map((outcome, second) => ({ outcome, first: first + 1, second: second + 1 })));
  await addRows('plans.outcome', outcomes.map(({ outcome, first, second }) => ({
    id: idOf(`${first}.${second}`), plan_id: planId, objective_id: idOf(`${first}`), position: second, statement: outcome.statement,
  })));
  const actions = outcomes.flatMap(({ outcome, first, second }) => outcome.actions.map((action, index) => ({ action, outcome: `${first}.${second}`, position: index + 1, reference: `${first}.${second}.${index + 1}` })));
  const told = actions.map((place) => tellAction(plan, place, teller));
  const all = (name: keyof (typeof told)[number]) => told.flatMap((parts) => parts[name]);
  await addRows('plans.action', all('action'));
  await addRows('plans.action_outcome', all('places'));
  await addRows('plans.action_contributor', all('contributors'));
  await addRows('plans.milestone', all('milestones'));
  await addRows('plans.status_update', all('updates'));
  await addRows('plans.evidence', all('evidence'));
  const approved = {
    ...change(plan, teller, 'approved'), subject: 'plan', subject_id: planId, subject_title: plan.title, kind: 'approved', field: null, from_text: null, to_text: plan.approval.body,
    reason: null, slipped_days: null, changed_by: personOf(teller, plan.approval.by), changed_at: approvedAt, action_id: null, reference: null,
  };
  await addRows('plans.plan_change', [approved, ...all('changes')]);
}

/** What every row of the change record has first, so that all have the same columns. */
function change(plan: StoryPlan, { slug }: Teller, ...words: string[]): Row {
  return { id: storyId(slug, plan.key, 'change', ...words), plan_id: storyId(slug, plan.key) };
}

interface Place {
  readonly action: StoryAction;
  readonly outcome: string;
  readonly position: number;
  readonly reference: string;
}

function tellAction(plan: StoryPlan, { action, outcome, position, reference }: Place, teller: Teller) {
  const { time, slug } = teller;
  const idOf = (...words: string[]) => storyId(slug, plan.key, reference, ...words);
  const personId = (person: StoryPerson) => personOf(teller, person);
  const actionId = idOf();
  const history = toHistory(action, { actionId, owner: action.owner, time, idOf, personId });
  const slips = (action.slips ?? []).map((slip) => ({ ...slip, days: daysLater(slip.from, slip.to) }));
  const places = [outcome, ...(action.alsoServes ?? [])];
  return {
    action: [{
      id: actionId, plan_id: storyId(slug, plan.key), title: action.title, detail: action.detail ?? null, owner_id: action.owner && personId(action.owner),
      start_on: time.day(action.startOn), due_on: time.day(action.dueOn), original_due_on: time.day(slips[0]?.from ?? action.dueOn),
      times_slipped: slips.length, days_slipped: slips.reduce((sum, slip) => sum + slip.days, 0), ongoing: action.reviewOn !== undefined, review_on: time.day(action.reviewOn),
      supports_id: action.supports && plan.parent ? storyId(slug, plan.parent, action.supports) : null,
      successor_id: action.withdrawn ? storyId(slug, plan.key, action.withdrawn.successor) : null,
      added_at: time.instant(action.added?.on ?? plan.approval.on, actionId), ...history.state,
    }],
    places: places.map((served, index) => ({ id: idOf('serves', served), action_id: actionId, outcome_id: storyId(slug, plan.key, served), position: index === 0 ? position : 100 + position, is_home: index === 0 })),
    contributors: (action.helpers ?? []).map((helper) => ({ id: idOf('helper', helper), action_id: actionId, person_id: personId(helper) })),
    milestones: (action.milestones ?? []).map((milestone, index) => ({
      id: idOf('milestone', `${index + 1}`), action_id: actionId, position: index + 1, title: milestone.title, due_on: time.day(milestone.dueOn), reached_on: time.day(milestone.reachedOn),
    })),
    updates: history.updates,
    evidence: history.evidence,
    changes: listChanges(action, slips).map((entry, index) => ({
      ...change(plan, teller, reference, `${index + 1}`), subject: 'action', subject_id: actionId, subject_title: action.title, kind: entry.kind, field: entry.field,
      from_text: entry.kind === 'date_changed' ? time.day(entry.from!) : nameOf(entry.from), to_text: entry.kind === 'date_changed' ? time.day(entry.to!) : nameOf(entry.to),
      reason: entry.reason, slipped_days: entry.days, changed_by: personId(entry.by), changed_at: time.instant(entry.on, idOf(entry.kind, `${index}`)), action_id: actionId, reference,
    })),
  };
}

interface Change {
  readonly kind: string;
  readonly field: string | null;
  readonly from: string | null;
  readonly to: string | null;
  readonly reason: string;
  readonly days: number | null;
  readonly by: StoryPerson;
  readonly on: Day;
}

/** What was changed about an action since the approval, oldest first. */
function listChanges(action: StoryAction, slips: readonly { on: Day; from: Day; to: Day; days: number; reason: string; by: StoryPerson }[]): Change[] {
  const { added, withdrawn, revisions = [] } = action;
  const changes: Change[] = [
    ...(added ? [{ kind: 'added', field: null, from: null, to: null, days: null, ...added }] : []),
    ...slips.map((slip) => ({ ...slip, kind: 'date_changed', field: 'dueOn' })),
    ...revisions.map((revision) => ({ ...revision, kind: revision.field === 'owner' ? 'owner_changed' : 'reworded', to: revision.field === 'owner' ? action.owner : action.title, days: null, field: revision.field === 'owner' ? 'ownerId' : 'title' })),
    ...(withdrawn ? [{ kind: 'withdrawn', field: null, from: null, to: null, days: null, reason: withdrawn.reason, by: withdrawn.by, on: withdrawn.on }] : []),
  ];
  return changes.sort((a, b) => a.on.localeCompare(b.on));
}

const daysLater = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** 'gareth.llewellyn' as people write it; other words stay as they are. */
const nameOf = (words: string | null): string | null => (words && /^[a-z]+\.[a-z]+$/.test(words) ? words.split('.').map((part) => part[0]!.toUpperCase() + part.slice(1)).join(' ') : words);
