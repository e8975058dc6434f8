import styles from '../figures/figures.module.css';
import { useFiguresText } from '../figures/figures.text';
import type { ShownBreakdown } from './use-breakdown';

/** A breakdown as this viewer may see it. A hidden number is not in the page at all: [c] stands in its place. */
export function ProtectedTable({ breakdown, shape }: { breakdown: ShownBreakdown; shape: 'RATE' | 'PARTS' }) {
  const t = useFiguresText();
  const isRate = shape === 'RATE';
  const columns = isRate ? breakdown.parts.slice(0, 1) : breakdown.parts;
  const number = (count: number | null | undefined) => (count === null || count === undefined ? <Hidden /> : count.toLocaleString('en-GB'));
  return (
    <div className="stack">
      <div className={`scroll ${styles['rules']}`} tabIndex={0} role="group" aria-label={t('figures.shown_table', { dimension: breakdown.dimensionName, period: breakdown.periodText })}>
        <table className="table">
          <caption className="sm muted">{t('figures.shown_caption', { period: breakdown.periodText, grouping: breakdown.groupingName })}</caption>
          <thead>
            <tr>
              <th scope="col">{breakdown.dimensionName}</th>
              {columns.map((part) => (
                <th key={part} scope="col" className="num">
                  {isRate ? t('figures.numerator') : part}
                </th>
              ))}
              {isRate ? (
                <>
                  <th scope="col" className="num">
                    {t('figures.denominator')}
                  </th>
                  <th scope="col" className="num">
                    {t('figures.share')}
                  </th>
                </>
              ) : null}
            </tr>
          </thead>
          <tbody>
            {breakdown.rows.map((row) => (
              <tr key={row.code}>
                <th scope="row">{row.kind === 'TOTAL' || row.kind === 'SUBTOTAL' ? <b>{row.name}</b> : row.name}</th>
                {columns.map((part, at) => (
                  <td key={part} className="num">
                    {number(row.counts?.[at])}
                  </td>
                ))}
                {isRate ? (
                  <>
                    <td className="num">{number(row.of)}</td>
                    <td className="num">{row.share === null || row.isHidden ? <Hidden /> : row.share.text}</td>
                  </>
                ) : null}
              </tr>
            ))}
          </tbody>
        </table>
      </div>
      <p className="sm muted">{breakdown.note}</p>
    </div>
  );
}

function Hidden() {
  const t = useFiguresText();
  return (
    <>
      <span aria-hidden="true">[c]</span>
      <span className="vh">{t('figures.hidden')}</span>
    </>
  );
}
