import { Facts, formatDay, Link, useGo } from '@waymark/platform/web';
import { lazy, Suspense, useId, useState } from 'react';
import { groupMembersPath, groupSettingsPath, groupsPath } from './groups.paths';
import { useSpaceText } from './space.text';
import type { GroupOnPage } from './use-groups';

const LeaveDialog = lazy(() => import('./leave-dialog'));

/** What the group is for and how it decides; for members the ways to its members and out of it. */
export function AboutSection({ group, organisation }: { group: GroupOnPage; organisation: string }) {
  const t = useSpaceText();
  const go = useGo();
  const id = useId();
  const [isLeaving, setLeaving] = useState(false);
  const { key, viewerCan, viewerStanding, terms } = group;
  return (
    <section aria-labelledby={id}>
      <h2 id={id}>{t('space.about')}</h2>
      <div className="stack mt">
        <p>{group.purpose}</p>
        <Facts
          facts={[
            { term: t('space.about.opened'), fact: formatDay(group.openedOn) },
            { term: t('space.about.promise'), fact: t(group.countsWorkingDays ? 'space.about.working_days' : 'space.about.days', { days: group.answerDays }) },
            { term: t('space.about.vote'), fact: t(`space.vote.${group.voteRule}`, { quorum: group.voteQuorum }) },
            terms === '' ? null : { term: t('space.settings.terms'), fact: terms },
          ]}
        />
        <div className="bar">
          {viewerCan.enter.allowed ? <Link to={groupMembersPath(organisation, key)}>{t('space.members')}</Link> : null}
          {viewerCan.revise.allowed ? <Link to={groupSettingsPath(organisation, key)}>{t('space.settings')}</Link> : null}
          {viewerCan.leave.allowed ? (
            <button type="button" className="btn quiet" onClick={() => setLeaving(true)}>
              {t(viewerStanding === 'MEMBER' ? 'space.leave' : viewerStanding === 'INVITED' ? 'space.leave.decline' : 'space.leave.take_back')}
            </button>
          ) : null}
        </div>
      </div>
      <Suspense>
        {isLeaving ? <LeaveDialog group={group} onClose={() => setLeaving(false)} onLeft={() => go(groupsPath(organisation))} /> : null}
      </Suspense>
    </section>
  );
}
