import { Loaded, PageHeading, Status, statusWord, TextAreaField, TextField } from '@waymark/platform/web';
import { meaningFields, type WordField } from '@waymark/organisations/domain';
import { termKinds } from '@waymark/platform/domain';
import { useOrganisationsText } from '../organisations.text';
import { SettingsForm } from './settings-form';
import { SettingsLayout } from './settings-layout';
import { type OrganisationWithWords, useOwnWords, useReviseOwnWords } from './use-organisation-settings';
import { useSettingsForm } from './use-settings-form';
import { findProblemsOf, isMeaning, ourNameOf, statusOf, toWordFact, toWordFacts, type WordFacts, type WordsField } from './word-facts';
import { WordsPreview } from './words-preview';
import styles from './words.module.css';

/** What the organisation calls things, and what each status means there. */
export default function WordsPage() {
  const t = useOrganisationsText();
  return (
    <SettingsLayout>
      <PageHeading>{t('organisations.settings.words')}</PageHeading>
      <p className="lede mt-s">{t('organisations.words.lede')}</p>
      <div className="mt">
        <Loaded query={useOwnWords()} isPage lines={10}>
          {({ organisation }) => <WordsForm organisation={organisation} />}
        </Loaded>
      </div>
    </SettingsLayout>
  );
}

function WordsForm({ organisation }: { organisation: OrganisationWithWords }) {
  const t = useOrganisationsText();
  const { mutateAsync } = useReviseOwnWords();
  const permit = organisation.viewerCan.manageSettings;
  const form = useSettingsForm<WordFacts>({
    name: 'words',
    begun: { version: organisation.version, facts: toWordFacts(organisation.words) },
    check: (facts) => findProblemsOf(facts, t),
    save: async (words, version) => (await mutateAsync({ version, words })).reviseOrganisationWords.organisation.version,
    toFact: toWordFact,
  });
  const field = (name: WordsField) => ({
    id: name,
    value: form.facts[name],
    readOnly: !permit.allowed,
    error: form.problems.of(name),
    onChange: (event: { target: { value: string } }) => form.set({ [name]: event.target.value }),
  });
  const labelOf = (name: WordField) => t(name === 'minority' ? 'organisations.words.instead' : name.endsWith('One') ? 'organisations.words.one' : 'organisations.words.many', { word: ourNameOf(name) });
  const nameOf = (name: WordsField) => (isMeaning(name) ? t('organisations.words.means', { status: statusWord(statusOf(name)) }) : labelOf(name));
  return (
    <SettingsForm form={form} permit={permit} nameOf={nameOf}>
      <h2>{t('organisations.words.things')}</h2>
      <p>{t('organisations.words.things.explain')}</p>
      {termKinds.map((kind) => (
        <div key={kind} className={styles['pair']}>
          <TextField {...field(`${kind}One`)} label={labelOf(`${kind}One`)} placeholder={ourNameOf(`${kind}One`)} autoComplete="off" />
          <TextField {...field(`${kind}Many`)} label={labelOf(`${kind}Many`)} placeholder={ourNameOf(`${kind}Many`)} autoComplete="off" />
        </div>
      ))}
      <TextField {...field('minority')} label={labelOf('minority')} hint={t('organisations.words.minority.hint')} placeholder={ourNameOf('minority')} autoComplete="off" />
      <WordsPreview facts={form.facts} />
      <h2>{t('organisations.words.statuses')}</h2>
      <p>{t('organisations.words.statuses.explain')}</p>
      {meaningFields.map((name) => (
        <div key={name} className={styles['meaning']}>
          <Status status={statusOf(name)} />
          <TextAreaField {...field(name)} rows={2} label={nameOf(name)} labelHidden />
        </div>
      ))}
    </SettingsForm>
  );
}
