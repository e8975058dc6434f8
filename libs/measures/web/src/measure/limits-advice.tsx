import { Notice } from '@waymark/platform/web';
import { useMeasuresText } from '../measures.text';
import type { MeasurePartProps } from './measure-part';
import type { ChartOnPage } from './use-measure-page';

/** Says where new limits would describe the figures better, and leads to setting them with a reason. */
export function LimitsAdvice({
  measure,
  advice,
  onAct,
}: Omit<MeasurePartProps, 'organisation'> & { advice: NonNullable<ChartOnPage['limitsAdvice']> }) {
  const t = useMeasuresText();
  return (
    <div className="mt">
      <Notice>
        <p>
          {advice.text}{' '}
          {measure.viewerCan.revise.allowed ? (
            <button
              type="button"
              className="btn quiet small noprint"
              onClick={() => onAct({ act: 'mark', kind: 'NEW_LIMITS', on: advice.fromOn })}
            >
              {t('measures.advice.act')}
            </button>
          ) : null}
        </p>
      </Notice>
    </div>
  );
}
