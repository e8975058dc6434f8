// Turns what our chart says into the words of the reference vectors, and compares the two.

const betterOf = { increase: 'higher', decrease: 'lower', neutral: 'neither' };
const typeOf = {
  common: 'Common Cause',
  above_upper_limit: 'Above UCL',
  below_lower_limit: 'Below LCL',
  rising_trend: '7 Point Trend (Increasing)',
  falling_trend: '7 Point Trend (Decreasing)',
  two_in_three_above: '2 in 3 Above CL',
  two_in_three_below: '2 in 3 Below CL',
  shift_above: '7 Points Above CL',
  shift_below: '7 Points Below CL',
};
const iconOf = { consistent_pass: 'pass', consistent_fail: 'fail', inconsistent: 'inconsistent' };
const pointTypeOf = (meaning) => (meaning === 'common_cause' ? meaning : `special_cause_${meaning}`);

function toPoint(point, chart, target) {
  const { limits, count, rebases, isTrial } = chart.groups[point.group];
  const { mean, bounds } = limits;
  return {
    date: point.on,
    value: point.value,
    rebase_group: rebases,
    n_in_group: count,
    short_group_warning: isTrial,
    mean,
    lpl: bounds?.lower ?? null,
    upl: bounds?.upper ?? null,
    near_lpl: bounds?.nearLower ?? null,
    near_upl: bounds?.nearUpper ?? null,
    moving_range: point.movingRange,
    moving_range_screened_out: point.isScreenedOut,
    mean_moving_range: bounds?.meanMovingRange ?? null,
    relative_to_mean: point.side,
    outside_limits: point.isOutside,
    close_to_limits: point.isClose,
    rule_outside: point.isOutside,
    rule_trend: point.trend !== 0,
    rule_two_in_three: point.isTwoInThree,
    rule_shift: point.isShift,
    special_cause_type: typeOf[point.cause],
    special_cause_flag: point.cause !== 'common',
    point_type: pointTypeOf(point.meaning),
    target,
  };
}

/** What the summary of a vector says, from its points; the two icons are added by whoever knows them. */
export function summarise(points) {
  const latest = points.at(-1);
  const count = (...types) => points.filter(({ point_type }) => types.includes(point_type)).length;
  return {
    latest_date: latest.date,
    latest_value: latest.value,
    latest_mean: latest.mean,
    latest_lpl: latest.lpl,
    latest_upl: latest.upl,
    variation_type: latest.point_type,
    n: points.length,
    n_common_cause: count('common_cause'),
    n_improvement: count('special_cause_improvement'),
    n_concern: count('special_cause_concern'),
    n_neutral: count('special_cause_neutral_high', 'special_cause_neutral_low'),
  };
}

/** Runs the input of a vector through our chart; an input it refuses gives `{ error }`. */
export function toOutcome(input, { chartOf }) {
  const observations = input.dates.map((on, index) => ({ on, value: input.values[index] ?? null }));
  const target = input.target ?? null;
  try {
    const chart = chartOf(observations, {
      better: betterOf[input.improvement_direction],
      target,
      rebasedOn: input.rebase_dates ?? [],
      fixedAfter: input.fix_after_n_points ?? null,
      screensOutliers: input.screen_outliers,
    });
    const points = chart.points.map((point) => toPoint(point, chart, target));
    const icons = { variation_icon: chart.variation, assurance_type: chart.assurance, assurance_icon: iconOf[chart.assurance] ?? null };
    return { points, summary: { ...summarise(points), ...icons } };
  } catch (error) {
    if (error.name !== 'DomainError') throw error;
    return { error: error.message };
  }
}

/** Numbers agree to 1e-9 of their size, all else exactly. Near 0 the size is that of the figures around it. */
function isSame(expected, actual, size) {
  if (typeof expected !== 'number' || typeof actual !== 'number') return (expected ?? null) === (actual ?? null);
  return Math.abs(expected - actual) <= 1e-9 * Math.max(Math.abs(expected), Math.abs(actual)) || Math.abs(expected - actual) <= 1e-14 * size;
}

function compareFields(where, expected, actual, size) {
  return Object.keys(actual)
    .filter((field) => {
      // What cannot be worked out is not so for the package, and false for us.
      if (actual[field] === false && (expected[field] ?? null) === null && (expected.lpl ?? null) === null) return false;
      return !isSame(expected[field], actual[field], size);
    })
    .map((field) => `${where} ${field}: expected ${expected[field]}, got ${actual[field]}`);
}

/** Where an outcome does not agree with what is expected, in words. */
export function compare(expected, actual) {
  if (expected.error || actual.error) {
    if (expected.error && actual.error) return [];
    return [expected.error ? 'an error was expected and none came' : `refused: ${actual.error}`];
  }
  if (expected.points.length !== actual.points.length) return [`expected ${expected.points.length} points, got ${actual.points.length}`];
  const size = Math.max(...actual.points.map(({ value }) => Math.abs(value)));
  const points = actual.points.flatMap((point, index) => compareFields(point.date, expected.points[index], point, size));
  return [...points, ...compareFields('summary', expected.summary ?? {}, actual.summary, size)];
}
