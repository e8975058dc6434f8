import { ChangeForm, DraftField, SelectField, useChange, useDraft } from '@waymark/platform/web';
import { useState } from 'react';
import type { ReviewDialogProps } from '../moving/moving-acts';
import { useReviewsText } from '../reviews.text';
import { useAsk } from './use-questions';

/** Parts of the paper as people call them; a question to a single action or measure is put in the report, beside it. */
export const askable = ['summary', 'changed', 'slips', 'exceptions', 'progress', 'voices', 'opinion', 'learned'] as const;

/** Puts a question to a part of the paper. */
export default function AskDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewsText();
  const { mutateAsync } = useAsk();
  const draftKey = `review:${review.id}:question`;
  const words = useDraft(draftKey);
  const [paragraph, setParagraph] = useState<string>('summary');
  const change = useChange({ draftKey, asksReason: false, onClose });
  const save = () =>
    change.save({ words: words.text.trim() === '' && t('reviews.question.needed') }, async () => {
      await mutateAsync({ input: { reviewId: review.id, paragraph, words: words.text.trim() } });
      words.clear();
      return t('reviews.question.saved');
    });
  return (
    <ChangeForm title={t('reviews.question.ask')} act={t('reviews.question.send')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t('reviews.question.means')}</p>
      <SelectField
        id="change-paragraph"
        label={t('reviews.question.about')}
        value={paragraph}
        options={askable.map((value) => ({ value, label: t(`reviews.paragraph.${value}`) }))}
        onChange={(event) => setParagraph(event.target.value)}
      />
      <DraftField id="change-words" label={t('reviews.question.words')} rows={4} draft={words} error={change.problems.of('words')} onSave={() => void save()} />
    </ChangeForm>
  );
}
