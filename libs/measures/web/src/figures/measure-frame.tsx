import { Breadcrumbs, Loaded, NotFoundPage } from '@waymark/platform/web';
import type { ReactNode } from 'react';
import { measurePath, measuresPath } from '../measures.paths';
import styles from './figures.module.css';
import { useFiguresText } from './figures.text';
import { useMeasureToFill, type MeasureToFill } from './use-measure';

export interface MeasureFrameProps {
  organisation: string;
  measureId: string;
  /** For a page with a table beside what is asked. */
  isWide?: boolean;
  /** What stands in the page. Once the plan is active, a change of what it promises needs a reason. */
  children: (measure: MeasureToFill, asksReason: boolean) => ReactNode;
}

/** Around every page on which something of one measure is entered: the way back to it, and the measure itself. */
export function MeasureFrame({ organisation, measureId, isWide = false, children }: MeasureFrameProps) {
  const t = useFiguresText();
  return (
    <div className={styles[isWide ? 'wide' : 'page']}>
      <Loaded query={useMeasureToFill(measureId)} isPage>
        {({ measure, plans }) =>
          measure === null ? (
            <NotFoundPage />
          ) : (
            <>
              <Breadcrumbs
                crumbs={[
                  { label: t('figures.measures'), to: measuresPath(organisation) },
                  { label: t('figures.measure', { reference: measure.reference }), to: measurePath(organisation, measure) },
                ]}
              />
              {children(measure, plans.find(({ id }) => id === measure.place.planId)?.state !== 'DRAFT')}
            </>
          )
        }
      </Loaded>
    </div>
  );
}
