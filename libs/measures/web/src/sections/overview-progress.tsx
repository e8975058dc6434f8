import { Link, Loaded, Pending, WaymarkKey } from '@waymark/platform/web';
import type { PlanSectionProps } from '@waymark/plans/web';
import { MeasuresTable } from '../list/measures-table';
import { measuresPath } from '../measures.paths';
import { useMeasuresText } from '../measures.text';
import styles from './sections.module.css';
import { targetsOn } from './targets-on';
import { useHeadlineMeasures } from './use-sections';

/** On the overview: the headline measures, each with where it started, where it should get to and where it is. */
export default function OverviewProgress({ organisation }: PlanSectionProps) {
  const t = useMeasuresText();
  const query = useHeadlineMeasures();
  if (query.isPending) return <Pending />;
  return (
    <Loaded query={query}>
      {({ headlineMeasures, measures: { total } }) =>
        headlineMeasures.length === 0 ? null : (
          <section className={styles['progress']} aria-labelledby="progress">
            <div className="head">
              <h2 id="progress">{t('measures.overview.title')}</h2>
              <Link to={measuresPath(organisation)}>{t('measures.overview.all', { count: total })}</Link>
            </div>
            <div className="mt-s">
              <WaymarkKey targetOn={targetsOn(headlineMeasures) ?? undefined} />
            </div>
            <MeasuresTable
              measures={headlineMeasures}
              organisation={organisation}
              caption={t('measures.overview.caption')}
              isBrief
            />
          </section>
        )
      }
    </Loaded>
  );
}
