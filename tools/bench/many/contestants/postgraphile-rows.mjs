// PostGraphile's answer as flat rows, so that the same page can be told from it: its columns are the same, only their shape is its own.
const snake = (name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`);
const day = new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/London' });
const toDay = (instant) => (instant === null ? null : day.format(new Date(instant)));

/** Names as the database has them, truth as its text. */
function toRow(node) {
  const plain = Object.entries(node).filter(([, value]) => typeof value !== 'object' || value === null);
  const row = Object.fromEntries(plain.map(([name, value]) => [snake(name), typeof value === 'boolean' ? (value ? 't' : 'f') : value]));
  return { ...row, id: row.row_id };
}

const byPlace = (a, b) => Number(b.isHome) - Number(a.isHome) || a.position - b.position || (a.action.rowId < b.action.rowId ? -1 : 1);

/** The newest release of each period. */
function toFigures(measureId, releases) {
  const newest = new Map();
  for (const release of [...releases].sort((a, b) => (a.toOn < b.toOn ? -1 : a.toOn > b.toOn ? 1 : a.release - b.release))) newest.set(release.toOn, release);
  const figures = [...newest.values()].filter(({ state }) => state !== 'taken_back');
  const column = (name) => (figures.length ? figures.map((figure) => figure[name] ?? '').join(',') : null);
  return { id: measureId, from_ons: column('fromOn'), to_ons: column('toOn'), states: column('state'), values: column('value'), numerators: column('numerator'), denominators: column('denominator') };
}

const toRecords = ({ rowId, starts, marks }, targets) => [
  ...starts.nodes.map(({ fromOn, toOn }) => ({ record: 'start', measure_id: rowId, from_on: fromOn, to_on: toOn })),
  ...targets.filter(({ measureId }) => measureId === rowId).map((target) => ({ record: 'target', measure_id: rowId, to_on: target.dueOn, value: target.value, is_waypoint: target.isWaypoint ? 't' : 'f', kind: target.comparatorMeasureId, words: target.words })),
  ...marks.nodes.filter(({ withdrawnAt }) => withdrawnAt === null).map(({ kind, markedOn, words }) => ({ record: 'mark', measure_id: rowId, to_on: markedOn, kind, words })),
];

/** The rows of the plan page in the order in which the limit reads them, and the plan. */
export function toPlanRows({ organisation, plans, targets, plan }) {
  const stays = ({ keepsPlace }) => keepsPlace;
  const objectives = plan.objectives.nodes.filter(stays);
  const outcomes = objectives.flatMap((objective) => objective.outcomes.nodes.filter(stays));
  const serving = outcomes.flatMap((outcome) => outcome.serving.nodes.filter(({ action }) => action.keepsPlace).map((place) => ({ ...place, outcomeId: outcome.rowId }))).sort(byPlace);
  const actions = new Map(serving.map(({ action }) => [action.rowId, action]));
  const measures = outcomes.flatMap((outcome) => outcome.measures.nodes.filter(stays));
  const helping = [...actions.values()].flatMap(({ rowId, contributors }) => contributors.nodes.map(({ person }) => ({ actionId: rowId, person })));
  const people = new Map([...actions.values(), ...measures].flatMap(({ owner }) => (owner ? [[owner.rowId, owner]] : [])).concat(helping.map(({ person }) => [person.rowId, person])));
  const standing = targets.nodes.filter(({ withdrawnAt }) => withdrawnAt === null).sort((a, b) => (a.dueOn < b.dueOn ? -1 : a.dueOn > b.dueOn ? 1 : a.rowId < b.rowId ? -1 : 1));
  const rows = [
    plans.nodes.map(toRow), [...objectives.map((node) => ({ ...toRow(node), objective_id: null })), ...outcomes.map(toRow)],
    [...actions.values()].map((node) => ({ ...toRow(node), last_updated_on: toDay(node.lastUpdateAt), added_on: toDay(node.addedAt) })),
    serving.map(({ action, outcomeId, isHome }) => ({ action_id: action.rowId, outcome_id: outcomeId, is_home: isHome ? 't' : 'f' })),
    [...people.values()].map(toRow), helping.map(({ actionId, person }) => ({ action_id: actionId, person_id: person.rowId })), [{ stale_after_days: organisation.staleAfterDays }],
    measures.map(toRow), measures.flatMap((measure) => toRecords(measure, standing)), measures.map(({ rowId, figures }) => toFigures(rowId, figures.nodes)),
  ];
  return { plan: { ...toRow(plan), team_name: plan.team?.name ?? null }, rows };
}
