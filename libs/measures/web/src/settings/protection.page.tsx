import { SettingsLayout } from '@waymark/organisations/web';
import { Loaded, PageHeading, type PageOf } from '@waymark/platform/web';
import { useFiguresText } from '../figures/figures.text';
import { AccessLogSection } from './access-log-section';
import { CategoriesSection } from './categories-section';
import { StewardsSection } from './stewards-section';
import { ThresholdsSection } from './thresholds-section';
import { useProtection, useSettingsPermits } from './use-protection';

/** How small numbers are protected, who may see exact ones, and the groups people are counted in. */
export default function ProtectionPage({ params }: PageOf<'/$organisation/settings/data'>) {
  const t = useFiguresText();
  const { readsLog } = useSettingsPermits();
  return (
    <SettingsLayout>
      <PageHeading>{t('figures.protecting')}</PageHeading>
      <p className="lede mt-s">{t('figures.protecting_lede')}</p>
      <Loaded query={useProtection()} isPage>
        {(settings) => (
          <div className="stack-lg mt">
            <ThresholdsSection protection={settings.protection} />
            <StewardsSection stewards={settings.dataStewards} />
            <CategoriesSection settings={settings} />
            {readsLog ? <AccessLogSection organisation={params.organisation} /> : null}
          </div>
        )}
      </Loaded>
    </SettingsLayout>
  );
}
