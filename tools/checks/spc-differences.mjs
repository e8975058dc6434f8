// Where our charts differ from the reference package on purpose: in which vectors, in which fields, and why.
import { workOut } from './spc-plain.mjs';

const ofLimits = ['mean', 'lpl', 'upl', 'near_lpl', 'near_upl', 'mean_moving_range', 'moving_range_screened_out'];
const ofSignals = ['outside_limits', 'close_to_limits', 'rule_outside', 'rule_two_in_three', 'special_cause_type', 'special_cause_flag', 'point_type'];
const isMissing = (value) => value === null || value === undefined;

function stretchesOf(points = []) {
  const stretches = new Map();
  for (const point of points) stretches.set(point.rebase_group, [...(stretches.get(point.rebase_group) ?? []), point]);
  return [...stretches.values()];
}

/** The steps that are the base of the limits of a stretch; only those within a fixed base are in a vector. */
const stepsOf = (stretch) => stretch.map((point) => point.moving_range).filter((step) => !isMissing(step));

/** Whether a trend ends at a point and another begins at the next one without sharing it. */
function hasAdjoiningTrends(stretch) {
  const way = (index) => Math.sign(stretch[index].value - stretch[index - 1].value);
  const isRun = (start) => Array.from({ length: 6 }, (_, offset) => way(start + 1 + offset)).every((sign) => sign !== 0 && sign === way(start + 1));
  return stretch.some((point, index) => {
    if (!point.rule_trend || !stretch[index + 1]?.rule_trend) return false;
    const starts = Array.from({ length: 6 }, (_, offset) => index - offset).filter((start) => start >= 0 && start + 6 < stretch.length);
    return !starts.some(isRun);
  });
}

/** `fields` null: another calculation altogether, all of it is ours. */
const differences = [
  {
    reason: 'a missing figure is dropped and runs go on over the gap; the package pairs it with its neighbours or fails (089, 090)',
    applies: ({ input }) => input.values.some(isMissing),
    fields: null,
  },
  {
    reason: 'a rebase on a day without a figure takes effect at the next one; the package ignores it (058)',
    applies: ({ input }) => (input.rebase_dates ?? []).some((date) => !input.dates.includes(date) && input.dates.some((day) => day > date)),
    fields: null,
  },
  {
    reason: 'a base that does not vary has its mean as limits and gives no signal from them; the package screens every step away and has none (023, 028)',
    applies: ({ points }) =>
      stretchesOf(points).some((stretch) => {
        const isConstant = stepsOf(stretch).length > 0 && stepsOf(stretch).every((step) => step === 0);
        return isConstant && stretch.some((point) => isMissing(point.lpl) || point.rule_outside);
      }),
    fields: [...ofLimits, ...ofSignals],
  },
  {
    reason: 'where screening leaves only zeros nothing is screened; the package has limits of no width and calls every point special (094)',
    applies: ({ points }) => stretchesOf(points).some((stretch) => stretch[0].mean_moving_range === 0 && stepsOf(stretch).some((step) => step > 0)),
    fields: [...ofLimits, ...ofSignals],
  },
  {
    reason: 'limits are called trial below 12 points, as the texts of the package say; its code does so at 12 too (034)',
    applies: ({ points }) => stretchesOf(points).some((stretch) => stretch.length === 12),
    fields: ['short_group_warning'],
  },
  {
    reason: 'a single point has no limits and no assurance; the package leaves what depends on them unknown (026, 062)',
    applies: ({ points }) => stretchesOf(points).some((stretch) => stretch.length === 1),
    fields: ['lpl', 'upl', 'near_lpl', 'near_upl', 'mean_moving_range', 'outside_limits', 'close_to_limits', 'rule_outside', 'rule_two_in_three'],
  },
  {
    reason: 'the last point of a trend keeps its direction when another trend begins right after it; the package looks at the step between them',
    applies: ({ points }) => stretchesOf(points).some(hasAdjoiningTrends),
    fields: ['special_cause_type', 'point_type'],
  },
];

const pick = (from, fields) => Object.fromEntries(fields.map((field) => [field, from[field]]));

/**
 * What we expect of a vector: the package's own results, and ours in the fields where we differ on purpose.
 * @returns `{ expected, reasons }`; without reasons the vector itself is what we expect.
 */
export function adjust(vector) {
  const found = differences.filter(({ applies }) => applies(vector));
  const reasons = found.map(({ reason }) => reason);
  if (found.length === 0) return { expected: vector, reasons };
  const ours = workOut(vector.input);
  if (found.some(({ fields }) => fields === null)) return { expected: ours, reasons };
  const fields = [...new Set(found.flatMap((difference) => difference.fields))];
  const points = vector.points.map((point, index) => ({ ...point, ...pick(ours.points[index], fields) }));
  // Of a summary only what follows from those fields is ours; all else stays the package's.
  const touchesSummary = fields.some((field) => field !== 'short_group_warning');
  return { expected: { points, summary: touchesSummary ? ours.summary : vector.summary }, reasons };
}
