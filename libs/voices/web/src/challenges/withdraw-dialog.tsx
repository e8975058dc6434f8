import { ChangeForm, DraftField, useChange, useDraft } from '@waymark/platform/web';
import { useVoicesText } from '../voices.text';
import type { ChallengeDialogProps } from './challenge-acts';
import { useWithdraw } from './use-challenges';

/** Takes one's own challenge back, with why. It stays on the page and says so. */
export default function WithdrawDialog({ challenge, onClose }: ChallengeDialogProps) {
  const t = useVoicesText();
  const { mutateAsync } = useWithdraw();
  const draftKey = `challenge:${challenge.id}:withdraw`;
  const why = useDraft(draftKey);
  const change = useChange({ draftKey, asksReason: false, onClose });
  const save = () =>
    change.save({ words: why.text.trim() === '' && t('voices.withdraw.needed') }, async () => {
      await mutateAsync({ id: challenge.id, words: why.text.trim() });
      why.clear();
      return t('voices.withdraw.done');
    });
  return (
    <ChangeForm title={t('voices.withdraw.title', { number: challenge.number })} act={t('voices.withdraw')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t('voices.withdraw.explain')}</p>
      <DraftField
        id="change-words"
        label={t('voices.withdraw.why')}
        hint={t('voices.withdraw.hint')}
        rows={2}
        draft={why}
        error={change.problems.of('words')}
        onSave={() => void save()}
      />
    </ChangeForm>
  );
}
