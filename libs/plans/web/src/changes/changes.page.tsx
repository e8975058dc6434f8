import { Breadcrumbs, EmptyState, formatDay, Link, Loaded, NoAccessPage, PageHeading, Pager, type PageOf } from '@waymark/platform/web';
import { useState } from 'react';
import { onePlanPath, planChangesPath, planPath } from '../plans.paths';
import { usePlansText } from '../plans.text';
import { usePlanFacts, type Plan } from '../plans/use-plan';
import { ChangeEntry } from './change-entry';
import { useChanges } from './use-changes';

/** What has changed in an approved plan, and why. */
export default function ChangesPage({ params, search }: PageOf<'/$organisation/plan/changes'>) {
  const since = /^\d{4}-\d{2}-\d{2}$/.test(search['since'] ?? '') ? search['since']! : null;
  return (
    <Loaded query={usePlanFacts(search['plan'])} isPage>
      {({ plan }) =>
        plan === null ? <NoAccessPage /> : <ChangeRecord key={plan.id} plan={plan} since={since} organisation={params.organisation} />
      }
    </Loaded>
  );
}

interface ChangeRecordProps {
  plan: Plan;
  since: string | null;
  organisation: string;
}

function ChangeRecord({ plan, since, organisation }: ChangeRecordProps) {
  const t = usePlansText();
  const [pages, setPages] = useState<readonly (string | null)[]>([null]);
  const to = plan.parent === null ? planPath(organisation) : onePlanPath(organisation, plan.id);
  return (
    <div className="reading">
      <Breadcrumbs crumbs={[{ label: plan.title, to }]} />
      <PageHeading>{t('plans.changes.title')}</PageHeading>
      <Loaded query={useChanges(plan.id, since, null)} lines={8}>
        {({ planChanges: { total, slippedDates } }) => (
          <>
            <p className="muted mt-s">
              {since === null
                ? t('plans.changes.count', { count: total })
                : t('plans.changes.count_since', { count: total, date: formatDay(since) })}{' '}
              {slippedDates === 0 ? t('plans.changes.no_slips') : t('plans.changes.slips', { count: slippedDates })}{' '}
              {since === null ? null : (
                <Link to={planChangesPath(organisation, plan.parent === null ? {} : { planId: plan.id })} current="never">
                  {t('plans.changes.all')}
                </Link>
              )}
            </p>
            {total === 0 ? (
              <div className="mt">
                <EmptyState>{t(plan.state === 'DRAFT' ? 'plans.changes.none_draft' : 'plans.changes.none')}</EmptyState>
              </div>
            ) : null}
          </>
        )}
      </Loaded>
      {pages.map((after, at) => (
        <ChangePart
          key={after}
          planId={plan.id}
          since={since}
          after={after}
          organisation={organisation}
          shownBefore={at * 50}
          onMore={at === pages.length - 1 ? (next) => setPages([...pages, next]) : null}
        />
      ))}
    </div>
  );
}

interface ChangePartProps {
  planId: string;
  since: string | null;
  after: string | null;
  organisation: string;
  shownBefore: number;
  /** Null when a later part is shown already. */
  onMore: ((next: string) => void) | null;
}

/** Fifty changes, and a button for the next fifty. */
function ChangePart({ planId, since, after, organisation, shownBefore, onMore }: ChangePartProps) {
  return (
    <Loaded query={useChanges(planId, since, after)} lines={8}>
      {({ planChanges: { items, total, nextCursor } }) => (
        <>
          <ul className="lines mt">
            {items.map((change) => (
              <ChangeEntry key={change.id} change={change} organisation={organisation} />
            ))}
          </ul>
          {onMore === null || total === 0 ? null : (
            <Pager
              shown={shownBefore + items.length}
              total={total}
              onMore={nextCursor === null ? null : () => onMore(nextCursor)}
            />
          )}
        </>
      )}
    </Loaded>
  );
}
