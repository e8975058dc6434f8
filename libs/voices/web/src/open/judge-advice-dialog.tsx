import { ChangeForm, DraftField, useChange, useDraft } from '@waymark/platform/web';
import { useVoicesText } from '../voices.text';
import { useAcceptAnswer } from './use-talk';

/** Says whether the answer to one's advice is enough: with a line, or with what is missing. It stays as it is said. */
export default function JudgeAdviceDialog({ answerId, isEnough, onClose }: { answerId: string; isEnough: boolean; onClose: () => void }) {
  const t = useVoicesText();
  const { mutateAsync } = useAcceptAnswer();
  const draftKey = `answer:${answerId}:${isEnough ? 'enough' : 'not-enough'}`;
  const line = useDraft(draftKey);
  const change = useChange({ draftKey, asksReason: false, onClose });
  const save = () =>
    change.save({ words: !isEnough && line.text.trim() === '' && t('voices.judge.missing_needed') }, async () => {
      await mutateAsync({ answerId, isAccepted: isEnough, words: line.text.trim() || undefined });
      line.clear();
      return t('voices.judge.saved');
    });
  return (
    <ChangeForm title={t(isEnough ? 'voices.judge.enough' : 'voices.judge.not_enough')} act={t('voices.judge.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <p className="muted">{t('voices.judge.stays')}</p>
      <DraftField
        id="change-words"
        label={t(isEnough ? 'voices.judge.line' : 'voices.judge.missing')}
        hint={t('voices.judge.missing.hint')}
        rows={2}
        draft={line}
        error={change.problems.of('words')}
        onSave={() => void save()}
      />
    </ChangeForm>
  );
}
