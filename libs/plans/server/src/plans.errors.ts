import type { NoteCause } from '@waymark/plans/domain';
import { defineErrors, toWords } from '@waymark/platform/domain';

const NOTE_SENTENCES: Record<NoteCause, string> = {
  at_risk: 'Say what puts it at risk, and what you are doing about it.',
  forecast_moved: 'Say why the expected date has moved.',
  off_track: 'Say what has gone wrong, and what happens next.',
  overdue: 'It is overdue. Say what is holding it up.',
  status_changed: 'Say what has changed. A note is needed because the status is not the one from last time.',
};

/** What can be wrong with a change of a plan; each sentence says what to do. */
export const plansError = defineErrors({
  'plans.action.due_before_start': (facts: { field: string; startOn: string; dueOn: string }) =>
    `The due date must be on or after ${toWords(facts.startOn)}, the day it starts. Change one of the two dates.`,
  'plans.action.not_in_plan': 'These actions are not all in the same plan. Choose actions of one plan.',
  'plans.action.nothing_to_assign': 'Choose an owner or a date to give to these actions.',
  'plans.action.outcome_needed': 'An action serves at least one outcome. Choose one.',
  'plans.action.outcome_other_plan': 'An action can only serve outcomes of its own plan. Choose others.',
  'plans.action.person_has_left': (facts: { field: string; name: string }) => `${facts.name} has left. Choose somebody else.`,
  'plans.action.person_unknown': 'Choose somebody who is listed under People.',
  'plans.action.successor_unfit': 'Only another action of the same plan that has not been withdrawn can take its place. Choose another one.',
  'plans.action.supports_unfit': "A team's action can only support an action of the plan above its own that has not been withdrawn. Choose another one.",
  'plans.action.team_unknown': 'Choose a team that is still open.',
  'plans.change.reason_needed': 'Say why. This plan is approved, so each change of it is kept with its reason.',
  'plans.completion.claimed_already': 'Somebody has said that this is complete already.',
  'plans.completion.confirmed_already': 'Somebody has confirmed this already.',
  'plans.completion.not_claimed': 'Nobody has said that this action is complete, so there is nothing to confirm.',
  'plans.completion.own_claim': 'You said that it is complete, so somebody else must confirm it.',
  'plans.evidence.link_unfit': 'Enter a web address that begins with https:// or http://.',
  'plans.milestone.reached_in_future': 'A milestone is reached today or on a day that has passed. Check the date.',
  'plans.objective.withdrawn': 'This objective has been withdrawn. Choose another one.',
  'plans.outcome.other_plan': 'An outcome can only move to an objective of the same plan.',
  'plans.outcome.withdrawn': 'This outcome has been withdrawn. Choose another one.',
  'plans.part.already_withdrawn': 'This has been withdrawn already, so it can no longer be changed.',
  'plans.plan.already_approved': 'This plan has been approved already.',
  'plans.plan.approved_in_future': 'A plan is approved today or on a day that has passed. Check the date.',
  'plans.plan.closed': 'This plan is closed, so it can no longer be changed. Reopen it first.',
  'plans.plan.ends_before_start': 'A plan must end on or after the day it starts. Change one of the two dates.',
  'plans.plan.nested_too_deep': "A team's plan sits beneath a plan of the whole organisation. Choose one that is not a team's plan itself.",
  'plans.plan.not_active': 'Only an active plan can be closed.',
  'plans.plan.not_closed': 'Only a closed plan can be reopened.',
  'plans.plan.parent_needed': "A team's plan sits beneath a plan of the whole organisation. Choose that plan too.",
  'plans.plan.team_needed': "A plan beneath another one is a team's plan. Choose the team.",
  'plans.update.evidence_needed': 'Add evidence that it is complete: a title and a link.',
  'plans.update.forecast_needed': 'Enter the day on which you expect it to be back on track.',
  'plans.update.forecast_past': (facts: { field: string; today: string }) => `Enter a date after ${toWords(facts.today)}.`,
  'plans.update.not_newest': 'This has been followed by another update, so it can no longer be undone. Record a new update.',
  'plans.update.note_needed': (facts: { field: string; cause: NoteCause }) => NOTE_SENTENCES[facts.cause],
  'plans.update.not_undoable': 'This cannot be undone. Record a new update.',
  'plans.update.too_old': 'An update can be undone for 24 hours. Record a new update.',
  'plans.update.undone_already': 'This has been undone already.',
  'plans.update.withdraw_instead': 'An action is withdrawn from the plan, not by an update. Choose Withdraw.',
});
