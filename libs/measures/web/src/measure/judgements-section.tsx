import { formatDay } from '@waymark/platform/web';
import { useMeasuresText } from '../measures.text';
import type { MeasurePartProps } from './measure-part';
import styles from './measure.module.css';

/** How a milestone or a measure of evidence was judged, the newest first: nothing is taken away when it is judged again. */
export function JudgementsSection({ measure }: MeasurePartProps) {
  const t = useMeasuresText();
  const { judgements } = measure;
  const outcome = (isMet: boolean) =>
    measure.kind === 'MILESTONE' ? (isMet ? 'done' : 'not_done') : isMet ? 'met' : 'not_met';
  if (judgements.length === 0) return null;
  const ordered = [...judgements].sort((one, other) => other.judgedAt.localeCompare(one.judgedAt));
  return (
    <section className={styles['part']} aria-labelledby="judgements">
      <h2 id="judgements">{t('measures.judgements')}</h2>
      <ul className={`lines mt-s ${styles['lines']}`}>
        {ordered.map(({ id, isMet, strength, words, source, sourceUrl, observedOn, judgedBy }) => (
          <li key={id}>
            <b>{formatDay(observedOn)}.</b> {t(`measures.judgement.${outcome(isMet)}`)}
            {strength === null ? '. ' : `, ${t(`measures.strength.${strength}`)}. `}
            {words}{' '}
            {source === null && sourceUrl === null ? null : sourceUrl === null ? (
              `${source}. `
            ) : (
              <a href={sourceUrl} rel="noreferrer">
                {source ?? sourceUrl}
              </a>
            )}{' '}
            <span className="muted">{judgedBy?.name}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
