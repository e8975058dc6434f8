import { announce, useDraft, useKeptFacts, useMutationOf, useProblems } from '@waymark/platform/web';
import { useState } from 'react';
import { figuresText } from '../figures/figures.text';
import { listOpenPeriods, type PeriodChoice } from '../figures/open-periods';
import { measureReaders, today, type MeasureToFill } from '../figures/use-measure';
import { RecordBreakdownDocument, type DimensionToFillQuery } from './breakdown.generated';
import { readPasted } from './pasted-counts';

type Use = MeasureToFill['breakdownUses'][number];

/** Periods that can be chosen: those that wait for a figure, and those that have one. */
export const periodsFor = (measure: MeasureToFill, day: string): PeriodChoice[] => {
  const [due, ...open] = listOpenPeriods(measure, day);
  const told = measure.observations.map(({ fromOn, toOn, periodText }) => ({ from: fromOn, to: toOn, text: periodText }));
  return [...(due === undefined ? [] : [due]), ...told, ...open].sort((one, other) => (one.to < other.to ? 1 : -1));
};

/** That somebody else has counts for the period, or has corrected them; with the revision they have now. */
const toldOfOthers = ['measures.breakdown.exists', 'measures.breakdown.changed'];

const revisionsOf = ({ measure }: DimensionToFillQuery): Record<string, number> =>
  Object.fromEntries((measure?.breakdown?.periods ?? []).map((on, at) => [on, measure!.breakdown!.revisions[at]!]));

/** The pasted counts of one dimension: read as they are pasted, saved all or none. */
export function useRecordBreakdown(measure: MeasureToFill, use: Use, facts: DimensionToFillQuery) {
  const t = figuresText;
  const day = today();
  const key = `measure:${measure.id}:breakdown:${use.dimension}`;
  const [choices] = useState(() => periodsFor(measure, day));
  const periods = facts.measure?.breakdown?.periods ?? [];
  const last = periods.at(-1) ?? '';
  const first = choices.findLast(({ to }) => to > last) ?? choices[0];
  const kept = useKeptFacts(key, () => ({ fromOn: first?.from ?? '', toOn: first?.to ?? '', asAtOn: '', source: measure.observations[0]?.source ?? '', reason: '' }));
  const pasted = useDraft(`${key}:pasted`);
  const problems = useProblems();
  const { mutate, isPending } = useMutationOf(RecordBreakdownDocument, { refreshes: measureReaders });
  const [savedTo, setSavedTo] = useState<string | null>(null);
  // What the person saw of each period when the page opened. Somebody else's counts are told first, and only then corrected.
  const [seen, setSeen] = useState<Readonly<Record<string, number>>>(() => revisionsOf(facts));
  const scheme = facts.categorySchemes.find(({ key: one }) => one === use.schemeKey);
  const grouping = facts.groupings.find(({ key: one }) => one === use.groupingKey);
  const read = scheme === undefined ? null : readPasted(pasted.text, scheme, use, measure);
  const revision = seen[kept.facts.toOn];
  const isCorrection = revision !== undefined;

  const save = () => {
    const { fromOn, toOn, asAtOn, source, reason } = kept.facts;
    const isReady = problems.check({
      pasted: read === null ? t('figures.pasted_needed') : read.problems.length > 0 && t('figures.pasted_wrong', { count: read.problems.length }),
      fromOn: fromOn === '' && t('figures.period.from_needed'),
      toOn: (toOn === '' && t('figures.period.to_needed')) || (toOn < fromOn && t('figures.period.backwards')) || (toOn > day && t('figures.period.future')),
      reason: isCorrection && reason.trim() === '' && t('figures.counts_why_needed'),
    });
    if (!isReady || read === null || isPending) return;
    mutate(
      {
        input: {
          measureId: measure.id,
          dimension: use.dimension,
          fromOn,
          toOn,
          asAtOn: asAtOn || undefined,
          source: source.trim() || undefined,
          reason: isCorrection ? reason.trim() : undefined,
          revision,
          cells: read.cells.map(({ category, part, count }) => ({ category, part, count })),
        },
      },
      {
        onSuccess: () => {
          pasted.clear();
          kept.clear();
          setSeen({ ...seen, [toOn]: (revision ?? 0) + 1 });
          setSavedTo(toOn);
          announce(t('figures.counts_saved'));
        },
        onError: (failure) => {
          if (toldOfOthers.includes(failure.code)) setSeen({ ...seen, [toOn]: Number(failure.facts['revision']) });
          problems.refuse(failure);
        },
      },
    );
  };
  return { kept, pasted, problems, choices, periods, scheme, grouping, read, isCorrection, isSaving: isPending, save, savedTo, again: () => setSavedTo(null), today: day };
}
