import { toFigureText, toPeriodText } from '@waymark/measures/domain';
import { announce, useKeptFacts, useMutationOf, useProblems } from '@waymark/platform/web';
import { useState } from 'react';
import { emptyEntry, enteredOf, problemsOf, type FigureEntry } from './figure-entry';
import { RecordObservationDocument } from './figures.generated';
import { figuresText } from './figures.text';
import { listOpenPeriods } from './open-periods';
import { formatOf, measureReaders, today, type MeasureToFill } from './use-measure';

/** What stands in the way of a figure and is asked about rather than refused. */
export type Doubt = { kind: 'unusual'; sentence: string } | { kind: 'taken' };

/** What was saved; how it is shown is read from the measure, for it may be hidden. */
export interface SavedFigure {
  toOn: string;
  periodText: string;
}

/** The fields of the page, its problems, and what happens on Save. Nothing that was typed is lost until it is saved. */
export function useAddFigure(measure: MeasureToFill) {
  const t = figuresText;
  const day = today();
  const [choices] = useState(() => listOpenPeriods(measure, day));
  const begun = { fromOn: choices[0]?.from ?? '', toOn: choices[0]?.to ?? '', asAtOn: '', source: measure.observations[0]?.source ?? '', note: '' };
  const kept = useKeptFacts<FigureEntry & typeof begun>(`measure:${measure.id}:add`, () => ({ ...emptyEntry(measure), ...begun }));
  const problems = useProblems();
  const { mutate, isPending } = useMutationOf(RecordObservationDocument, { refreshes: measureReaders });
  const [doubt, setDoubt] = useState<Doubt | null>(null);
  const [saved, setSaved] = useState<SavedFigure | null>(null);
  const { facts } = kept;

  const set = (change: Partial<FigureEntry & typeof begun>) => {
    setDoubt(null);
    kept.set(change);
  };
  /** What is usual, in the measure's own writing; the server worked it out from figures this viewer may see. */
  const rangeOf = (told: Record<string, unknown>): string => {
    const inWords = (value: unknown) => toFigureText(Number(value), formatOf(measure));
    return t('figures.unusual_range', { low: inWords(told['low']), high: inWords(told['high']), figure: inWords(told['value']) });
  };
  const save = (isUnusualConfirmed = false) => {
    const { fromOn, toOn, asAtOn, source, note } = facts;
    const isReady = problems.check({
      ...problemsOf(facts, measure),
      fromOn: fromOn === '' && t('figures.period.from_needed'),
      toOn: (toOn === '' && t('figures.period.to_needed')) || (toOn < fromOn && t('figures.period.backwards')) || (toOn > day && t('figures.period.future')),
    });
    if (!isReady || isPending) return;
    setDoubt(null);
    const input = {
      measureId: measure.id,
      fromOn,
      toOn,
      ...enteredOf(facts, measure),
      asAtOn: asAtOn || undefined,
      source: source.trim() || undefined,
      note: note.trim() || undefined,
    };
    mutate(
      { input: { ...input, isUnusualConfirmed } },
      {
        onSuccess: () => {
          kept.clear();
          setSaved({ toOn, periodText: toPeriodText({ from: fromOn, to: toOn }) });
          announce(t('figures.saved'));
        },
        onError: (failure) => {
          if (failure.code === 'measures.observation.far_outside') setDoubt({ kind: 'unusual', sentence: rangeOf(failure.facts) });
          else if (failure.code === 'measures.observation.exists') setDoubt({ kind: 'taken' });
          else problems.refuse(failure);
        },
      },
    );
  };
  return { facts, set, kept, choices, problems, doubt, saved, isSaving: isPending, save, today: day };
}
