import { defineErrors } from '@waymark/platform/domain';

/** What can be wrong with a change of a plan; each sentence says what to do. */
export const plansError = defineErrors({
  'plans.change.reason_needed': 'Say why. This plan is approved, so each change of it is kept with its reason.',
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
});
