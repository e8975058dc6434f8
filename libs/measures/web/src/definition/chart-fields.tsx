import { Fold, TextField } from '@waymark/platform/web';
import { Tick } from '../figures/choices';
import { useFiguresText } from '../figures/figures.text';
import { idInDialog } from '../figures/measure-change';
import type { DefinitionFieldsProps } from './figure-definition-fields';

/** How the limits of the chart are worked out. Most people leave it as it is. */
export function ChartFields({ facts, set, errorOf }: DefinitionFieldsProps) {
  const t = useFiguresText();
  return (
    <Fold summary={t('figures.chart_settings')} isOpen={errorOf('fixedAfter') === undefined ? undefined : true}>
      <div className="stack mt-s">
        <Tick label={t('figures.screens')} hint={t('figures.screens_hint')} isChosen={facts.screensOutliers} onChange={(screensOutliers) => set({ screensOutliers })} />
        <Tick label={t('figures.fixes')} hint={t('figures.fixes_hint')} isChosen={facts.fixesLimits} onChange={(fixesLimits) => set({ fixesLimits })} />
        {facts.fixesLimits ? (
          <TextField
            id={idInDialog('fixedAfter')}
            inputMode="numeric"
            label={t('figures.fixed_after')}
            value={facts.fixedAfter}
            error={errorOf('fixedAfter')}
            onChange={(event) => set({ fixedAfter: event.target.value })}
          />
        ) : null}
      </div>
    </Fold>
  );
}
