import { Link, useViewer } from '@waymark/platform/web';
import type { ReactNode } from 'react';
import { onePageOfSettingsPath, settingsPath } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import { WaitingNotice } from '../second-person/waiting-notice';
import styles from './settings-layout.module.css';
import { offeredGroups } from './settings-pages';

/** Around every settings page: all pages of settings in their groups; where there is no room for them, the way to their list. */
export function SettingsLayout({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  const t = useOrganisationsText();
  const { organisation, permissions } = useViewer();
  return (
    <div className={styles['settings']}>
      <nav className={styles['nav']} aria-label={t('organisations.settings')}>
        <p className={styles['all']}>
          <Link to={settingsPath(organisation.slug)}>{t('organisations.settings.all')}</Link>
        </p>
        <ul className={styles['groups']}>
          {offeredGroups(permissions).map((group) => (
            <li key={group.id}>
              <p>{t(`organisations.settings.group.${group.id}`)}</p>
              <ul>
                {group.pages.map(({ id, segment }) => (
                  <li key={id}>
                    <Link to={onePageOfSettingsPath(organisation.slug, segment)}>{t(`organisations.settings.${id}`)}</Link>
                  </li>
                ))}
              </ul>
            </li>
          ))}
        </ul>
      </nav>
      <div className={wide ? undefined : 'reading'}>
        <WaitingNotice />
        {children}
      </div>
    </div>
  );
}
