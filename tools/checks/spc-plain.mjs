// The rules of the charts once more, read as plainly as can be (every window tried, no short cuts), with our own behaviour
// at the edges. It tells what we expect where we differ from the reference package; nothing else uses it.
import { summarise } from './spc-vectors.mjs';

const average = (numbers) => numbers.reduce((total, number) => total + number, 0) / numbers.length;

/** Rows without missing values in order of date, cut where a rebase falls on or before a row. */
function toStretches({ dates, values, rebase_dates: rebases = [] }) {
  const rows = dates.map((date, index) => ({ date, value: values[index] })).filter(({ value }) => value !== null && value !== undefined);
  rows.sort((a, b) => a.date.localeCompare(b.date));
  const stretches = [];
  let number = 0;
  rows.forEach((row, index) => {
    const before = index === 0 ? '' : rows[index - 1].date;
    const isRebase = rebases.some((date) => date > before && date <= row.date);
    if (isRebase) number += 1;
    if (isRebase || index === 0) stretches.push([]);
    stretches.at(-1).push({ ...row, rebase_group: number });
  });
  return stretches;
}

function limitsOf(values, { fix_after_n_points: fix, screen_outliers: screens }) {
  const base = values.slice(0, fix ?? values.length);
  const steps = base.slice(1).map((value, index) => Math.abs(value - base[index]));
  const range = steps.length > 0 ? average(steps) : null;
  const kept = steps.filter((step) => step < 3.267 * range);
  const isScreened = screens && kept.some((step) => step > 0);
  const mean = steps.some((step) => step > 0) ? average(base) : base[0];
  return { mean, range: isScreened ? average(kept) : range, steps, isDropped: (step) => isScreened && !kept.includes(step) };
}

/** All windows of a length that fulfil a condition mark their members. */
function mark(length, size, condition) {
  const marks = new Array(length).fill(false);
  for (let start = 0; start + size <= length; start += 1) {
    const window = Array.from({ length: size }, (_, offset) => start + offset);
    if (condition(window)) for (const index of window) marks[index] = true;
  }
  return marks;
}

function typeOf(point, direction) {
  const [high, low] = [point.relative_to_mean > 0, point.relative_to_mean < 0];
  if (point.rule_outside) return high ? 'Above UCL' : 'Below LCL';
  if (point.rule_trend) return direction > 0 ? '7 Point Trend (Increasing)' : '7 Point Trend (Decreasing)';
  if (point.rule_two_in_three) return low ? '2 in 3 Below CL' : '2 in 3 Above CL';
  if (point.rule_shift) return low ? '7 Points Below CL' : '7 Points Above CL';
  return 'Common Cause';
}

function pointTypeOf(type, direction) {
  if (type === 'Common Cause') return 'common_cause';
  const isHigh = /Above|Increasing/.test(type);
  if (direction === 'neutral') return `special_cause_neutral_${isHigh ? 'high' : 'low'}`;
  return isHigh === (direction === 'increase') ? 'special_cause_improvement' : 'special_cause_concern';
}

function toPoints(rows, input) {
  const values = rows.map(({ value }) => value);
  const { mean, range, steps, isDropped } = limitsOf(values, input);
  const size = Math.max(...values.map(Math.abs));
  const sides = values.map((value) => (Math.abs(value - mean) <= 1e-13 * size ? 0 : Math.sign(value - mean)));
  const beyond = (value, factor) => range !== null && range > 0 && Math.abs(value - mean) > factor * range;
  const outside = values.map((value) => beyond(value, 2.66));
  const close = values.map((value, index) => !outside[index] && beyond(value, (2.66 * 2) / 3));
  const goes = (way) => mark(values.length, 7, (window) => window.slice(1).every((index) => Math.sign(values[index] - values[index - 1]) === way));
  const [rising, falling] = [goes(1), goes(-1)];
  const shift = mark(values.length, 7, (window) => sides[window[0]] !== 0 && window.every((index) => sides[index] === sides[window[0]]));
  const three = mark(values.length, 3, (window) => {
    return sides[window[0]] !== 0 && window.every((index) => sides[index] === sides[window[0]]) && window.filter((index) => close[index]).length >= 2;
  });
  return rows.map((row, index) => {
    const step = index === 0 ? null : (steps[index - 1] ?? null);
    const point = {
      ...row,
      n_in_group: values.length,
      short_group_warning: values.length < 12,
      mean,
      lpl: range === null ? null : mean - 2.66 * range,
      upl: range === null ? null : mean + 2.66 * range,
      near_lpl: range === null ? null : mean - ((2.66 * 2) / 3) * range,
      near_upl: range === null ? null : mean + ((2.66 * 2) / 3) * range,
      moving_range: step,
      moving_range_screened_out: step !== null && isDropped(step),
      mean_moving_range: range,
      relative_to_mean: sides[index],
      outside_limits: outside[index],
      close_to_limits: close[index],
      rule_outside: outside[index],
      rule_trend: rising[index] || falling[index],
      rule_two_in_three: three[index] && close[index],
      rule_shift: shift[index],
      target: input.target ?? null,
    };
    const isVertex = rising[index] && falling[index];
    const direction = isVertex ? Math.sign(values[index + 1] - values[index]) : rising[index] ? 1 : -1;
    const special_cause_type = typeOf(point, direction);
    const point_type = pointTypeOf(special_cause_type, input.improvement_direction);
    return { ...point, special_cause_type, special_cause_flag: special_cause_type !== 'Common Cause', point_type };
  });
}

function iconsOf(latest, { improvement_direction: direction, target = null }) {
  const height = { special_cause_improvement: ['high', 'low'], special_cause_concern: ['low', 'high'] }[latest.point_type];
  const kind = latest.point_type.replace('special_cause_', '');
  const variation_icon = height ? `${kind}_${height[direction === 'increase' ? 0 : 1]}` : kind;
  if (target === null || direction === 'neutral' || latest.upl === null) return { variation_icon, assurance_type: null, assurance_icon: null };
  const isInside = target <= latest.upl && target >= latest.lpl;
  const icon = isInside ? 'inconsistent' : target > latest.upl === (direction === 'increase') ? 'fail' : 'pass';
  return { variation_icon, assurance_type: isInside ? icon : `consistent_${icon}`, assurance_icon: icon };
}

/** Points and summary that we expect of an input. */
export function workOut(input) {
  const points = toStretches(input).flatMap((rows) => toPoints(rows, input));
  return { points, summary: { ...summarise(points), ...iconsOf(points.at(-1), input) } };
}
