import { EmptyState, Lede, Link, Loaded, PageHeading, useHasPermission, type PageOf } from '@waymark/platform/web';
import { lazy, Suspense, useState } from 'react';
import { groupPath } from './groups.paths';
import { groupLine } from './group-words';
import { useSpaceText } from './space.text';
import { SupportAside } from './support-aside';
import { type GroupInList, useStaffGroups } from './use-groups';

const OpenGroupDialog = lazy(() => import('./open-group-dialog'));
const RoutesDialog = lazy(() => import('./routes-dialog'));

/** The staff groups of the organisation, as everybody sees them. */
export default function GroupsPage({ params: { organisation } }: PageOf<'/$organisation/groups'>) {
  const t = useSpaceText();
  const mayOpen = useHasPermission('voices.group.open');
  const mayReviseRoutes = useHasPermission('voices.routes.revise');
  const [dialog, setDialog] = useState<'open' | 'routes' | null>(null);
  return (
    <Loaded query={useStaffGroups()} isPage>
      {({ staffGroups, speakUpRoutes }) => (
        <>
          <div className="head">
            <PageHeading>{t('space.groups')}</PageHeading>
            {mayOpen ? (
              <button type="button" className="btn primary" onClick={() => setDialog('open')}>
                {t('space.open.title')}
              </button>
            ) : null}
          </div>
          <Lede>{t('space.groups.lede')}</Lede>
          <div className="split mt">
            <div>
              {staffGroups.length === 0 ? (
                <EmptyState>{t(mayOpen ? 'space.groups.none_open' : 'space.groups.none')}</EmptyState>
              ) : (
                <ul className="lines">
                  {staffGroups.map((group) => (
                    <GroupLine key={group.id} group={group} organisation={organisation} />
                  ))}
                </ul>
              )}
            </div>
            <SupportAside routes={speakUpRoutes}>
              {mayReviseRoutes ? (
                <button type="button" className="btn small mt-s" onClick={() => setDialog('routes')}>
                  {t('space.routes.revise')}
                </button>
              ) : null}
            </SupportAside>
          </div>
          <Suspense>
            {dialog === 'open' ? <OpenGroupDialog organisation={organisation} onClose={() => setDialog(null)} /> : null}
            {dialog === 'routes' ? <RoutesDialog routes={speakUpRoutes} onClose={() => setDialog(null)} /> : null}
          </Suspense>
        </>
      )}
    </Loaded>
  );
}

function GroupLine({ group, organisation }: { group: GroupInList; organisation: string }) {
  const t = useSpaceText();
  const { key, name, purpose, viewerStanding } = group;
  const isMine = viewerStanding === 'MEMBER' || viewerStanding === 'ASKED' || viewerStanding === 'INVITED';
  return (
    <li>
      <h2 className="h3">
        <Link to={groupPath(organisation, key)}>{name}</Link>
      </h2>
      <p className="mt-s">{purpose}</p>
      <p className="due">{groupLine(t, group)}</p>
      {isMine ? <p className="due b">{t(`space.standing.${viewerStanding}`)}</p> : null}
    </li>
  );
}
