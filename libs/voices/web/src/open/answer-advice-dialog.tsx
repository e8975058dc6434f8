import { ChangeForm, DraftField, TextField, useChange, useDraft, useKeptFacts } from '@waymark/platform/web';
import { ActionField } from '../challenges/action-field';
import { useVoicesText } from '../voices.text';
import styles from './open.module.css';
import { useAnswerAdvice, type Subject, type Thread } from './use-talk';
import { Words } from './words';

/** Says what was done with advice: the answer, what changed because of it, and the action that carries it. */
export default function AnswerAdviceDialog({ advice, subject, onClose }: { advice: Thread; subject: Subject; onClose: () => void }) {
  const t = useVoicesText();
  const { mutateAsync } = useAnswerAdvice();
  const draftKey = `advice:${advice.id}:answer`;
  const kept = useKeptFacts(draftKey, { whatChanged: '', actionId: subject.kind === 'ACTION' ? subject.id : '' });
  const { whatChanged, actionId } = kept.facts;
  const change = useChange({ draftKey, asksReason: false, kept, onClose });
  const words = useDraft(`${draftKey}:words`);
  const problems = change.problems;
  const save = () =>
    change.save({ markdown: words.text.trim() === '' && t('voices.answer.words_needed') }, async () => {
      await mutateAsync({ input: { commentId: advice.id, markdown: words.text.trim(), whatChanged: whatChanged.trim() || undefined, actionId: actionId || undefined } });
      words.clear();
      return t('voices.answer.saved');
    });
  return (
    <ChangeForm
      title={t('voices.advice.answer')}
      act={t('voices.answer.send')}
      change={change}
      onSave={() => void save()}
      onClose={onClose}
    >
      <blockquote className={`panel ${styles['quoted']}`}>{advice.html === null ? null : <Words html={advice.html} />}</blockquote>
      <DraftField id="change-markdown" label={t('voices.advice.your_answer')} hint={t('voices.answer.stays')} draft={words} error={problems.of('markdown')} onSave={() => void save()} />
      <TextField
        id="change-whatChanged"
        label={t('voices.advice.what_changed')}
        value={whatChanged}
        error={problems.of('whatChanged')}
        onChange={(event) => kept.set({ whatChanged: event.target.value })}
      />
      <ActionField id="change-actionId" value={actionId} error={problems.of('actionId')} onChange={(id) => kept.set({ actionId: id })} />
    </ChangeForm>
  );
}
