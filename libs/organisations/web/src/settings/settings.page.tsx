import { Link, PageHeading, useViewer } from '@waymark/platform/web';
import { onePageOfSettingsPath } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';
import styles from './settings-layout.module.css';
import { offeredGroups } from './settings-pages';

/** All pages of settings, each with a line on what it does. */
export default function SettingsPage() {
  const t = useOrganisationsText();
  const { organisation, permissions } = useViewer();
  return (
    <div className="reading">
      <PageHeading>{t('organisations.settings')}</PageHeading>
      <p className="lede mt-s">{t('organisations.settings.lede', { organisation: organisation.name })}</p>
      <div className="stack-lg mt">
        {offeredGroups(permissions).map((group) => (
          <section key={group.id} className={styles['list']} aria-labelledby={`settings-${group.id}`}>
            <h2 id={`settings-${group.id}`}>{t(`organisations.settings.group.${group.id}`)}</h2>
            <ul className="lines">
              {group.pages.map(({ id, segment }) => (
                <li key={id}>
                  <Link to={onePageOfSettingsPath(organisation.slug, segment)}>{t(`organisations.settings.${id}`)}</Link>
                  <p className="muted">{t(`organisations.settings.${id}.does`)}</p>
                </li>
              ))}
            </ul>
          </section>
        ))}
      </div>
    </div>
  );
}
