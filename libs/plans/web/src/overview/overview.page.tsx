import { Loaded, type PageOf } from '@waymark/platform/web';
import { PlanEmpty } from '../plans/plan-empty';
import { PlanSection } from '../sections/plan-sections';
import { AttentionList } from './attention-list';
import { DraftGaps } from './draft-gaps';
import { ObjectivesTable } from './objectives-table';
import { OverviewEyebrow, OverviewLede } from './overview-lede';
import styles from './overview.module.css';
import { SinceList } from './since-list';
import { useOverview, type HeadlineMeasure, type Overview } from './use-overview';

/** Where the organisation's plan stands, on one page: what goes well, what does not, what is next. */
export default function OverviewPage({ params }: PageOf<'/$organisation'>) {
  const { organisation } = params;
  return (
    <Loaded query={useOverview()} isPage>
      {({ overview, headlineMeasures }) =>
        overview === null ? (
          <PlanEmpty organisation={organisation} />
        ) : (
          <OverviewOfPlan overview={overview} measures={headlineMeasures} organisation={organisation} />
        )
      }
    </Loaded>
  );
}

function OverviewOfPlan({ overview, measures, organisation }: { overview: Overview; measures: readonly HeadlineMeasure[]; organisation: string }) {
  const isDraft = overview.plan.state === 'DRAFT';
  return (
    <>
      <OverviewEyebrow overview={overview} />
      <div className={`over ${styles['over']}`}>
        <div className="o1">
          <OverviewLede overview={overview} measures={measures} organisation={organisation} />
        </div>
        <div className="o2">
          <PlanSection place="overview-next" organisation={organisation} />
          {isDraft ? (
            <DraftGaps plan={overview.plan} organisation={organisation} />
          ) : (
            <AttentionList overview={overview} organisation={organisation} />
          )}
          <PlanSection place="overview-attention" organisation={organisation} />
        </div>
        <div className={styles['since']}>
          <SinceList overview={overview} organisation={organisation} />
        </div>
        <div className="o3">
          <PlanSection place="overview" organisation={organisation} />
          <ObjectivesTable overview={overview} organisation={organisation} />
        </div>
      </div>
    </>
  );
}
