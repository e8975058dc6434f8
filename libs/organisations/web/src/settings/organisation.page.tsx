import { Loaded, PageHeading, SelectField, TextField } from '@waymark/platform/web';
import { updateRhythms } from '@waymark/organisations/domain';
import { useMemo } from 'react';
import { useOrganisationsText } from '../organisations.text';
import { findOrganisationProblems, type OrganisationFacts, toOrganisationFact, toOrganisationFacts, toRevision } from './organisation-facts';
import { SettingsForm } from './settings-form';
import { SettingsLayout } from './settings-layout';
import { type OrganisationSettings, useOrganisationSettings, useReviseOrganisation } from './use-organisation-settings';
import { useSettingsForm } from './use-settings-form';

/** The name of the organisation, where its days begin, and how often things are expected. */
export default function OrganisationPage() {
  const t = useOrganisationsText();
  return (
    <SettingsLayout>
      <PageHeading>{t('organisations.settings.organisation')}</PageHeading>
      <p className="lede mt-s">{t('organisations.about.lede')}</p>
      <div className="mt">
        <Loaded query={useOrganisationSettings()} isPage>
          {({ organisation }) => <OrganisationForm organisation={organisation} />}
        </Loaded>
      </div>
    </SettingsLayout>
  );
}

function OrganisationForm({ organisation }: { organisation: OrganisationSettings }) {
  const t = useOrganisationsText();
  const { mutateAsync } = useReviseOrganisation();
  const permit = organisation.viewerCan.manageSettings;
  const form = useSettingsForm<OrganisationFacts>({
    name: 'organisation',
    begun: { version: organisation.version, facts: toOrganisationFacts(organisation) },
    check: (facts) => findOrganisationProblems(facts, t),
    save: async (changed, version) => (await mutateAsync({ version, ...toRevision(changed) })).reviseOrganisation.organisation.version,
    toFact: toOrganisationFact,
  });
  const zones = useMemo(() => [...new Set(['Europe/London', organisation.timeZone, 'UTC', ...Intl.supportedValuesOf('timeZone')])].map((zone) => ({ value: zone, label: zone.replaceAll('_', ' ') })), [organisation.timeZone]);
  const rhythms = [{ value: '0', label: t('organisations.about.every.0') }, ...updateRhythms.map((days) => ({ value: String(days), label: t(`organisations.about.every.${days}`) }))];
  const field = (name: keyof OrganisationFacts) => ({
    id: name,
    label: t(`organisations.about.${name}`),
    hint: t(`organisations.about.${name}.hint`),
    value: form.facts[name],
    error: form.problems.of(name),
    onChange: (event: { target: { value: string } }) => form.set({ [name]: event.target.value }),
  });
  const wordOf = (name: keyof OrganisationFacts & string, value: string) =>
    name === 'updateEveryDays' ? (rhythms.find((one) => one.value === value)?.label ?? value) : name === 'isChallengeInWorkingDays' ? t(value === 'yes' ? 'organisations.about.working' : 'organisations.about.all_days') : value;
  return (
    <SettingsForm form={form} permit={permit} nameOf={(name) => t(`organisations.about.${name}`)} wordOf={wordOf}>
      <h2>{t('organisations.about.who')}</h2>
      <TextField {...field('name')} readOnly={!permit.allowed} maxLength={200} />
      <SelectField {...field('timeZone')} disabled={!permit.allowed} options={zones} />
      <h2>{t('organisations.about.updates')}</h2>
      <SelectField {...field('updateEveryDays')} disabled={!permit.allowed} options={rhythms} />
      <TextField {...field('staleAfterDays')} readOnly={!permit.allowed} inputMode="numeric" autoComplete="off" />
      <h2>{t('organisations.about.challenges')}</h2>
      <TextField {...field('challengeDays')} readOnly={!permit.allowed} inputMode="numeric" autoComplete="off" />
      <SelectField
        {...field('isChallengeInWorkingDays')}
        disabled={!permit.allowed}
        options={[
          { value: 'no', label: t('organisations.about.all_days') },
          { value: 'yes', label: t('organisations.about.working') },
        ]}
      />
      <h2>{t('organisations.about.reviews')}</h2>
      <TextField {...field('reviewMonths')} readOnly={!permit.allowed} inputMode="numeric" autoComplete="off" />
    </SettingsForm>
  );
}
