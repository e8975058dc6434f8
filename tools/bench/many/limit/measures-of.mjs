// Measures out of flat rows, with what the product's rules say of their figures.
import { toName, toNumber } from './rules.mjs';

const toFigures = ({ id: measureId, from_ons: fromOns, to_ons: toOns, states, values, numerators, denominators }) => {
  if (fromOns === null) return [];
  const [to, state, value, numerator, denominator] = [toOns, states, values, numerators, denominators].map((column) => column.split(','));
  const numberOf = (text) => (text === '' ? null : Number(text));
  return fromOns.split(',').map((fromOn, at) => ({ measureId, fromOn, toOn: to[at], state: state[at], value: numberOf(value[at]), numerator: numberOf(numerator[at]), denominator: numberOf(denominator[at]) }));
};

const toFormat = ({ unit, unit_label: unitLabel, decimals }) => ({ unit, unitLabel, decimals: Number(decimals) });

/** Starting values, targets and marks, by measure. A starting value without days takes the one before away. */
function groupRecords(rows) {
  const found = new Map();
  for (const { record, measure_id: id, from_on: fromOn, to_on: toOn, value, is_waypoint: isWaypoint, kind, words } of rows) {
    let own = found.get(id);
    if (!own) found.set(id, (own = { start: null, targets: [], marks: [] }));
    if (record === 'start') own.start = fromOn && toOn ? { fromOn, toOn } : null;
    else if (record === 'target') own.targets.push({ dueOn: toOn, value: toNumber(value), comparatorId: kind, isWaypoint: isWaypoint === 't', words });
    else own.marks.push({ kind, markedOn: toOn, words });
  }
  return found;
}

const nothing = { start: null, targets: [], marks: [] };

/** What is told of measures: their figures, start, targets and course, by id. */
export function readCourses(measures, figureRows, recordRows, rules) {
  const figures = new Map(figureRows.map((row) => [row.id, toFigures(row)]));
  const records = groupRecords(recordRows);
  return new Map(measures.map((measure) => {
    const format = toFormat(measure);
    const { start: stretch, targets: given, marks } = records.get(measure.id) ?? nothing;
    const series = rules.series.toSeries(figures.get(measure.id) ?? [], marks);
    const start = rules.start.startOf(stretch, series, format);
    const targets = given.map((target) => rules.target.targetOf(target, null, format));
    const facts = { format, better: measure.better, series, start, targets };
    const found = rules.course.findCourse(facts);
    return [measure.id, { format, series, start, targets, found, course: rules.course.tellSeriesCourse(facts, found) }];
  }));
}

const textOf = (figure) => ({ figure: { text: figure.text } });

/** A measure as the plan's page shows it. */
export function toMeasureOnPlan(measure, reference, owner, { format, series, start, targets, course }, rules) {
  const latest = series.figures.at(-1);
  const target = rules.target.lastTargetOf(targets);
  const { standing, standingText, now, expectedAt, isThere } = course;
  return {
    id: measure.id, reference, statement: measure.statement, kind: toName(measure.kind), baselineText: measure.baseline_text, targetText: measure.target_text,
    startingValue: start && textOf(start.figure), target: target && { text: target.text }, latest: latest ? textOf(rules.figure.figureOf(latest, format)) : null,
    course: { standing: toName(standing), standingText, now, expectedAt, isThere },
    version: Number(measure.version), outcomeId: measure.outcome_id, withdrawnAt: measure.withdrawn_at, withdrawnReason: measure.withdrawn_reason, owner,
  };
}
