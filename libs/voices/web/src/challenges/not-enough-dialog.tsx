import { ChangeForm, useChange } from '@waymark/platform/web';
import { useVoicesText } from '../voices.text';
import type { ChallengeDialogProps } from './challenge-acts';
import { blameReason } from './blame-reason';
import { useJudge } from './use-challenges';

/** Says that the answer is not enough, and what is missing. The challenge then waits for another answer. */
export default function NotEnoughDialog({ challenge, onClose }: ChallengeDialogProps) {
  const t = useVoicesText();
  const { mutateAsync } = useJudge();
  const change = useChange({ draftKey: `challenge:${challenge.id}:not-enough`, asksReason: true, onClose });
  const save = () =>
    change.save({}, async ({ reason }) => {
      try {
        await mutateAsync({ input: { challengeId: challenge.id, isSatisfied: false, words: reason } });
      } catch (thrown) {
        throw blameReason(thrown);
      }
      return t('voices.judge.saved');
    });
  return (
    <ChangeForm
      title={t('voices.judge.not_enough')}
      act={t('voices.judge.save')}
      change={change}
      reasonLabel={t('voices.judge.missing')}
      reasonHint={t('voices.judge.missing.hint')}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>{t('voices.judge.waits_again')}</p>
    </ChangeForm>
  );
}
