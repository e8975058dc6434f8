import { ChangeForm, DraftField, useChange, useDraft } from '@waymark/platform/web';
import { PlainWords } from '../commentary/plain-words';
import { useReviewsText } from '../reviews.text';
import type { Question } from '../workspace/use-review';
import { useAnswer } from './use-questions';

/** Answers a question. The answer stays as it is; another may follow it. */
export default function AnswerDialog({ question, onClose }: { question: Question; onClose: () => void }) {
  const t = useReviewsText();
  const { mutateAsync } = useAnswer();
  const draftKey = `question:${question.id}:answer`;
  const words = useDraft(draftKey);
  const change = useChange({ draftKey, asksReason: false, onClose });
  const save = () =>
    change.save({ words: words.text.trim() === '' && t('reviews.answer.needed') }, async () => {
      await mutateAsync({ input: { questionId: question.id, words: words.text.trim() } });
      words.clear();
      return t('reviews.answer.saved');
    });
  return (
    <ChangeForm title={t('reviews.answer.title', { name: question.askedBy.name })} act={t('reviews.answer')} change={change} onSave={() => void save()} onClose={onClose}>
      <PlainWords words={question.words} />
      <DraftField id="change-words" label={t('reviews.answer.words')} hint={t('reviews.answer.hint')} rows={5} draft={words} error={change.problems.of('words')} onSave={() => void save()} />
    </ChangeForm>
  );
}
