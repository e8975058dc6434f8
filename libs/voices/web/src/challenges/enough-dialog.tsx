import { ChangeForm, DraftField, useChange, useDraft } from '@waymark/platform/web';
import { useVoicesText } from '../voices.text';
import type { ChallengeDialogProps } from './challenge-acts';
import { useJudge } from './use-challenges';

/** Says that the answer is enough, with a line if somebody likes. That settles the challenge for good. */
export default function EnoughDialog({ challenge, onClose }: ChallengeDialogProps) {
  const t = useVoicesText();
  const { mutateAsync } = useJudge();
  const line = useDraft(`challenge:${challenge.id}:line`);
  const change = useChange({ draftKey: `challenge:${challenge.id}:enough`, asksReason: false, onClose });
  const save = () =>
    change.save({}, async () => {
      await mutateAsync({ input: { challengeId: challenge.id, isSatisfied: true, words: line.text.trim() || undefined } });
      line.clear();
      return t('voices.judge.saved');
    });
  return (
    <ChangeForm title={t('voices.judge.enough')} act={t('voices.judge.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t('voices.judge.settles')}</p>
      <DraftField id="change-words" label={t('voices.judge.line')} rows={2} draft={line} error={change.problems.of('words')} onSave={() => void save()} />
    </ChangeForm>
  );
}
