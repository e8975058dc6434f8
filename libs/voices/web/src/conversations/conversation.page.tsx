import { Breadcrumbs, formatDay, Link, Notice, PageHeading, type PageOf } from '@waymark/platform/web';
import { lazy, Suspense } from 'react';
import { draftPath, groupPath, groupsPath } from '../group/groups.paths';
import { Inside } from '../group/inside';
import { useSpaceText } from '../group/space.text';
import { SupportAside } from '../group/support-aside';
import type { SpeakUpRoute } from '../group/use-groups';
import { CloseTalk } from './close-talk';
import { Posts } from './posts';
import { type ConversationOnPage, useConversation } from './use-conversations';
import { WritePost } from './write-post';

const UnnamedTalk = lazy(() => import('../unnamed/unnamed-talk'));

/**
 * One conversation of a space. Its title is on the page alone: not in the address, not in the title of the window, which the
 * browser would keep in its history.
 */
export default function ConversationPage({ params: { organisation, conversationId } }: PageOf<'/$organisation/groups/$groupKey/t/$conversationId'>) {
  return (
    <Inside query={useConversation(conversationId)} lines={8}>
      {({ conversation, speakUpRoutes }) => <OneConversation conversation={conversation} organisation={organisation} routes={speakUpRoutes} />}
    </Inside>
  );
}

function OneConversation({ conversation, organisation, routes }: { conversation: ConversationOnPage; organisation: string; routes: readonly SpeakUpRoute[] }) {
  const t = useSpaceText();
  const { id, closedOn, draft, group, kind, openedBy, openedOn, title, viewerCan } = conversation;
  const date = formatDay(openedOn);
  const reads = { organisation, groupKey: group.key, memberCount: group.memberCount };
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('space.groups'), to: groupsPath(organisation) }, { label: group.name, to: groupPath(organisation, group.key) }]} />
      <PageHeading title={t('space.talk.window', { name: group.name })}>{title}</PageHeading>
      <p className="muted mt-s">
        {openedBy === null ? t('space.talk.begun_unnamed', { date }) : t('space.talk.begun', { name: openedBy.name, date })} {t('space.talk.stays')}.
      </p>
      <div className="split mt">
        <div>
          {draft === null ? null : (
            <Notice>
              <p>
                {t('space.draft.talk_of')} <Link to={draftPath(organisation, group.key, draft.id)}>{t('space.vote.read')}</Link>
              </p>
            </Notice>
          )}
          {kind === 'UNNAMED' ? (
            <Suspense>
              <UnnamedTalk conversationId={id} isClosed={closedOn !== null} {...reads} />
            </Suspense>
          ) : (
            <>
              <Posts conversationId={id} />
              {viewerCan.post.allowed ? <WritePost conversationId={id} {...reads} /> : <p className="mt muted">{viewerCan.post.reason}</p>}
            </>
          )}
          {viewerCan.close.allowed && draft === null ? <CloseTalk conversationId={id} /> : null}
        </div>
        <SupportAside routes={[...group.routes, ...routes]} />
      </div>
    </>
  );
}
