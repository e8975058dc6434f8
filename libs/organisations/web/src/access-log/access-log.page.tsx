import { EmptyState, Link, Loaded, PageHeading, useGo, type PageOf } from '@waymark/platform/web';
import { accessLogFilePath, type AccessLogFilter, accessLogPath } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import { SettingsLayout } from '../settings/settings-layout';
import { AccessFilterBar } from './access-filter-bar';
import { useAccessText } from './access-log.text';
import { AccessTable } from './access-table';
import { AnchorsSection } from './anchors-section';
import { useAccessLog } from './use-access-log';

/** Who did what in the organisation, and how to tell that nothing of it was changed. */
export default function AccessLogPage({ params: { organisation }, search: filter }: PageOf<'/$organisation/settings/access-log', AccessLogFilter>) {
  const t = useAccessText();
  const words = useOrganisationsText();
  const go = useGo();
  const isNarrowed = [filter.group, filter.personId, filter.fromOn, filter.untilOn, filter.after].some((each) => each !== '');
  return (
    <SettingsLayout wide>
      <div className="stack-lg">
        <div>
          <PageHeading>{words('organisations.settings.access_log')}</PageHeading>
          <p className="lede mt-s reading">{t('organisations.access.lede')}</p>
          <AccessFilterBar filter={filter} onChange={(next) => go(accessLogPath(organisation, next), { replace: true, keepsScroll: true })} />
        </div>
        <Loaded query={useAccessLog(filter)} isPage lines={8}>
          {({ accessLog: { items, nextCursor, head } }) => (
            <>
              {items.length === 0 ? (
                <div role="status">
                  <EmptyState>{t(isNarrowed ? 'organisations.access.none' : 'organisations.access.none_yet')}</EmptyState>
                </div>
              ) : (
                <AccessTable organisation={organisation} entries={items} />
              )}
              <p className="bar noprint">
                {filter.after === '' ? null : <Link to={accessLogPath(organisation, { ...filter, after: '' })} current="never">{t('organisations.access.newest')}</Link>}
                {nextCursor === null ? null : <Link to={accessLogPath(organisation, { ...filter, after: nextCursor })} current="never" className="btn">{t('organisations.access.earlier')}</Link>}
                <a href={accessLogFilePath(organisation, filter)} download>{t('organisations.access.download')}</a>
              </p>
              <AnchorsSection head={head} />
            </>
          )}
        </Loaded>
      </div>
    </SettingsLayout>
  );
}
