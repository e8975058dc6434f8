// Actions out of flat rows, with what the product's rules say of their dates and of what somebody may do with them.
import { toInstant, toName } from './rules.mjs';

/** The people of an organisation as pages link to them, by id. */
export function readPeople(rows, { organisations }) {
  return new Map(rows.map(({ id, name, title, left_on: leftOn }) => [id, { id, name, initials: organisations.initialsOf(name), title, hasLeft: leftOn !== null }]));
}

/** What is worked out of each action, by id: its place, its owner, and what its dates say. */
export function readActions(rows, { plan, placed, people, measured, staleAfterDays, today }, { plans }) {
  const found = new Map();
  for (const row of rows) {
    const { reference, outcomes } = placed.get(row.id) ?? { reference: '', outcomes: [] };
    const owner = row.owner_id ? people.get(row.owner_id) : null;
    const dates = { planState: plan.state, status: row.status, startOn: row.start_on, dueOn: row.due_on, ongoing: row.ongoing === 't', reviewOn: row.review_on, forecastOn: row.forecast_on };
    const heard = { lastHeardOn: row.last_updated_on ?? (plan.approved_on > row.added_on ? plan.approved_on : row.added_on), isClaimed: row.claimed_by !== null, isConfirmed: row.confirmed_by !== null };
    const flags = plans.flagsOf({ ...dates, ...heard, hasOwner: owner !== null, ownerHasLeft: owner?.hasLeft ?? false }, today, staleAfterDays);
    const isUnmeasured = row.status !== 'complete' && row.status !== 'withdrawn' && plan.state !== 'closed' && outcomes.length > 0 && outcomes.every(({ id }) => !measured.has(id));
    found.set(row.id, { row, reference, slug: plans.toSlug(row.title), outcomes, owner, scheduleFlags: flags, flags: isUnmeasured ? [...flags, 'no_measure'] : flags, daysOverdue: plans.daysOverdue(dates, today) });
  }
  return found;
}

const permitOf = ({ allowed, reason }) => ({ allowed, reason: reason ?? null });

/** An action as the plan's page shows it. */
export function toActionOnPlan(action, { plan, helpers, people, asker }, { 'action-policy': policy }) {
  const { row, reference, slug, outcomes, owner, flags, daysOverdue } = action;
  const helping = helpers.get(row.id) ?? [];
  const completion = row.claimed_by ? { claimedBy: row.claimed_by, claimedAt: row.claimed_at, claimedOn: row.claimed_on, confirmedBy: row.confirmed_by, confirmedAt: toInstant(row.confirmed_at) } : null;
  const facts = { planState: plan.state, isWithdrawn: row.withdrawn_at !== null, ownerId: row.owner_id, contributorIds: helping, completion };
  return {
    id: row.id, reference, slug, title: row.title, detail: row.detail, originalReference: row.original_reference, version: Number(row.version),
    outcomes: outcomes.map(({ id, reference: label }) => ({ id, reference: label })),
    owner, contributors: helping.flatMap((id) => (people.has(id) && id !== row.owner_id ? { id } : [])),
    startOn: row.start_on, dueOn: row.due_on, timesSlipped: Number(row.times_slipped), reviewOn: row.review_on, ongoing: row.ongoing === 't', status: toName(row.status),
    statusSince: row.status_since, forecastOn: row.forecast_on, lastUpdateAt: toInstant(row.last_update_at), flags: flags.map(toName), daysOverdue,
    completion: completion && { claimedOn: completion.claimedOn, confirmedAt: completion.confirmedAt },
    withdrawal: row.withdrawn_at ? { reason: row.withdrawn_reason ?? '', successor: null } : null, supports: null,
    viewerCan: { update: permitOf(policy.permitUpdate(facts, asker)), claimCompletion: permitOf(policy.permitClaim(facts, asker)), revise: permitOf(policy.permitRevise(facts, asker)) },
  };
}
