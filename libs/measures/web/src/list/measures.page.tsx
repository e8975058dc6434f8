import {
  EmptyState,
  Link,
  Loaded,
  Notice,
  PageHeading,
  useViewer,
  WaymarkKey,
  type PageOf,
} from '@waymark/platform/web';
import { planPath } from '@waymark/plans/web';
import { Download } from 'lucide-react';
import { AddFromTemplateButton } from '../definition/add-from-template';
import { measuresFilePath, measuresPath } from '../measures.paths';
import { useMeasuresText } from '../measures.text';
import { findFitting, groupByObjective } from './measure-groups';
import { MeasureFilterBar } from './measure-filter-bar';
import { isFiltered, type MeasureFilter } from './measure-filter';
import { MeasuresTable } from './measures-table';
import styles from './list.module.css';
import { useMeasures, type ListedMeasure } from './use-measures';

/** Every measure of the plan: where it started, where it should get to, where it is, and what is to be done about it. */
export default function MeasuresPage({ params, search }: PageOf<'/$organisation/measures', MeasureFilter>) {
  const { organisation } = params;
  const { query, more, isCut } = useMeasures();
  const t = useMeasuresText();
  return (
    <Loaded query={query} isPage lines={8}>
      {({ measures }) => (
        <>
          <div className="head">
            <PageHeading>{t('measures.title')}</PageHeading>
            <div className="bar">
              {measures.items.length === 0 ? null : (
                <a className="btn small noprint" href={measuresFilePath(organisation)} download>
                  <Download size={16} aria-hidden="true" />
                  {t('measures.download')}
                </a>
              )}
              <AddFromTemplateButton organisation={organisation} />
            </div>
          </div>
          {measures.items.length === 0 ? (
            <NoMeasures organisation={organisation} />
          ) : (
            <ListOfMeasures organisation={organisation} measures={[...measures.items, ...more]} filter={search} />
          )}
          {isCut ? <Notice>{t('measures.list.cut')}</Notice> : null}
        </>
      )}
    </Loaded>
  );
}

interface ListOfMeasuresProps {
  organisation: string;
  measures: readonly ListedMeasure[];
  filter: MeasureFilter;
}

function ListOfMeasures({ organisation, measures, filter }: ListOfMeasuresProps) {
  const t = useMeasuresText();
  const { personId } = useViewer();
  const fitting = findFitting(measures, filter, personId);
  return (
    <>
      <MeasureFilterBar organisation={organisation} measures={measures} filter={filter} />
      <div className={styles['legend']}>
        <WaymarkKey />
        <p className="sm muted" role="status">
          {t(isFiltered(filter) ? 'measures.list.some' : 'measures.list.all', {
            shown: fitting.length,
            all: measures.length,
          })}
        </p>
      </div>
      {fitting.length === 0 ? (
        <EmptyState action={<Link to={measuresPath(organisation)}>{t('measures.list.show_all')}</Link>}>
          {t(filter.show === null ? 'measures.list.none_mine' : `measures.list.none_${filter.show}`)}
        </EmptyState>
      ) : (
        groupByObjective(fitting).map(({ reference, theme, measures: ofObjective }) => (
          <section key={reference} className={styles['objective']} aria-labelledby={`objective-${reference}`}>
            <h2 id={`objective-${reference}`}>
              {reference}
              {'\u2002'}
              {theme}
            </h2>
            <MeasuresTable
              measures={ofObjective}
              organisation={organisation}
              caption={t('measures.list.caption', { theme })}
            />
          </section>
        ))
      )}
    </>
  );
}

function NoMeasures({ organisation }: { organisation: string }) {
  const t = useMeasuresText();
  return (
    <div className="mt">
      <EmptyState
        action={
          <Link className="btn" to={planPath(organisation)}>
            {t('measures.list.open_plan')}
          </Link>
        }
      >
        {t('measures.list.empty')}
      </EmptyState>
    </div>
  );
}
