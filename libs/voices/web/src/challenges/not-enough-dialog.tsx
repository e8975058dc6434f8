import { ChangeForm, DraftField, useChange, useDraft } from '@waymark/platform/web';
import { useVoicesText } from '../voices.text';
import type { ChallengeDialogProps } from './challenge-acts';
import { useJudge } from './use-challenges';

/** Says that the answer is not enough, and what is missing. The challenge then waits for another answer. */
export default function NotEnoughDialog({ challenge, onClose }: ChallengeDialogProps) {
  const t = useVoicesText();
  const { mutateAsync } = useJudge();
  const draftKey = `challenge:${challenge.id}:not-enough`;
  const missing = useDraft(draftKey);
  const change = useChange({ draftKey, asksReason: false, onClose });
  const save = () =>
    change.save({ words: missing.text.trim() === '' && t('voices.judge.missing_needed') }, async () => {
      await mutateAsync({ input: { challengeId: challenge.id, isSatisfied: false, words: missing.text.trim() } });
      missing.clear();
      return t('voices.judge.saved');
    });
  return (
    <ChangeForm title={t('voices.judge.not_enough')} act={t('voices.judge.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t('voices.judge.waits_again')}</p>
      <DraftField
        id="change-words"
        label={t('voices.judge.missing')}
        hint={t('voices.judge.missing.hint')}
        rows={2}
        draft={missing}
        error={change.problems.of('words')}
        onSave={() => void save()}
      />
    </ChangeForm>
  );
}
