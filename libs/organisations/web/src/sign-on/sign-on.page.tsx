import { EmptyState, Loaded, Notice, PageHeading, PermitButton } from '@waymark/platform/web';
import { useState } from 'react';
import { useOrganisationsText } from '../organisations.text';
import { SettingsLayout } from '../settings/settings-layout';
import { DomainsSection } from './domains-section';
import { ProviderDialog } from './provider-dialog';
import { ProviderSection } from './provider-section';
import { type SignOn, useSignOn } from './use-sign-on';

/** How people sign in with the account they have at work: providers, and the domains whose people they are for. */
export default function SignOnPage() {
  const t = useOrganisationsText();
  return (
    <SettingsLayout>
      <PageHeading>{t('organisations.settings.sign_on')}</PageHeading>
      <p className="lede mt-s">{t('organisations.sign_on.lede')}</p>
      <Loaded query={useSignOn()} isPage lines={8}>
        {({ signOnSettings }) => <SignOnParts signOn={signOnSettings} />}
      </Loaded>
    </SettingsLayout>
  );
}

function SignOnParts({ signOn: { providers, domains, viewerCan } }: { signOn: SignOn }) {
  const t = useOrganisationsText();
  const [isAdding, setAdding] = useState(false);
  const add = (
    <PermitButton permit={viewerCan.manage} className={providers.length === 0 ? 'btn primary' : 'btn'} onClick={() => setAdding(true)}>
      {t('organisations.sign_on.add')}
    </PermitButton>
  );
  return (
    <div className="stack-lg mt">
      {viewerCan.manage.allowed ? null : <Notice tone="warning">{viewerCan.manage.reason ?? ''}</Notice>}
      {providers.length === 0 ? <EmptyState action={add}>{t('organisations.sign_on.none')}</EmptyState> : null}
      {providers.map((provider) => (
        <ProviderSection key={provider.id} provider={provider} />
      ))}
      {providers.length === 0 ? null : <div>{add}</div>}
      {providers.length === 0 ? null : <DomainsSection domains={domains} providers={providers} manage={viewerCan.manage} />}
      {isAdding ? <ProviderDialog provider={null} onClose={() => setAdding(false)} /> : null}
    </div>
  );
}
