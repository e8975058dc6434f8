import { TextAreaField, TextField } from '@waymark/platform/web';
import { useFiguresText } from '../figures/figures.text';
import { idInDialog } from '../figures/measure-change';
import { hasFigures } from './definition-facts';
import type { DefinitionFieldsProps } from './figure-definition-fields';

/** How it is measured, in words that somebody else could repeat it by. */
export function WordsFields({ facts, set, errorOf }: DefinitionFieldsProps) {
  const t = useFiguresText();
  const field = (name: 'definition' | 'numeratorWords' | 'denominatorWords' | 'dataSource' | 'caveats' | 'question') => ({
    id: idInDialog(name),
    value: facts[name],
    error: errorOf(name),
    onChange: (event: { target: { value: string } }) => set({ [name]: event.target.value }),
  });
  const isShare = facts.unit === 'PERCENT' || facts.unit === 'RATIO';
  return (
    <>
      {facts.kind === 'PERCEPTION' ? <TextAreaField {...field('question')} rows={2} label={t('figures.question')} hint={t('figures.question_hint')} /> : null}
      <TextAreaField {...field('definition')} rows={3} label={t('figures.definition')} hint={t('figures.definition_hint')} />
      {hasFigures(facts.kind) && isShare ? (
        <>
          <TextField {...field('numeratorWords')} label={t('figures.numerator_words')} hint={t('figures.numerator_words_hint')} />
          <TextField {...field('denominatorWords')} label={t('figures.denominator_words')} hint={t('figures.denominator_words_hint')} />
        </>
      ) : null}
      <TextField {...field('dataSource')} label={t('figures.data_source')} hint={t('figures.data_source_hint')} />
      <TextAreaField {...field('caveats')} rows={2} label={t('figures.caveats')} hint={t('figures.caveats_hint')} />
    </>
  );
}
