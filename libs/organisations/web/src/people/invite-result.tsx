import { Link, PageHeading, useViewer } from '@waymark/platform/web';
import { onePageOfSettingsPath, peoplePath } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import styles from './invite.module.css';
import { roleWords } from './person-words';
import type { Invited } from './use-inviting';

/** What has become of everybody who was to be invited. */
export function InviteResult({ invited, onMore }: { invited: readonly Invited[]; onMore: () => void }) {
  const t = useOrganisationsText();
  const { slug } = useViewer().organisation;
  const waiting = invited.filter(({ waitingRoles }) => waitingRoles.length > 0).length;
  return (
    <div className="reading stack">
      <div role="status">
        <PageHeading>{t('organisations.invite.done', { count: invited.length })}</PageHeading>
        <p className="lede mt-s">{t('organisations.invite.done_lede')}</p>
      </div>
      {waiting === 0 ? null : (
        <p>
          <Link to={onePageOfSettingsPath(slug, 'waiting')}>{t('organisations.invite.waiting', { count: waiting })}</Link>
        </p>
      )}
      <ul className={styles['done']}>
        {invited.map(({ personId, name, email, roles, waitingRoles }) => (
          <li key={personId}>
            <span className="b">{name}</span> <span className="muted">{email}</span>
            <span className={styles['line']}>
              {t('organisations.invite.as', { roles: roleWords(roles, t) })}
              {waitingRoles.length === 0 ? null : ` ${t('organisations.invite.waits', { roles: roleWords(waitingRoles, t) })}`}
            </span>
          </li>
        ))}
      </ul>
      <div className="bar">
        <Link className="btn primary" to={peoplePath(slug)}>
          {t('organisations.invite.to_people')}
        </Link>
        <button type="button" className="btn quiet" onClick={onMore}>
          {t('organisations.invite.again')}
        </button>
      </div>
    </div>
  );
}
