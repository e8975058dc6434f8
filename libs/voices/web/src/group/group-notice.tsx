import { Link } from '@waymark/platform/web';
import { Lock } from 'lucide-react';
import { membersWords } from './group-words';
import { whoCanSeePath } from './groups.paths';
import { useSpaceText } from './space.text';
import styles from './space.module.css';
import type { GroupOnPage } from './use-groups';

/** For whom the space is, said before anything of it. */
export function GroupNotice({ group, organisation }: { group: GroupOnPage; organisation: string }) {
  const t = useSpaceText();
  const { viewerCan, viewerStanding, memberCount, key } = group;
  const standing = viewerStanding === 'ASKED' || viewerStanding === 'INVITED' ? viewerStanding : null;
  return (
    <div className={`notice mt ${styles['private']}`}>
      <Lock size={22} aria-hidden="true" />
      <div>
        <p>
          <b>{memberCount === null ? t('space.private.few') : t('space.private', { members: membersWords(t, memberCount) })}</b>{' '}
          {t(viewerCan.enter.allowed ? 'space.private.inside' : 'space.private.outside')}{' '}
          <Link to={whoCanSeePath(organisation, key)}>{t('space.who_can_see')}</Link>
        </p>
        {viewerCan.enter.allowed ? null : <p className="mt-s">{standing === null ? viewerCan.enter.reason : t(`space.standing.${standing}`)}</p>}
      </div>
    </div>
  );
}
