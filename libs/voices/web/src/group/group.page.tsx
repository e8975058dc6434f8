import { Loaded, type PageOf } from '@waymark/platform/web';
import { lazy, Suspense, useState } from 'react';
import { ConversationsSection } from '../conversations/conversations-section';
import { AwaitingSection } from './awaiting-section';
import { GroupHead } from './group-head';
import { GroupNotice } from './group-notice';
import { AboutSection } from './about-section';
import { LoadAside } from './load-aside';
import { RecordAside } from './record-aside';
import { ResponsesAside } from './responses-aside';
import styles from './space.module.css';
import { SupportAside } from './support-aside';
import { type GroupOnPage, type SpeakUpRoute, useStaffGroup } from './use-groups';

const StartDialog = lazy(() => import('../conversations/start-dialog'));
const KeepCredentials = lazy(() => import('../unnamed/keep-credentials'));

/** A staff group: what it says outside, for everybody; and for its members what is talked about inside. */
export default function GroupPage({ params: { organisation, groupKey } }: PageOf<'/$organisation/groups/$groupKey'>) {
  return (
    <Loaded query={useStaffGroup(groupKey)} isPage lines={8}>
      {({ staffGroup, speakUpRoutes }) => <OneGroup organisation={organisation} group={staffGroup} routes={speakUpRoutes} />}
    </Loaded>
  );
}

function OneGroup({ organisation, group, routes }: { organisation: string; group: GroupOnPage; routes: readonly SpeakUpRoute[] }) {
  const [isStarting, setStarting] = useState(false);
  const part = { organisation, group };
  const isInside = group.viewerCan.enter.allowed;
  const hasSpoken = group.challenges.length + group.sayings.length > 0;
  return (
    <>
      <GroupHead {...part} onStart={() => setStarting(true)} />
      <GroupNotice {...part} />
      <div className={`split ${styles['columns']}`}>
        <div className="stack-lg">
          <AwaitingSection {...part} />
          {isInside ? <ConversationsSection {...part} /> : null}
          <AboutSection {...part} />
        </div>
        <div>
          {hasSpoken ? <ResponsesAside {...part} /> : null}
          {hasSpoken ? <RecordAside group={group} /> : null}
          {group.viewerCan.seeLoad.allowed && !isInside ? <LoadAside groupKey={group.key} /> : null}
          <SupportAside routes={[...group.routes, ...routes]} />
        </div>
      </div>
      <Suspense>
        {isInside ? <KeepCredentials organisation={organisation} groupKey={group.key} /> : null}
        {isStarting ? <StartDialog {...part} onClose={() => setStarting(false)} /> : null}
      </Suspense>
    </>
  );
}
