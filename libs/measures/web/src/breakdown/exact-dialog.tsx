import { DataTable, Dialog, DraftField, ErrorSummary, formatDay, Notice, useDraft, useMutationOf, useProblems } from '@waymark/platform/web';
import { useState } from 'react';
import { useFiguresText } from '../figures/figures.text';
import type { MeasureActProps } from '../figures/measure-act';
import { LookAtExactFiguresDocument, type LookAtExactFiguresMutation } from './breakdown.generated';

const leastWords = 10;

type Cells = LookAtExactFiguresMutation['lookAtExactFigures']['cells'];

/** The counts of one category, by part. */
interface ExactRow {
  category: string;
  name: string;
  counts: ReadonlyMap<string, number>;
}

const rowsOf = (cells: Cells): ExactRow[] =>
  [...new Map(cells.map(({ category, name }) => [category, name]))].map(([category, name]) => ({
    category,
    name,
    counts: new Map(cells.filter((cell) => cell.category === category).map(({ part, count }) => [part, count])),
  }));

/**
 * Exact numbers for a named data steward. The purpose is written into the access log before anything is shown; the numbers
 * live only as long as the dialog is open.
 */
export default function ExactDialog({ measure, act, onClose }: MeasureActProps<'exact'>) {
  const t = useFiguresText();
  const purpose = useDraft(`measure:${measure.id}:exact-purpose`);
  const problems = useProblems();
  const look = useMutationOf(LookAtExactFiguresDocument, { refreshes: [{ kind: 'query', name: 'AccessLog', sent: { query: '' } }] });
  const [exact, setExact] = useState<LookAtExactFiguresMutation['lookAtExactFigures'] | null>(null);
  const permit = measure.viewerCan.seeExact;
  const dimension = measure.breakdownUses.find((one) => one.dimension === act.dimension)?.dimensionName ?? act.dimension;

  const parts = [...new Set(exact?.cells.map(({ part }) => part))].sort((one, other) => Number(one === 'rest') - Number(other === 'rest'));
  const partWord = (part: string) => (part === 'with' ? t('figures.exact_with') : part === 'rest' ? t('figures.exact_rest') : part);

  const ask = () => {
    const words = purpose.text.trim();
    if (!problems.check({ purpose: words.length < leastWords && t('figures.purpose_needed') }) || look.isPending) return;
    look.mutate(
      { input: { measureId: measure.id, dimension: act.dimension, toOn: act.toOn, purpose: words } },
      {
        onSuccess: ({ lookAtExactFigures }) => {
          purpose.clear();
          setExact(lookAtExactFigures);
          look.reset();
        },
        onError: problems.refuse,
      },
    );
  };

  return (
    <Dialog title={t('figures.exact_title')} onClose={onClose}>
      {!permit.allowed ? (
        <div className="stack">
          <p>{permit.reason}</p>
          <button type="button" className="btn" onClick={onClose}>
            {t('figures.close')}
          </button>
        </div>
      ) : exact === null ? (
        <form
          className="stack"
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            ask();
          }}
        >
          <ErrorSummary problems={problems.summary} />
          <p>{t('figures.exact_explain', { dimension, date: formatDay(act.toOn) })}</p>
          <DraftField id="purpose" label={t('figures.purpose')} hint={t('figures.purpose_hint')} rows={2} draft={purpose} error={problems.of('purpose')} onSave={ask} />
          <div className="bar">
            <button type="submit" className="btn primary" aria-disabled={look.isPending}>
              {t('figures.exact_show')}
            </button>
            <button type="button" className="btn quiet" onClick={onClose}>
              {t('figures.cancel')}
            </button>
          </div>
        </form>
      ) : (
        <div className="stack">
          <Notice tone="warning" isNews>
            {t('figures.exact_warning')}
          </Notice>
          <DataTable
            caption={t('figures.exact_caption', { dimension, date: formatDay(act.toOn) })}
            columns={[
              { key: 'name', heading: dimension, cell: ({ name }) => name, isRowHeading: true },
              ...parts.map((part) => ({ key: part, heading: partWord(part), cell: ({ counts }: ExactRow) => String(counts.get(part) ?? 0), isNumber: true })),
            ]}
            rows={rowsOf(exact.cells)}
            rowKey={({ category }) => category}
          />
          <button type="button" className="btn primary" onClick={onClose}>
            {t('figures.exact_done')}
          </button>
        </div>
      )}
    </Dialog>
  );
}
