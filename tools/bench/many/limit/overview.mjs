// The overview (R2), as the web client asks for it.
import { readActions, readPeople } from './actions-of.mjs';
import { inOneTrip } from './database.mjs';
import { readCourses } from './measures-of.mjs';
import { countGaps } from './plan-page.mjs';
import { overviewRows } from './overview-rows.mjs';
import { outcomesOf, placeActions, placeMeasures, toObjectives } from './plan-tree.mjs';
import { toName, toToday } from './rules.mjs';

const MOST_ITEMS = 10;
const MOST_HEADLINES = 7;
const NO_COURSE = new Set(['baseline_due', 'no_target', 'no_figure']);

const currentPlans = new Map();

/** The rows of the current plan; asked by the id and since the day that held the last time, and once more where they hold no longer. */
async function readRows(client, organisationId, today, rules) {
  const known = currentPlans.get(organisationId) ?? { id: organisationId, approvedOn: null };
  const since = rules.plans.lookBackTo(known.approvedOn ?? today, today);
  const rows = await inOneTrip(client, { organisationId }, overviewRows(organisationId, known.id, since));
  const plan = rows[0].find(({ parent_id: parentId }) => parentId === null);
  if (plan && (plan.id !== known.id || plan.approved_on !== known.approvedOn)) {
    currentPlans.set(organisationId, { id: plan.id, approvedOn: plan.approved_on });
    return readRows(client, organisationId, today, rules);
  }
  if (rows.at(-1).length) throw new Error('The limit has been written for plans without a sealed review.');
  return { plan, rows, since };
}

const countsOf = (actions, { plans }) => plans.countLive(actions).map(({ status, count }) => ({ status: toName(status), count }));
const countOf = (counts, status) => counts.find((one) => one.status === status)?.count ?? 0;
const link = ({ id, reference, slug, title }) => ({ id, reference, slug, title });

/** An action with everything that rules about attention and movement look at. */
const toLooked = (action, today, { platform }) => ({
  ...link({ id: action.row.id, reference: action.reference, slug: action.slug, title: action.row.title }),
  status: action.row.status, scheduleFlags: action.scheduleFlags, flags: action.flags, daysOverdue: action.daysOverdue, owner: action.owner, outcomes: action.outcomes, statusSince: action.row.status_since,
  daysSinceUpdate: action.row.last_updated_on ? Math.max(0, platform.daysBetween(action.row.last_updated_on, today)) : null,
  dueOn: action.row.due_on, forecastOn: action.row.forecast_on, claimedOn: action.row.claimed_on,
});

function attentionOf(live, former, today, rules) {
  const all = rules.plans.listAttention(live, today);
  const items = all.slice(0, MOST_ITEMS).map(({ action, reason, days }) => {
    const found = former.get(action.id);
    const since = reason === 'no_owner' && found?.until ? Math.max(0, rules.platform.daysBetween(found.until, today)) : days;
    return {
      reason: toName(reason), days: since, formerOwnerName: action.scheduleFlags.includes('no_owner') ? (found?.name ?? null) : null,
      action: { ...link(action), status: toName(action.status), daysOverdue: action.daysOverdue, flags: action.flags.map(toName), owner: action.owner && { name: action.owner.name } },
    };
  });
  return { attentionTotal: all.length, needsAttention: items };
}

function headlineOf(live, objectives, counts) {
  const most = objectives.reduce((a, b) => (countOf(b.counts, 'OFF_TRACK') > a.count ? { theme: b.theme, count: countOf(b.counts, 'OFF_TRACK') } : a), { theme: '', count: 0 });
  const flagged = (flag) => live.filter(({ scheduleFlags }) => scheduleFlags.includes(flag)).length;
  return {
    actionCount: live.length, completeOrOnTrack: countOf(counts, 'COMPLETE') + countOf(counts, 'ON_TRACK'), offTrack: countOf(counts, 'OFF_TRACK'), atRisk: countOf(counts, 'AT_RISK'),
    overdue: flagged('overdue'), withoutOwner: flagged('no_owner'), mostOffTrackTheme: most.count > 0 ? most.theme : null, mostOffTrackCount: most.count,
  };
}

/** Those that were chosen, in their order; where none was, the first that have a course. */
function headlinesOf(objectives, measures, courses) {
  const { measuresOf } = placeMeasures(objectives, measures);
  const standing = outcomesOf(objectives).flatMap(({ row }) => measuresOf(row.id)).filter((row) => row.withdrawn_at === null);
  const chosen = standing.filter((row) => row.headline_position !== null).sort((a, b) => a.headline_position - b.headline_position);
  const shown = chosen.length ? chosen : standing.filter(({ id }) => !NO_COURSE.has(courses.get(id).course.standing)).slice(0, MOST_HEADLINES);
  return shown.map(({ id }) => ({ id, course: { now: courses.get(id).course.now, isThere: courses.get(id).course.isThere } }));
}

export async function readOverview(client, { organisationId }, rules) {
  const today = toToday();
  const { plan, rows, since } = await readRows(client, organisationId, today, rules);
  const [, structure, actionRows, serving, personRows, [{ stale_after_days: staleAfterDays }], measures, records, figures, before, [changes], formerOwners] = rows;
  const tree = toObjectives(structure);
  const people = readPeople(personRows, rules);
  const measured = new Set(measures.filter((row) => row.withdrawn_at === null).map((row) => row.outcome_id));
  const { placed, listOf } = placeActions(tree, serving);
  const actions = readActions(actionRows, { plan, placed, people, measured, staleAfterDays: Number(staleAfterDays), today }, rules);
  const looked = new Map([...actions].map(([id, action]) => [id, toLooked(action, today, rules)]));
  const inOrder = outcomesOf(tree).flatMap(({ row }) => listOf(row.id).map((id) => looked.get(id)).filter((action) => action?.outcomes[0].id === row.id));
  const live = inOrder.filter(rules.plans.isLive);
  const standing = new Set(outcomesOf(tree).filter(({ row }) => row.withdrawn_at === null).map(({ row }) => row.id));
  const gaps = countGaps(actions, tree, { measures: measures.filter((row) => row.withdrawn_at === null && standing.has(row.outcome_id)), measured, listOf, people }, rules);
  const objectives = tree.map(({ row, reference, outcomes }) => ({
    id: row.id, reference, theme: row.theme, withdrawnAt: row.withdrawn_at,
    counts: countsOf(outcomes.flatMap((outcome) => listOf(outcome.row.id).map((id) => looked.get(id)).filter((action) => action?.outcomes[0].id === outcome.row.id)), rules),
    outcomes: outcomes.map((outcome) => ({
      id: outcome.row.id, withdrawnAt: outcome.row.withdrawn_at,
      actions: listOf(outcome.row.id).filter((id) => looked.has(id)).map((id) => ({ id, status: toName(looked.get(id).status), outcomes: looked.get(id).outcomes.map((served) => ({ id: served.id })) })),
    })),
  }));
  const counts = countsOf(inOrder, rules);
  const moved = rules.plans.groupMovements(live, new Map(before.map((row) => [row.action_id, row.previous_status])));
  return {
    overview: {
      plan: { id: plan.id, title: plan.title, state: toName(plan.state), startsOn: plan.starts_on, endsOn: plan.ends_on, asAt: today, actionCount: live.length, outcomeCount: standing.size, counts, gaps, objectives },
      headline: headlineOf(live, objectives, counts),
      ...attentionOf(plan.state === 'active' ? live : [], new Map(formerOwners.map((row) => [row.id, row])), today, rules),
      sinceOn: since, sinceTitle: null, changesSince: Number(changes.changes), slippedSince: Number(changes.slipped),
      moved: moved.map(({ to, from, actions: own }) => ({ to: toName(to), from: toName(from), actions: own.map(link) })),
    },
    headlineMeasures: headlinesOf(tree, measures, readCourses(measures, figures, records, rules)),
  };
}
