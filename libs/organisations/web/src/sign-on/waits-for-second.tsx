import { Link, Notice, useViewer } from '@waymark/platform/web';
import { onePageOfSettingsPath } from '../organisations.paths';
import { useOrganisationsText } from '../organisations.text';

/** Says that a change waits for another admin, and where. */
export function WaitsForSecond() {
  const t = useOrganisationsText();
  const { organisation } = useViewer();
  return (
    <Notice tone="warning">
      <p>
        {t('organisations.sign_on.waiting')} <Link to={onePageOfSettingsPath(organisation.slug, 'waiting')}>{t('organisations.sign_on.waiting.link')}</Link>
      </p>
    </Notice>
  );
}
