// A plan put together out of flat rows with Maps: actions and measures beneath outcomes beneath objectives, each with its label.
const push = (groups, key, row) => {
  const group = groups.get(key);
  if (group) group.push(row);
  else groups.set(key, [row]);
};

/** Outcomes with their labels, in the order of the plan. */
export function toObjectives(rows) {
  const outcomes = new Map();
  for (const row of rows) if (row.objective_id) push(outcomes, row.objective_id, row);
  return rows.filter((row) => row.objective_id === null).map((row, at) => {
    const reference = String(at + 1);
    return { row, reference, outcomes: (outcomes.get(row.id) ?? []).map((outcome, place) => ({ row: outcome, reference: `${reference}.${place + 1}` })) };
  });
}

export const outcomesOf = (objectives) => objectives.flatMap(({ outcomes }) => outcomes);

/** For each outcome the actions at home there and those that serve it too; for each action its label and the outcomes it serves. */
export function placeActions(objectives, serving) {
  const outcomes = new Map(outcomesOf(objectives).map(({ row, reference }, order) => [row.id, { id: row.id, reference, order }]));
  const placed = new Map();
  const [atHome, also] = [new Map(), new Map()];
  for (const { action_id: id, outcome_id: outcomeId, is_home: isHome } of serving) {
    const outcome = outcomes.get(outcomeId);
    if (!outcome) continue;
    if (isHome === 't') {
      push(atHome, outcomeId, id);
      placed.set(id, { reference: `${outcome.reference}.${atHome.get(outcomeId).length}`, outcomes: [outcome] });
    } else {
      push(also, outcomeId, id);
      placed.get(id)?.outcomes.push(outcome);
    }
  }
  for (const { outcomes: served } of placed.values()) if (served.length > 2) served.splice(1, served.length, ...served.slice(1).sort((a, b) => a.order - b.order));
  return { placed, listOf: (outcomeId) => [...(atHome.get(outcomeId) ?? []), ...(also.get(outcomeId) ?? [])] };
}

/** Measures beneath their outcomes, labelled within their objective. */
export function placeMeasures(objectives, measures) {
  const byOutcome = new Map();
  for (const measure of measures) push(byOutcome, measure.outcome_id, measure);
  const references = new Map();
  for (const { reference, outcomes } of objectives) {
    let place = 0;
    for (const { row } of outcomes) for (const { id } of byOutcome.get(row.id) ?? []) references.set(id, `M${reference}.${(place += 1)}`);
  }
  return { references, measuresOf: (outcomeId) => byOutcome.get(outcomeId) ?? [] };
}
