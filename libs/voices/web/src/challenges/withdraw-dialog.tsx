import { ChangeForm, useChange } from '@waymark/platform/web';
import { useVoicesText } from '../voices.text';
import { blameReason } from './blame-reason';
import type { ChallengeDialogProps } from './challenge-acts';
import { useWithdraw } from './use-challenges';

/** Takes one's own challenge back, with why. It stays on the page and says so. */
export default function WithdrawDialog({ challenge, onClose }: ChallengeDialogProps) {
  const t = useVoicesText();
  const { mutateAsync } = useWithdraw();
  const change = useChange({ draftKey: `challenge:${challenge.id}:withdraw`, asksReason: true, onClose });
  const save = () =>
    change.save({}, async ({ reason = '' }) => {
      try {
        await mutateAsync({ id: challenge.id, words: reason });
      } catch (thrown) {
        throw blameReason(thrown);
      }
      return t('voices.withdraw.done');
    });
  return (
    <ChangeForm title={t('voices.withdraw.title', { number: challenge.number })} act={t('voices.withdraw')} change={change} reasonLabel={t('voices.withdraw.why')} reasonHint={t('voices.withdraw.hint')} onSave={() => void save()} onClose={onClose}>
      <p>{t('voices.withdraw.explain')}</p>
    </ChangeForm>
  );
}
