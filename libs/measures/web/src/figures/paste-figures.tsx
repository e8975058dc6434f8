import { toFigureText, toPeriodText, type PastedFigure } from '@waymark/measures/domain';
import { DataTable, ErrorSummary, KeptNote, Link, Notice, SaveState, TextAreaField, TextField } from '@waymark/platform/web';
import { useEffect, useRef } from 'react';
import { measurePath } from '../measures.paths';
import { Tick } from './choices';
import styles from './figures.module.css';
import { useFiguresText } from './figures.text';
import { formatOf, type MeasureToFill } from './use-measure';
import { usePasteFigures, type LineProblem } from './use-paste-figures';

/** A text to paste into; below it every line as it was understood. */
export function PasteFigures({ organisation, measure }: { organisation: string; measure: MeasureToFill }) {
  const t = useFiguresText();
  const form = usePasteFigures(measure);
  const { problems, read, rows, taken } = form;
  if (form.savedCount !== null) return <SeriesSaved to={measurePath(organisation, measure)} count={form.savedCount} />;
  return (
    <form
      className="stack"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        form.save();
      }}
    >
      <ErrorSummary problems={problems.summary} />
      <KeptNote kept={form.pasted} />
      <TextAreaField
        id="pasted"
        className={`input ${styles['paste']}`}
        rows={8}
        spellCheck={false}
        autoComplete="off"
        label={t('figures.series')}
        hint={t('figures.series_hint')}
        value={form.pasted.text}
        error={problems.of('pasted')}
        onChange={(event) => form.write(event.target.value)}
      />
      <Problems title={t('figures.pasted_problems', { count: form.wrong.length })} problems={form.wrong} tone="problem" />
      <Problems title={t('figures.series_unusual', { count: form.unusual.length })} problems={form.unusual} tone="warning" />
      {form.unusual.length === 0 ? null : (
        <div id="isConfirmed" tabIndex={-1}>
          <Tick label={t('figures.unusual_confirm_all')} isChosen={form.isConfirmed} onChange={form.setConfirmed} />
        </div>
      )}
      {read?.notes.length ? (
        <Notice>
          {read.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      ) : null}
      {taken.length === 0 ? null : <Notice>{t('figures.series_taken', { count: taken.length, periods: taken.map(toPeriodText).join(', ') })}</Notice>}
      {rows.length === 0 ? null : <SeriesTable measure={measure} rows={rows} />}
      <TextField
        id="source"
        label={t('figures.source')}
        hint={t('figures.source_hint')}
        value={form.source}
        error={problems.of('source')}
        onChange={(event) => form.setSource(event.target.value)}
      />
      <div className={`bar ${styles['acts']}`}>
        <button type="submit" className="btn primary" aria-disabled={form.isSaving}>
          {rows.length === 0 ? t('figures.save') : t('figures.series_save', { count: rows.length })}
        </button>
        <SaveState phase={form.isSaving ? 'saving' : 'idle'} />
      </div>
    </form>
  );
}

function Problems({ title, problems, tone }: { title: string; problems: readonly LineProblem[]; tone: 'problem' | 'warning' }) {
  const t = useFiguresText();
  if (problems.length === 0) return null;
  return (
    <Notice tone={tone} title={title}>
      <ul>
        {problems.map(({ line, text }, at) => (
          <li key={at}>{line === null ? text : t('figures.on_line', { line, text })}</li>
        ))}
      </ul>
    </Notice>
  );
}

/** The rows as they will be recorded, the latest first. */
function SeriesTable({ measure, rows }: { measure: MeasureToFill; rows: readonly PastedFigure[] }) {
  const t = useFiguresText();
  const format = formatOf(measure);
  const valueOf = ({ value, numerator, denominator }: PastedFigure) =>
    numerator === null || denominator === null ? value : format.unit === 'percent' ? (100 * numerator) / denominator : numerator / denominator;
  const hasParts = rows.some(({ numerator }) => numerator !== null);
  return (
    <DataTable
      caption={t('figures.understood', { count: rows.length })}
      columns={[
        { key: 'period', heading: t('figures.series_period'), cell: (row) => toPeriodText(row), isRowHeading: true },
        ...(hasParts
          ? [
              {
                key: 'parts',
                heading: t('figures.series_parts'),
                cell: ({ numerator, denominator }: PastedFigure) => (numerator === null ? '' : t('figures.of', { numerator, denominator: denominator ?? 0 })),
                isNumber: true,
              },
            ]
          : []),
        {
          key: 'figure',
          heading: t('figures.value'),
          cell: (row) => {
            const value = valueOf(row);
            return value === null ? '' : toFigureText(value, format);
          },
          isNumber: true,
        },
      ]}
      rows={[...rows].reverse()}
      rowKey={({ to }) => to}
    />
  );
}

function SeriesSaved({ to, count }: { to: string; count: number }) {
  const t = useFiguresText();
  const box = useRef<HTMLDivElement>(null);
  useEffect(() => box.current?.focus(), []);
  return (
    <div className="stack">
      <div ref={box} tabIndex={-1}>
        <Notice tone="good" isNews title={t('figures.series_saved', { count })}>
          {t('figures.saved_explain')}
        </Notice>
      </div>
      <Link className="btn primary" to={to}>
        {t('figures.to_measure')}
      </Link>
    </div>
  );
}
