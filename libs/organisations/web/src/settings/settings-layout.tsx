import { address, Link, useViewer } from '@waymark/platform/web';
import type { ReactNode } from 'react';
import { useOrganisationsText } from '../organisations.text';

/** Around every settings page: the pages of settings beside each other. */
export function SettingsLayout({ children }: { children: ReactNode }) {
  const t = useOrganisationsText();
  const { slug } = useViewer().organisation;
  return (
    <div className="reading">
      <nav className="crumbs" aria-label={t('organisations.settings')}>
        <ul className="bar">
          <li>
            <Link to={address([slug, 'settings', 'people'])}>{t('organisations.settings.people')}</Link>
          </li>
          <li>
            <Link to={address([slug, 'settings', 'plan'])}>{t('organisations.settings.plan')}</Link>
          </li>
        </ul>
      </nav>
      {children}
    </div>
  );
}
