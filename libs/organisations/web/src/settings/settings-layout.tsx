import { address, Link, useViewer } from '@waymark/platform/web';
import type { ReactNode } from 'react';
import { peoplePath } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import styles from './settings-layout.module.css';

/** Around every settings page: the pages of settings beside each other. */
export function SettingsLayout({ children, wide = false }: { children: ReactNode; wide?: boolean }) {
  const t = useOrganisationsText();
  const { slug } = useViewer().organisation;
  return (
    <div className={wide ? undefined : 'reading'}>
      <nav className={styles['nav']} aria-label={t('organisations.settings')}>
        <p aria-hidden="true">{t('organisations.settings')}</p>
        <ul>
          <li>
            <Link to={peoplePath(slug)}>{t('organisations.settings.people')}</Link>
          </li>
          <li>
            <Link to={address([slug, 'settings', 'plan'])}>{t('organisations.settings.plan')}</Link>
          </li>
          <li>
            <Link to={address([slug, 'settings', 'data'])}>{t('organisations.settings.data')}</Link>
          </li>
          <li>
            <Link to={address([slug, 'settings', 'programs'])}>{t('organisations.settings.programs')}</Link>
          </li>
        </ul>
      </nav>
      {children}
    </div>
  );
}
