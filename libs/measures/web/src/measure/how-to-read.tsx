import { Fold } from '@waymark/platform/web';
import { useMeasuresText } from '../measures.text';
import styles from './measure.module.css';
import type { ChartOnPage } from './use-measure-page';

/** How to read a chart of this style, for somebody who has never seen one. */
export function HowToRead({ style }: { style: ChartOnPage['style'] }) {
  const t = useMeasuresText();
  const parts =
    style === 'PROCESS'
      ? (['mean', 'limits', 'signals', 'trial', 'target'] as const)
      : style === 'RUN'
        ? (['mean', 'few', 'target'] as const)
        : (['dots', 'target'] as const);
  return (
    <div className={`noprint ${styles['how']}`}>
      <Fold summary={t('measures.how.title')}>
        <ul className={styles['explained']}>
          {parts.map((part) => (
            <li key={part}>{t(`measures.how.${part}`)}</li>
          ))}
        </ul>
      </Fold>
    </div>
  );
}
