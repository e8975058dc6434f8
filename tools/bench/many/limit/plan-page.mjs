// The whole plan page (R1), as the web client asks for it.
import { readActions, readPeople, toActionOnPlan } from './actions-of.mjs';
import { inOneTrip } from './database.mjs';
import { readCourses, toMeasureOnPlan } from './measures-of.mjs';
import { findKnownPlan, notePlan, planRows } from './plan-rows.mjs';
import { outcomesOf, placeActions, placeMeasures, toObjectives } from './plan-tree.mjs';
import { toName, toToday } from './rules.mjs';

/** The rows of an organisation's current plan: asked by the id that it had, and once more where it has another now. */
export async function readRows(client, organisationId, more = () => []) {
  const planId = findKnownPlan(organisationId);
  const rows = await inOneTrip(client, { organisationId }, [...planRows(organisationId, planId), ...more(organisationId, planId)]);
  const plan = rows[0].find(({ parent_id: parentId }) => parentId === null);
  if (!plan || plan.id === planId) return { plan, rows };
  notePlan(organisationId, plan.id);
  return readRows(client, organisationId, more);
}

/** What is missing in a plan, counted. */
export function countGaps(actions, objectives, { measures, measured, listOf, people }, { plans }) {
  const open = [...actions.values()].filter(({ row }) => plans.isOpen(row.status));
  const outcomes = outcomesOf(objectives).filter(({ row }) => row.withdrawn_at === null);
  const flagged = (flag) => open.filter(({ scheduleFlags }) => scheduleFlags.includes(flag)).length;
  return {
    withoutOwner: flagged('no_owner'), withoutDueDate: flagged('no_due_date'), withoutStartDate: open.filter(({ row }) => row.start_on === null).length, reviewDateNeeded: flagged('review_date_needed'),
    outcomesWithoutMeasure: outcomes.filter(({ row }) => !measured.has(row.id)).length,
    outcomesWithoutAction: outcomes.filter(({ row }) => !listOf(row.id).some((id) => actions.has(id) && actions.get(id).row.status !== 'withdrawn')).length,
    measuresWithoutOwner: measures.filter(({ owner_id: id }) => !id || people.get(id).hasLeft).length, measuresUndecided: measures.filter(({ kind }) => kind === 'undecided').length,
  };
}

/** Everything that both pages are told from. */
export function readPlan({ plan, rows }, rules) {
  const [, structure, actionRows, serving, personRows, helping, [{ stale_after_days: staleAfterDays }], measureRows, records, figures] = rows;
  const objectives = toObjectives(structure);
  const people = readPeople(personRows, rules);
  const standing = new Set(outcomesOf(objectives).filter(({ row }) => row.withdrawn_at === null).map(({ row }) => row.id));
  const live = measureRows.filter((row) => row.withdrawn_at === null);
  const measured = new Set(live.map(({ outcome_id: id }) => id));
  const today = toToday();
  const { placed, listOf } = placeActions(objectives, serving);
  const actions = readActions(actionRows, { plan, placed, people, measured, staleAfterDays: Number(staleAfterDays), today }, rules);
  const helpers = new Map();
  for (const { action_id: id, person_id: personId } of helping) helpers.set(id, [...(helpers.get(id) ?? []), personId]);
  const measures = live.filter(({ outcome_id: id }) => standing.has(id));
  const gaps = countGaps(actions, objectives, { measures, measured, listOf, people }, rules);
  return { plan, rows, objectives, people, measureRows, measures, actions, listOf, helpers, gaps, outcomeCount: standing.size, today, courses: readCourses(measureRows, figures, records, rules) };
}

const permitOf = ({ allowed, reason }) => ({ allowed, reason: reason ?? null });
const part = ({ row, reference }) => ({ id: row.id, reference, statement: row.statement, version: Number(row.version), withdrawnAt: row.withdrawn_at, withdrawnReason: row.withdrawn_reason });

/** The answer to the web client's operation `Plan`. */
export function toPlanPage(found, personId, rules) {
  const { plan, rows: [plans], objectives, people, measureRows, measures, actions, listOf, helpers, gaps, outcomeCount, today, courses } = found;
  const asker = rules.asExecutive(personId);
  const may = rules['plan-policy'];
  const { references, measuresOf } = placeMeasures(objectives, measureRows);
  const told = { plan, helpers, people, asker };
  const actionOf = (id) => toActionOnPlan(actions.get(id), told, rules);
  const measureOf = (row) => toMeasureOnPlan(row, references.get(row.id), people.get(row.owner_id) ?? null, courses.get(row.id), rules);
  const planLink = (id) => { const above = plans.find((one) => one.id === id); return above ? { id, title: above.title } : null; };
  return {
    plan: {
      id: plan.id, title: plan.title, summary: plan.summary, state: toName(plan.state), startsOn: plan.starts_on, endsOn: plan.ends_on, version: Number(plan.version), parent: planLink(plan.parent_id),
      team: plan.team_id && { id: plan.team_id, name: plan.team_name }, teamPlans: [], approvedBy: plan.approved_by, approvedOn: plan.approved_on, closedOn: plan.closed_on, closeReason: plan.close_reason,
      objectiveCount: objectives.length, actionCount: [...actions.values()].filter(({ row }) => row.status !== 'withdrawn').length, outcomeCount, measureCount: measures.length, nextPart: null, asAt: today, gaps,
      viewerCan: {
        changeStructure: permitOf(may.canChangeStructure(plan, asker)), approve: permitOf(may.canApprove(plan, asker)), close: permitOf(may.canClose(plan, asker)),
        exportPlan: permitOf(may.canExport(asker)), importPlan: permitOf(may.canImport(plan, asker)),
      },
      objectives: objectives.map(({ row, reference, outcomes }) => ({
        ...part({ row, reference }), theme: row.theme,
        outcomes: outcomes.map((outcome) => ({ ...part(outcome), actions: listOf(outcome.row.id).filter((id) => actions.has(id)).map(actionOf), measures: measuresOf(outcome.row.id).map(measureOf) })),
      })),
    },
  };
}

export const readPlanPage = async (client, { organisationId, personId }, rules) => toPlanPage(readPlan(await readRows(client, organisationId), rules), personId, rules);
