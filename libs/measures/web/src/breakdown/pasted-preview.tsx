import { toFigureText, type PastedBreakdown } from '@waymark/measures/domain';
import { DataTable, Notice } from '@waymark/platform/web';
import styles from '../figures/figures.module.css';
import { useFiguresText } from '../figures/figures.text';
import { formatOf, type MeasureToFill } from '../figures/use-measure';
import { addsUpTo } from './pasted-counts';

export interface PastedPreviewProps {
  measure: MeasureToFill;
  use: MeasureToFill['breakdownUses'][number];
  read: PastedBreakdown;
  columns: readonly string[];
  toOn: string;
}

const inWords = new Intl.NumberFormat('en-GB');

/** What was understood of the pasted text: problems by line first, then the table and its sum held against the period's figure. */
export function PastedPreview({ measure, use, read, columns, toOn }: PastedPreviewProps) {
  const t = useFiguresText();
  const total = addsUpTo(read, use, measure);
  const figure = measure.observations.find((one) => one.toOn === toOn);
  const known = figure?.figure;
  const isOther =
    total !== null &&
    known !== undefined &&
    known.state === 'SHOWN' &&
    (known.denominator !== null && total.denominator !== null
      ? known.denominator !== total.denominator || known.numerator !== total.numerator
      : toFigureText(total.value, formatOf(measure)) !== known.text);
  // Two percentages may be written alike and come from other numbers: the numbers are said where they are known.
  const inParts = ({ numerator, denominator }: { numerator: number | null; denominator: number | null }) =>
    numerator === null || denominator === null ? null : t('figures.of', { numerator, denominator });
  return (
    <section className="stack" aria-labelledby="understood">
      <h2 id="understood">{t('figures.understood', { count: read.rows.length })}</h2>
      {read.problems.length === 0 ? null : (
        <Notice tone="problem" title={t('figures.pasted_problems', { count: read.problems.length })}>
          <ul>
            {read.problems.map(({ line, text }, at) => (
              <li key={at}>{line === null ? text : t('figures.on_line', { line, text })}</li>
            ))}
          </ul>
        </Notice>
      )}
      {read.notes.length === 0 ? null : (
        <Notice>
          {read.notes.map((note) => (
            <p key={note}>{note}</p>
          ))}
        </Notice>
      )}
      {read.rows.length === 0 ? null : (
        <div className={`scroll ${styles['rules']}`} tabIndex={0} role="group" aria-label={t('figures.understood_table')}>
          <DataTable
            caption={t('figures.understood_table')}
            captionHidden
            columns={[
              { key: 'name', heading: use.dimensionName, cell: ({ name }) => name, isRowHeading: true },
              ...columns.map((heading, at) => ({
                key: `part ${at}`,
                heading,
                cell: ({ counts }: { counts: readonly number[] }) => inWords.format(counts[at] ?? 0),
                isNumber: true,
              })),
            ]}
            rows={[...read.rows.map(({ category, name, counts }) => ({ key: category, name, counts })), { key: '', name: t('figures.sum'), counts: read.sums }]}
            rowKey={({ key }) => key}
          />
        </div>
      )}
      {total === null || read.problems.length > 0 ? null : isOther ? (
        <Notice tone="warning">{t('figures.sum_other', { figure: inParts(total) ?? toFigureText(total.value, formatOf(measure)), known: inParts(known) ?? known.text, period: figure?.periodText ?? '' })}</Notice>
      ) : (
        <p>{figure === undefined ? t('figures.sum_new', { figure: toFigureText(total.value, formatOf(measure)) }) : t('figures.sum_same', { period: figure.periodText })}</p>
      )}
    </section>
  );
}
