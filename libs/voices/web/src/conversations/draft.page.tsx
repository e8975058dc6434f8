import { address, Breadcrumbs, Facts, formatDay, Link, Notice, PageHeading, type PageOf } from '@waymark/platform/web';
import { useId, useState } from 'react';
import { subjectWords } from '../group/group-words';
import { groupPath, groupsPath } from '../group/groups.paths';
import { Inside } from '../group/inside';
import { useSpaceText } from '../group/space.text';
import { SupportAside } from '../group/support-aside';
import type { SpeakUpRoute } from '../group/use-groups';
import { Words } from '../open/words';
import { DraftActs } from './draft-acts';
import { DraftTexts } from './draft-texts';
import { Posts } from './posts';
import { ReviseDraft } from './revise-draft';
import { type DraftOnPage, useDraftOnPage } from './use-drafts';
import { VoteSection } from './vote-section';
import { WhoReads } from './who-reads';
import { WritePost } from './write-post';

/** Words that a group may release: written together, voted on, and let go in the group's name. */
export default function DraftPage({ params: { organisation, draftId } }: PageOf<'/$organisation/groups/$groupKey/drafts/$draftId'>) {
  return (
    <Inside query={useDraftOnPage(draftId)} lines={8}>
      {({ draft, speakUpRoutes }) => <OneDraft draft={draft} organisation={organisation} routes={speakUpRoutes} />}
    </Inside>
  );
}

function OneDraft({ draft, organisation, routes }: { draft: DraftOnPage; organisation: string; routes: readonly SpeakUpRoute[] }) {
  const t = useSpaceText();
  const talkId = useId();
  const [isRevising, setRevising] = useState(false);
  const { conversation, html, kind, releasedOn, respondent, state, subject, title } = draft;
  const { group } = conversation;
  const reads = { organisation, groupKey: group.key, memberCount: group.memberCount };
  return (
    <>
      <Breadcrumbs crumbs={[{ label: t('space.groups'), to: groupsPath(organisation) }, { label: group.name, to: groupPath(organisation, group.key) }]} />
      <PageHeading title={t('space.draft.window', { name: group.name })}>{title ?? t('space.draft.released_title')}</PageHeading>
      <p className="muted mt-s">
        {t(`space.draft.of.${kind}`)}. {t(`space.draft.state.${state}`, { date: releasedOn === null ? '' : formatDay(releasedOn) })}.
      </p>
      <div className="split mt">
        <div className="stack-lg">
          <div className="stack">
            {state === 'RELEASED' ? <Notice>{t('space.draft.gone')}</Notice> : null}
            {isRevising ? (
              <>
                <WhoReads {...reads} kind="named" />
                <ReviseDraft draft={draft} onClose={() => setRevising(false)} />
              </>
            ) : null}
            {html === null || isRevising ? null : (
              <div className="panel">
                <Words html={html} />
              </div>
            )}
            {isRevising ? null : <DraftActs draft={draft} organisation={organisation} onRevise={() => setRevising(true)} />}
          </div>
          <VoteSection draft={draft} />
          <section aria-labelledby={talkId}>
            <h2 id={talkId}>{t('space.draft.talk')}</h2>
            <Posts conversationId={conversation.id} />
            {conversation.viewerCan.post.allowed ? <WritePost conversationId={conversation.id} {...reads} /> : <p className="mt muted">{conversation.viewerCan.post.reason}</p>}
          </section>
        </div>
        <div>
          <section className="aside" aria-labelledby={`${talkId}-about`}>
            <h2 id={`${talkId}-about`}>{t('space.draft.about')}</h2>
            <Facts
              facts={[
                { term: t('space.draft.subject'), fact: subject === null ? t('space.draft.no_subject') : <Link to={address([organisation]) + subject.path}>{subjectWords(subject)}</Link> },
                respondent === null ? null : { term: t('space.draft.respondent'), fact: respondent.name },
              ]}
            />
          </section>
          <DraftTexts draft={draft} />
          <SupportAside routes={[...group.routes, ...routes]} />
        </div>
      </div>
    </>
  );
}
