import { isOverlapping, parsePastedSeries, type PastedFigure } from '@waymark/measures/domain';
import { announce, useDraft, useMutationOf, useProblems } from '@waymark/platform/web';
import { useState } from 'react';
import { RecordObservationsDocument } from './figures.generated';
import { figuresText } from './figures.text';
import { frequencyOf } from './open-periods';
import { measureReaders, type MeasureToFill } from './use-measure';

/** What the server found wrong with one of the rows that were sent, counted from 1. */
interface RowProblem {
  row: number;
  code: string;
  message: string;
}

/** A problem as it stands beside its line. */
export interface LineProblem {
  line: number | null;
  text: string;
}

const isUnusual = ({ code }: Pick<RowProblem, 'code'>): boolean => code === 'measures.observation.far_outside';

/** The two numbers where both are there, else the figure: what is worked out is not sent beside what it is worked out from. */
const figureOf = ({ value, numerator, denominator }: PastedFigure) => (numerator !== null && denominator !== null ? { numerator, denominator } : { value });

/** The pasted series: read as it is pasted, without periods that have a figure, saved all or none. */
export function usePasteFigures(measure: MeasureToFill) {
  const t = figuresText;
  const pasted = useDraft(`measure:${measure.id}:paste`);
  const [source, setSource] = useState(measure.observations[0]?.source ?? '');
  const problems = useProblems();
  const { mutate, isPending } = useMutationOf(RecordObservationsDocument, { refreshes: measureReaders });
  const [found, setFound] = useState<readonly (RowProblem & { line: number })[]>([]);
  const [isConfirmed, setConfirmed] = useState(false);
  const [savedCount, setSavedCount] = useState<number | null>(null);
  const read = pasted.text.trim() === '' ? null : parsePastedSeries(pasted.text, frequencyOf(measure), measure.definition.firstPeriodOn);
  const isTaken = (row: PastedFigure) => measure.observations.some(({ fromOn, toOn }) => isOverlapping({ from: fromOn, to: toOn }, row));
  const rows = read?.rows.filter((row) => !isTaken(row)) ?? [];
  const taken = read?.rows.filter(isTaken) ?? [];
  const wrong: LineProblem[] = [...(read?.problems ?? []), ...found.filter((one) => !isUnusual(one)).map(({ line, message }) => ({ line, text: message }))];
  const unusual: LineProblem[] = found.filter(isUnusual).map(({ line, message }) => ({ line, text: message }));

  const write = (text: string) => {
    setFound([]);
    setConfirmed(false);
    pasted.write(text);
  };
  const save = () => {
    const isReady = problems.check({
      pasted:
        read === null
          ? t('figures.series_needed')
          : read.problems.length > 0
            ? t('figures.pasted_wrong', { count: read.problems.length })
            : rows.length === 0 && t('figures.series_all_taken'),
      isConfirmed: unusual.length > 0 && !isConfirmed && t('figures.series_confirm_needed'),
    });
    if (!isReady || isPending) return;
    const isOdd = (line: number) => isConfirmed && found.some((one) => isUnusual(one) && one.line === line);
    mutate(
      {
        input: {
          measureId: measure.id,
          rows: rows.map((row) => ({ fromOn: row.from, toOn: row.to, ...figureOf(row), source: source.trim() || undefined, isUnusualConfirmed: isOdd(row.line) })),
        },
      },
      {
        onSuccess: () => {
          pasted.clear();
          setFound([]);
          setSavedCount(rows.length);
          announce(t('figures.series_saved', { count: rows.length }));
        },
        onError: (failure) => {
          const told = failure.facts['problems'] as readonly RowProblem[] | undefined;
          if (failure.code !== 'measures.observations.rows' || told === undefined) return problems.refuse(failure);
          setFound(told.map((one) => ({ ...one, line: rows[one.row - 1]?.line ?? one.row })));
          problems.check({ pasted: failure.message });
        },
      },
    );
  };
  return { pasted, write, source, setSource, problems, read, rows, taken, wrong, unusual, isConfirmed, setConfirmed, isSaving: isPending, save, savedCount };
}
