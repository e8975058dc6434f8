import { periodOf } from '@waymark/measures/domain';
import type { ToldOrganisation } from '@waymark/organisations/server';
import { personOf, storyId } from '@waymark/plans/server';
import { addRows } from '@waymark/platform/server';
import { addDays } from '@waymark/platform/domain';
import type { StoryMonths } from './story-months';
import type { ToldMeasure } from './tell-figures';

interface Teller {
  readonly told: ToldOrganisation;
  readonly months: StoryMonths;
}

/** Of a rate the rest is stored, so that the parts of a group never overlap. */
const toParts = (shape: 'rate' | 'parts', parts: readonly string[] | undefined, counts: readonly number[]): (readonly [string, number])[] =>
  shape === 'rate' ? [['with', counts[0]!], ['rest', counts[1]! - counts[0]!]] : (parts ?? []).map((part, index) => [part, counts[index]!] as const);

/** Writes down how measures are broken down and what was recorded that way; nothing of it is published yet. */
export async function tellBreakdowns(measures: readonly ToldMeasure[], { told, months }: Teller): Promise<void> {
  const broken = measures.flatMap((measure) => (measure.figures.breakdowns ? [{ ...measure, use: measure.figures.breakdowns }] : []));
  await addRows('measures.breakdown_use', broken.map(({ id, use }) => ({
    id: storyId(told.slug, id, 'by', use.dimension), version: 1, measure_id: id, dimension: use.dimension, scheme_key: use.scheme, grouping_key: use.grouping, shape: use.shape, parts: use.parts ?? ['with', 'rest'],
    compares: use.compares, comparator_group: use.comparator, comparator_on_top: use.comparatorOnTop ?? false,
  })));
  const told_ = broken.flatMap(({ id, owner, figures, use }) => use.told.map((breakdown) => ({ id, owner, figures, use, breakdown, breakdownId: storyId(told.slug, id, 'by', use.dimension, breakdown.toOn) })));
  await addRows('measures.breakdown', told_.map(({ id, owner, figures, use, breakdown, breakdownId }) => ({
    id: breakdownId, measure_id: id, dimension: use.dimension, scheme_key: use.scheme, scheme_revision: 1, shape: use.shape, from_on: months.day(periodOf(breakdown.toOn, figures.every!, figures.from).from), to_on: months.day(breakdown.toOn),
    revision: 1, as_at_on: months.day(breakdown.toOn), source: figures.source ?? null, recorded_by: owner ? personOf(told, owner) : null, recorded_at: `${addDays(months.day(breakdown.toOn), 5)}T10:05:00Z`,
  })));
  await addRows('measures.breakdown_cell', told_.flatMap(({ use, breakdown, breakdownId }) =>
    Object.entries(breakdown.cells).flatMap(([category, counts]) => toParts(use.shape, use.parts, counts).map(([part, count]) => ({ id: storyId(told.slug, breakdownId, category, part), breakdown_id: breakdownId, category, part, count }))),
  ));
}
