import { fixedId, type ToldOrganisation } from '@waymark/organisations/server';
import { addRows, type Database } from '@waymark/platform/server';
import type { Day } from '@waymark/platform/domain';
import { toHistory } from './story/action-history';
import { STORY_TODAY, StoryTime } from './story/story-time';
import type { StoryAction, StoryPerson, StoryPlan } from './story/story-words';

type Row = Record<string, unknown>;

interface Teller {
  readonly told: ToldOrganisation;
  readonly time: StoryTime;
}

/** Ids are made from these words, so that a story told again has the same addresses. Measures find their outcomes by it. */
export const storyId = (slug: string, planKey: string, ...words: readonly string[]): string => fixedId(slug, planKey, ...words);

/**
 * Tells plans with their history, in a transaction of its own. The organisation must have been told before.
 * @param today the day on which the story should end.
 */
export async function tellPlans(database: Database, told: ToldOrganisation, plans: readonly StoryPlan[], { today = STORY_TODAY }: { today?: Day } = {}): Promise<void> {
  const teller: Teller = { told, time: new StoryTime(today) };
  await database.transaction({ organisationId: told.organisationId, mode: 'write', actor: 'command:seed' }, async () => {
    for (const plan of plans) await tellPlan(plan, teller);
  });
}

/** @throws when the story names somebody who is not among its people: it would be a story with a hole. */
export function personOf({ personIds, slug }: ToldOrganisation, person: StoryPerson): string {
  const id = personIds[person];
  if (!id) throw new Error(`The story of ${slug} names ${person}, who is not among its people.`);
  return id;
}

async function tellPlan(plan: StoryPlan, teller: Teller): Promise<void> {
  const { time, told } = teller;
  const { slug } = told;
  const idOf = (...words: string[]) => storyId(slug, plan.key, ...words);
  const planId = idOf();
  const approvedAt = time.instant(plan.approval.on, planId);
  await addRows('plans.plan', [{
    id: planId, title: plan.title, summary: plan.summary, state: 'active', starts_on: time.day(plan.startsOn), ends_on: time.day(plan.endsOn),
    parent_id: plan.parent ? storyId(slug, plan.parent) : null, team_id: plan.team ? told.teamIds[plan.team] : null,
    approved_by: plan.approval.body, approved_on: time.day(plan.approval.on), opened_at: approvedAt,
  }]);
  await addRows('plans.objective', plan.objectives.map((objective, index) => ({ id: idOf(`${index + 1}`), plan_id: planId, position: index + 1, theme: objective.theme, statement: objective.statement })));
  const outcomes = plan.objectives.flatMap((objective, first) => objective.outcomes.map((outcome, second) => ({ outcome, first: first + 1, second: second + 1 })));
  await addRows('plans.outcome', outcomes.map(({ outcome, first, second }) => ({
    id: idOf(`${first}.${second}`), plan_id: planId, objective_id: idOf(`${first}`), position: second, statement: outcome.statement,
  })));
  const actions = outcomes.flatMap(({ outcome, first, second }) => outcome.actions.map((action, index) => ({ action, outcome: `${first}.${second}`, position: index + 1, reference: `${first}.${second}.${index + 1}` })));
  const parts = actions.map((place) => tellAction(plan, place, teller));
  const all = (name: keyof (typeof parts)[number]) => parts.flatMap((part) => part[name]);
  await addRows('plans.action', all('action'));
  await addRows('plans.action_outcome', all('places'));
  await addRows('plans.action_contributor', all('contributors'));
  await addRows('plans.milestone', all('milestones'));
  await addRows('plans.status_update', all('updates'));
  await addRows('plans.evidence', all('evidence'));
  const approved = {
    ...change(plan, teller, 'approved'), subject: 'plan', subject_id: planId, subject_title: plan.title, kind: 'approved', field: null, from_text: null, to_text: plan.approval.body,
    reason: null, slipped_days: null, changed_by: personOf(told, plan.approval.by), changed_at: approvedAt, action_id: null, reference: null,
  };
  await addRows('plans.plan_change', [approved, ...all('changes')]);
}

/** What every row of the change record has first, so that all have the same columns. */
function change(plan: StoryPlan, { told: { slug } }: Teller, ...words: string[]): Row {
  return { id: storyId(slug, plan.key, 'change', ...words), plan_id: storyId(slug, plan.key) };
}

interface Place {
  readonly action: StoryAction;
  readonly outcome: string;
  readonly position: number;
  readonly reference: string;
}

function tellAction(plan: StoryPlan, { action, outcome, position, reference }: Place, teller: Teller) {
  const { time, told } = teller;
  const { slug } = told;
  const idOf = (...words: string[]) => storyId(slug, plan.key, reference, ...words);
  const personId = (person: StoryPerson) => personOf(told, person);
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
    ...revisions.map((revision) => ({ ...revision, kind: revision.field === 'owner' ? 'owner_changed' : 'reworded', to: revision.field === 'owner' ? action.owner : action.title, days: null, field: revision.field })),
    ...(withdrawn ? [{ kind: 'withdrawn', field: null, from: null, to: null, days: null, reason: withdrawn.reason, by: withdrawn.by, on: withdrawn.on }] : []),
  ];
  return changes.sort((a, b) => a.on.localeCompare(b.on));
}

const daysLater = (from: Day, to: Day): number => Math.round((Date.parse(to) - Date.parse(from)) / 86_400_000);

/** 'gareth.llewellyn' as people write it; other words stay as they are. */
const nameOf = (words: string | null): string | null => (words && /^[a-z]+\.[a-z]+$/.test(words) ? words.split('.').map((part) => part[0]!.toUpperCase() + part.slice(1)).join(' ') : words);
