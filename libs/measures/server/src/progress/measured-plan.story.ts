import { randomUUID } from 'node:crypto';
import { buildPlan } from '@waymark/plans/server';
import { addRows, type Database } from '@waymark/platform/server';
import type { PublishedState } from '../publication';

/** A published figure of a month in few words: the same for both audiences, or what each of them sees. */
export type ToldRelease = number | 'hidden' | { readonly internal: SeenFigure; readonly public: SeenFigure };

export interface SeenFigure {
  readonly state?: PublishedState;
  readonly value?: number;
  readonly numerator?: number;
  readonly denominator?: number;
}

/** A measure in few words; its figures are monthly, from the month given. */
export interface ToldMeasure {
  readonly statement: string;
  /** Columns of its row beside those that each measure has. */
  readonly columns?: Readonly<Record<string, unknown>>;
  readonly firstMonth?: string;
  readonly figures?: readonly ToldRelease[];
  readonly start?: readonly [fromOn: string, toOn: string];
  readonly targets?: readonly Readonly<Record<string, unknown>>[];
  readonly marks?: readonly { readonly kind: string; readonly on: string; readonly words: string }[];
  readonly judgements?: readonly { readonly isMet: boolean; readonly on: string; readonly strength?: string }[];
}

const monthOf = (first: string, later: number): { from_on: string; to_on: string } => {
  const [year, month] = first.split('-').map(Number) as [number, number];
  const day = (at: Date) => at.toISOString().slice(0, 10);
  return { from_on: day(new Date(Date.UTC(year, month - 1 + later, 1))), to_on: day(new Date(Date.UTC(year, month + later, 0))) };
};

const releaseOf = (measureId: string, first: string, later: number, audience: string, seen: SeenFigure): Record<string, unknown> => {
  const { state = 'shown', value = null, numerator = null, denominator = null } = seen;
  const period = monthOf(first, later);
  return { measure_id: measureId, ...period, audience, release: 1, state, value, numerator, denominator, as_at_on: period.to_on, source: 'Pulse survey', note: null, revision: 1, corrected_reason: null, recorded_at: `${period.to_on}T09:00:00Z` };
};

function releasesOf(measureId: string, { figures = [], firstMonth = '2025-01' }: ToldMeasure): Record<string, unknown>[] {
  return figures.flatMap((told, later) => {
    if (told === 'hidden') return [releaseOf(measureId, firstMonth, later, 'internal', { state: 'hidden' }), releaseOf(measureId, firstMonth, later, 'public', { state: 'hidden' })];
    if (typeof told === 'number') return [releaseOf(measureId, firstMonth, later, 'everyone', { value: told })];
    return (['internal', 'public'] as const).map((audience) => releaseOf(measureId, firstMonth, later, audience, told[audience]));
  });
}

/** Builds an active plan with one outcome and its measures as rows, already published; for specs about reading. */
export async function buildMeasuredPlan(database: Database, organisationId: string, measures: readonly ToldMeasure[], plan: { state?: 'draft' | 'active' | 'closed'; approvedOn?: string } = {}) {
  const { planId, idOf } = await buildPlan(database, organisationId, { ...plan, objectives: { Fair: { Hiring: ['Panels', { title: 'Stopped', status: 'withdrawn' }] } } });
  const told = measures.map((measure) => ({ ...measure, id: randomUUID() }));
  const each = <T>(of: (measure: (typeof told)[number]) => readonly T[]): T[] => told.flatMap(of);
  await database.transaction({ organisationId, mode: 'write', actor: 'command:spec' }, async () => {
    for (const [index, { id, statement, columns }] of told.entries()) {
      await addRows('measures.measure', [{ id, plan_id: planId, outcome_id: idOf('Hiring'), position: index + 1, statement, kind: 'numeric', unit: 'percent', frequency: 'monthly', ...columns }]);
    }
    await addRows('measures.figure_release', each((measure) => releasesOf(measure.id, measure)));
    await addRows('measures.starting_value', each(({ id, start }) => (start ? [{ measure_id: id, from_on: start[0], to_on: start[1] }] : [])));
    const target = { value: null, comparator_measure_id: null, is_waypoint: false };
    await addRows('measures.target', each(({ id, targets = [] }) => targets.map((given) => ({ measure_id: id, due_on: null, ...target, ...given }))));
    await addRows('measures.chart_mark', each(({ id, marks = [] }) => marks.map(({ kind, on, words }) => ({ measure_id: id, kind, marked_on: on, words }))));
    await addRows('measures.judgement', each(({ id, judgements = [] }) => judgements.map(({ isMet, on, strength = null }) => ({ measure_id: id, is_met: isMet, observed_on: on, strength }))));
  });
  return { planId, outcomeId: idOf('Hiring'), idOf: (statement: string) => told.find((measure) => measure.statement === statement)!.id };
}
