import { Link, Notice, useAddress, useViewer } from '@waymark/platform/web';
import { onePageOfSettingsPath } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import styles from './second-person.module.css';
import { useWaitingForViewer } from './use-second-person';

/** Above every page of settings: that a change waits for this admin. Not above the page on which it waits. */
export function WaitingNotice() {
  const t = useOrganisationsText();
  const { organisation } = useViewer();
  const count = useWaitingForViewer();
  const path = onePageOfSettingsPath(organisation.slug, 'waiting');
  const isThere = useAddress().split(/[?#]/)[0] === path;
  if (count === 0 || isThere) return null;
  return (
    <div className={`noprint ${styles['notice']}`}>
      <Notice>
        <p>
          <Link to={path}>{t('organisations.proposal.waits_for_you', { count })}</Link>
        </p>
      </Notice>
    </div>
  );
}
