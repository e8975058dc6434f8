import { formatWeekday, Lede, PageHeading } from '@waymark/platform/web';
import { Fragment } from 'react';
import { planPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { joint, ledeOf, yearOf } from './lede';
import { LinkedWords } from './linked-words';
import styles from './overview.module.css';
import type { HeadlineMeasure, Overview } from './use-overview';

/** Which plan this is, which of its years, and as at when. */
export function OverviewEyebrow({ overview: { plan } }: { overview: Overview }) {
  const t = usePlansText();
  const { title, startsOn, endsOn, asAt, state } = plan;
  const years = yearOf(plan);
  const facts = [
    `${startsOn === null || endsOn === null ? title : t('plans.overview.years', { title, from: startsOn.slice(0, 4), to: endsOn.slice(0, 4) })}.`,
    state === 'DRAFT' ? t('plans.overview.draft') : years === null ? '' : t('plans.overview.year_of', years),
    t('plans.overview.as_at', { date: formatWeekday(asAt) }),
  ];
  return <p className={`eyebrow ${styles['eyebrow']}`}>{facts.filter(Boolean).join(' ')}</p>;
}

/** The one sentence that says how the plan stands. Each number leads to its rows. */
export function OverviewLede({ overview, measures, organisation }: { overview: Overview; measures: readonly HeadlineMeasure[]; organisation: string }) {
  const t = usePlansText();
  const { good, rest } = ledeOf(t, overview, measures);
  return (
    <div className={styles['lede']}>
      <PageHeading hidden>{t('plans.overview.title', { title: overview.plan.title })}</PageHeading>
      <Lede>
        <strong>
          <LinkedWords words={good.words} to={planPath(organisation, good.filter)} />
        </strong>
        {rest.length === 0 ? null : ' '}
        {rest.map(({ words, filter }, at) => (
          <Fragment key={words}>
            {joint(at, rest.length)}
            <LinkedWords words={words} to={planPath(organisation, filter)} />
          </Fragment>
        ))}
        {rest.length === 0 ? null : '.'}
      </Lede>
    </div>
  );
}
