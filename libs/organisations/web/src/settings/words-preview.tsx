import { takesAn } from '@waymark/platform/domain';
import { useOrganisationsText } from '../organisations.text';
import { ourNameOf, type WordFacts } from './word-facts';

/** A few sentences as they will read. */
export function WordsPreview({ facts }: { facts: WordFacts }) {
  const t = useOrganisationsText();
  const word = (field: Parameters<typeof ourNameOf>[0]) => facts[field].trim() || ourNameOf(field);
  const withArticle = (text: string) => `${takesAn(text) ? 'an' : 'a'} ${text}`;
  const values = {
    objective: word('objectiveOne'),
    outcomes: word('outcomeMany'),
    anOutcome: withArticle(word('outcomeOne')),
    actions: word('actionMany'),
    anAction: withArticle(word('actionOne')),
    measures: word('measureMany'),
    aMeasure: withArticle(word('measureOne')),
    aGroup: withArticle(word('groupOne')),
    minority: word('minority'),
  };
  return (
    <section className="notice" aria-labelledby="words-preview" aria-live="polite">
      <h3 id="words-preview">{t('organisations.words.preview')}</h3>
      <ul className="spaced mt-s">
        {(['plan', 'add', 'group', 'minority'] as const).map((sentence) => (
          <li key={sentence}>{t(`organisations.words.preview.${sentence}`, values)}</li>
        ))}
      </ul>
    </section>
  );
}
