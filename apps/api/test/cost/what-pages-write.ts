import { idsOf, northmoorStory } from '@waymark/organisations/server';
import type { TestServer } from '@waymark/platform/testing';

/** Things of the demo's first organisation that its pages change, as they stand before each change. */
export interface ThingsToChange {
  readonly planId: string;
  readonly actionId: string;
  readonly actionVersion: number;
  readonly outcomeId: string;
  readonly milestoneId: string;
  readonly milestoneVersion: number;
  readonly milestoneTitle: string;
  /** With the period before the first one that it has a figure for. */
  readonly measureId: string;
  readonly fromOn: string;
  readonly toOn: string;
  readonly value: number;
}

/** One change that our pages make, as the executive sponsor makes it or as somebody else does. */
export interface PageChange {
  readonly as?: string;
  readonly variables: (things: ThingsToChange) => object;
}

/** By what the demo tells and never by an id alone: some of those are new each time. */
const FIND = `
  with chosen as (
    select action.* from plans.action join plans.plan on plan.organisation_id = action.organisation_id and plan.id = action.plan_id
    where action.organisation_id = $1 and plan.parent_id is null and plan.state = 'active' and action.status = 'on_track' and action.withdrawn_at is null
      and action.due_on > '2026-12-31' and action.claimed_by is null
    order by action.title, action.id limit 1
  ), step as (
    select milestone.* from plans.milestone join plans.action on action.organisation_id = milestone.organisation_id and action.id = milestone.action_id
    where milestone.organisation_id = $1 and milestone.reached_on is null and milestone.withdrawn_at is null and action.withdrawn_at is null and action.status <> 'complete'
    order by milestone.title, milestone.id limit 1
  ), first as (
    select distinct on (measure_id) * from measures.observation where organisation_id = $1 order by measure_id, to_on
  ), figure as (
    select first.* from first join measures.measure on measure.organisation_id = first.organisation_id and measure.id = first.measure_id
    where measure.withdrawn_at is null and first.numerator is null and first.value is not null and first.to_on > first.from_on order by measure.statement limit 1
  )
  select chosen.plan_id as "planId", chosen.id as "actionId", chosen.version as "actionVersion",
         (select outcome_id from plans.action_outcome where organisation_id = $1 and action_id = chosen.id and is_home) as "outcomeId",
         step.id as "milestoneId", step.version as "milestoneVersion", step.title as "milestoneTitle", figure.measure_id as "measureId", (figure.from_on - age(figure.to_on + 1, figure.from_on))::date::text as "fromOn",
         (figure.from_on - 1)::text as "toOn", figure.value
  from chosen left join step on true left join figure on true`;

/** Looks them up as they are now. */
export async function findThingsToChange({ database }: TestServer): Promise<ThingsToChange> {
  const { organisationId } = idsOf(northmoorStory);
  const [row] = await database.transaction({ organisationId, mode: 'read', actor: null }, (transaction) => transaction.query<ThingsToChange>(FIND, [organisationId]));
  return row!;
}

const REASON = 'The costs of a change are counted.';
const action = ({ actionId: id, actionVersion: version }: ThingsToChange) => ({ id, version, reason: REASON });
const milestone = ({ milestoneId: id, milestoneVersion: version }: ThingsToChange) => ({ id, version });

/** The changes that are made most often, by name, in the order in which they are made. */
export const whatPagesWrite: Readonly<Record<string, PageChange>> = {
  RecordUpdate: { variables: ({ actionId, actionVersion: version }) => ({ input: { actionId, version, status: 'AT_RISK', note: 'Two people left.' } }) },
  RecordNoChange: { variables: ({ actionId, actionVersion: version }) => ({ input: { actionId, version } }) },
  RecordEvidence: { variables: ({ actionId }) => ({ actionId, evidence: { title: 'Minutes', url: 'https://example.org/minutes' } }) },
  ReviseAction: { variables: (things) => ({ input: { ...action(things), title: 'In other words' } }) },
  ReviseActionOnPlan: { variables: (things) => ({ input: { ...action(things), dueOn: '2027-06-30' } }) },
  AddAction: { variables: ({ outcomeId }) => ({ outcomeId, title: 'One more', reason: REASON }) },
  AddMilestone: { variables: ({ actionId }) => ({ actionId, title: 'First of all', dueOn: '2027-01-31', reason: REASON }) },
  ReviseMilestone: { variables: (things) => ({ ...milestone(things), title: `${things.milestoneTitle}, at last`, reason: REASON }) },
  ReachMilestone: { variables: (things) => ({ ...milestone(things), reachedOn: '2026-11-20' }) },
  WriteComment: { variables: ({ actionId }) => ({ input: { subjectKind: 'ACTION', subjectId: actionId, kind: 'COMMENT', markdown: 'Who takes this on?' } }) },
  RecordObservation: { variables: ({ measureId, fromOn, toOn, value }) => ({ input: { measureId, fromOn, toOn, value } }) },
};
