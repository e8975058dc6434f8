import { parityDrawing, parityRangeOf, type ParityFigure, type ParityRange } from '@waymark/measures/domain';
import { useMeasuresText } from '../measures.text';
import { ChartImage } from './chart-image';
import styles from './measure.module.css';
import type { BreakdownOnPage, BreakdownRowOnPage } from './use-measure-page';
import { Value } from './value';

/** A hidden number is not in the page at all: a sign stands in its place, and words for those who listen. */
function Count({ count }: { count: number | null | undefined }) {
  const t = useMeasuresText();
  return count === null || count === undefined ? (
    <Value figure={{ state: 'HIDDEN', text: t('measures.hidden') }} />
  ) : (
    count.toLocaleString('en-GB')
  );
}

const figureOf = ({ comparison }: BreakdownRowOnPage): ParityFigure | null =>
  comparison === null || comparison.value === null
    ? null
    : { value: comparison.value, lower: comparison.lower, upper: comparison.upper };

/** The range that all rows share; none where nothing is compared. */
function rangeOf({ compares, rows }: BreakdownOnPage): ParityRange | null {
  if (compares === 'NONE') return null;
  const figures = rows.map(figureOf).filter((figure) => figure !== null);
  const parity = rows.find(({ parityAt }) => parityAt !== null)?.parityAt ?? undefined;
  return figures.length === 0 ? null : parityRangeOf(figures, compares === 'GAP' ? 'gap' : 'ratio', parity);
}

/** Groups with their numbers, share, comparison and a small picture against parity. */
export function BreakdownTable({ breakdown, isRate }: { breakdown: BreakdownOnPage; isRate: boolean }) {
  const t = useMeasuresText();
  const { dimensionName, periodText, rows, parts, compares, comparatorName } = breakdown;
  const range = rangeOf(breakdown);
  const counted = isRate ? [] : parts;
  const hasStart = rows.some(({ startingShare }) => startingShare !== null);
  const caption =
    compares === 'NONE'
      ? periodText
      : t(`measures.groups.caption.${compares}`, { period: periodText, group: comparatorName ?? '' });
  // The words stand outside the table that scrolls, so that a phone shows all of them.
  return (
    <>
      <p className="sm muted mt-s">{caption}</p>
      <div
        className={`scroll mt-s ${styles['groups']}`}
        tabIndex={0}
        role="group"
        aria-label={t('measures.groups.table', { dimension: dimensionName })}
      >
        <table className="table">
          <caption className="vh">
            {t('measures.groups.table_caption', { dimension: dimensionName, period: periodText })}
          </caption>
          <thead>
            <tr>
              <th scope="col">{dimensionName}</th>
              {isRate ? (
                <>
                  <Heading words={t('measures.groups.of')} />
                  <Heading words={t('measures.groups.with')} />
                  <Heading words={t('measures.groups.share')} />
                </>
              ) : (
                counted.map((part) => <Heading key={part} words={part} />)
              )}
              {compares === 'NONE' ? null : <Heading words={t(`measures.groups.${compares}`)} />}
              {range === null ? null : (
                <th scope="col" className={styles['parity']}>
                  {t('measures.groups.parity')}
                </th>
              )}
              {hasStart ? <Heading words={t('measures.groups.start')} /> : null}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr key={row.code} className="mid">
                <th scope="row">
                  {row.kind === 'TOTAL' || row.kind === 'SUBTOTAL' ? <b>{row.name}</b> : row.name}
                  {row.verdict === null ? null : <span className={`due ${styles['under']}`}>{row.verdict}</span>}
                </th>
                {isRate ? (
                  <>
                    <td className="num">
                      <Count count={row.of} />
                    </td>
                    <td className="num">
                      <Count count={row.counts?.[0]} />
                    </td>
                    <td className="num b">
                      {row.share === null ? <Count count={null} /> : <Value figure={row.share} />}
                    </td>
                  </>
                ) : (
                  counted.map((part, at) => (
                    <td key={part} className="num">
                      <Count count={row.counts?.[at]} />
                    </td>
                  ))
                )}
                {compares === 'NONE' ? null : <Comparison row={row} />}
                {range === null ? null : <Parity row={row} range={range} />}
                {hasStart ? (
                  <td className="num">{row.startingShare === null ? null : <Value figure={row.startingShare} />}</td>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
    </>
  );
}

const Heading = ({ words }: { words: string }) => (
  <th scope="col" className="num">
    {words}
  </th>
);

/** The comparison with its interval: one number alone would say more than it can. */
function Comparison({ row: { comparison } }: { row: BreakdownRowOnPage }) {
  if (comparison === null) return <td />;
  return (
    <td className={`num ${styles['interval']}`}>
      <b>
        <Value figure={comparison} />
      </b>
      {comparison.intervalText === null ? null : (
        <span className={`due ${styles['under']}`}>{comparison.intervalText}</span>
      )}
    </td>
  );
}

/** Where the group stands against parity. The numbers stand beside it, so it is silent for screen readers. */
function Parity({ row, range }: { row: BreakdownRowOnPage; range: ParityRange }) {
  const t = useMeasuresText();
  const figure = figureOf(row);
  if (figure === null)
    return <td className={`sm muted ${styles['parity']}`}>{row.isHidden ? t('measures.groups.hidden') : null}</td>;
  return (
    <td className={styles['parity']}>
      <ChartImage drawing={parityDrawing(figure, range)} />
    </td>
  );
}
