import { nextPeriod, type Period, periodOf } from '@waymark/measures/domain';
import type { ToldOrganisation } from '@waymark/organisations/server';
import { personOf, storyId } from '@waymark/plans/server';
import { addRows } from '@waymark/platform/server';
import { addDays, type Day } from '@waymark/platform/domain';
import type { StoryFigures, ToldFigure } from './story-figures';
import type { StoryMonths } from './story-months';

type Row = Record<string, unknown>;

/** A measure of a story that has a history. */
export interface ToldMeasure {
  readonly id: string;
  readonly plan: string;
  readonly owner: string | null;
  readonly figures: StoryFigures;
}

interface Teller {
  readonly told: ToldOrganisation;
  readonly months: StoryMonths;
  /** Gives the id of a measure by its statement. */
  readonly idOf: (statement: string) => string;
}

/** The columns of a measure that say how it is measured. */
export function toDefinition(figures: StoryFigures | undefined, months: StoryMonths): Row {
  const { unit, unitLabel, decimals = 0, better = 'higher', people = 'same_people', every, graceDays = 14, definition, numerator, denominator, question, source, caveats, from, headline } = figures ?? {};
  return {
    unit: unit ?? null, unit_label: unitLabel ?? null, decimals, better, people, frequency: every ?? null, grace_days: graceDays, definition: definition ?? null,
    numerator_words: numerator ?? null, denominator_words: denominator ?? null, question: question ?? null, data_source: source ?? null, caveats: caveats ?? null,
    first_period_on: from ? months.day(from) : null, headline_position: headline ?? null, screens_outliers: true, fixed_after: 12, baseline_version: 1, targets_version: 1,
  };
}

function toValue(figure: NonNullable<ToldFigure>, unit: StoryFigures['unit']): { value: number; numerator: number | null; denominator: number | null } {
  if (typeof figure === 'number') return { value: figure, numerator: null, denominator: null };
  const [numerator, denominator] = figure;
  return { value: (unit === 'percent' ? 100 : 1) * (numerator / denominator), numerator, denominator };
}

const at = (day: Day, hour = 9): string => `${day}T${String(hour).padStart(2, '0')}:20:00Z`;

function toObservations({ id, owner, figures }: ToldMeasure, { told, months }: Teller): Row[] {
  const { every, from, figures: series = [], unit, source, corrected = [] } = figures;
  if (!every || !from) return [];
  const recordedBy = owner ? personOf(told, owner) : null;
  let period: Period | null = periodOf(from, every, from);
  return series.flatMap((figure) => {
    const { from: from_on, to: to_on } = period!;
    period = nextPeriod(period!, every, from);
    if (figure === null) return [];
    const shown = { from_on: months.day(from_on), to_on: months.day(to_on), as_at_on: months.day(to_on), source: source ?? null };
    const row = (told_: NonNullable<ToldFigure>, revision: number, reason: string | null, days: number): Row => ({
      id: storyId(told.slug, id, 'figure', to_on, `${revision}`), measure_id: id, ...shown, revision, ...toValue(told_, unit), note: null, reason, recorded_by: recordedBy, recorded_at: at(addDays(shown.to_on, days)),
    });
    const mended = corrected.find(({ toOn }) => toOn === to_on);
    return mended?.first ? [row(mended.first, 1, null, 4), row(figure, 2, mended.reason, 13)] : [row(figure, 1, null, 4)];
  });
}

function toStartingValues({ id, owner, figures: { start, source } }: ToldMeasure, { told, months }: Teller): Row[] {
  if (!start) return [];
  const to_on = months.day(start.to);
  return [{ id: storyId(told.slug, id, 'start'), measure_id: id, from_on: months.day(start.from), to_on, source: source ?? null, reason: start.reason, set_by: owner ? personOf(told, owner) : null, set_at: at(addDays(to_on, 20)) }];
}

const toTargets = ({ id, figures: { targets = [] } }: ToldMeasure, { told, months, idOf }: Teller): Row[] =>
  targets.map(({ on, value, waypoint, words, sameAs }) => ({
    id: storyId(told.slug, id, 'target', on), version: 1, measure_id: id, due_on: months.day(on), value: value ?? null, comparator_measure_id: sameAs ? idOf(sameAs) : null, is_waypoint: waypoint ?? false, words: words ?? null, keeps_place: true,
  }));

const toMarks = ({ id, plan, owner, figures: { marks = [] } }: ToldMeasure, { told, months }: Teller): Row[] =>
  marks.map(({ kind, on, words, action }) => ({
    id: storyId(told.slug, id, 'mark', on), version: 1, measure_id: id, kind, marked_on: months.day(on), words, action_id: action ? storyId(told.slug, plan, action) : null, added_by: owner ? personOf(told, owner) : null, added_at: at(addDays(months.day(on), 9)), keeps_place: true,
  }));

const toJudgements = ({ id, figures: { judgements = [] } }: ToldMeasure, { told, months }: Teller): Row[] =>
  judgements.map(({ on, strength, isMet = false, words, source, by }) => ({
    id: storyId(told.slug, id, 'judgement', on), measure_id: id, strength, is_met: isMet, words, source: source ?? null, observed_on: months.day(on), judged_by: personOf(told, by), judged_at: at(months.day(on), 15),
  }));

/** Writes down what was recorded of measures that have been told before; nothing of it is published yet. */
export async function tellFigures(measures: readonly ToldMeasure[], teller: Teller): Promise<void> {
  const all = (rowsOf: (measure: ToldMeasure, teller: Teller) => Row[]) => measures.flatMap((measure) => rowsOf(measure, teller));
  await addRows('measures.observation', all(toObservations));
  await addRows('measures.starting_value', all(toStartingValues));
  await addRows('measures.target', all(toTargets));
  await addRows('measures.chart_mark', all(toMarks));
  await addRows('measures.judgement', all(toJudgements));
}
