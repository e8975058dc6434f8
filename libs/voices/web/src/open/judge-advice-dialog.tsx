import { ChangeForm, DraftField, useChange, useDraft } from '@waymark/platform/web';
import { useVoicesText } from '../voices.text';
import { useAcceptAnswer } from './use-talk';

/** Says whether the answer to one's advice is enough: with a line, or with what is missing. It stays as it is said. */
export default function JudgeAdviceDialog({ answerId, isEnough, onClose }: { answerId: string; isEnough: boolean; onClose: () => void }) {
  const t = useVoicesText();
  const { mutateAsync } = useAcceptAnswer();
  const line = useDraft(`answer:${answerId}:line`);
  const change = useChange({ draftKey: `answer:${answerId}`, asksReason: !isEnough, onClose });
  const save = () =>
    change.save({}, async ({ reason }) => {
      await mutateAsync({ answerId, isAccepted: isEnough, words: reason ?? (line.text.trim() || undefined) });
      line.clear();
      return t('voices.judge.saved');
    });
  return (
    <ChangeForm
      title={t(isEnough ? 'voices.judge.enough' : 'voices.judge.not_enough')}
      act={t('voices.judge.save')}
      change={change}
      reasonLabel={t('voices.judge.missing')}
      reasonHint={t('voices.judge.missing.hint')}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p className="muted">{t('voices.judge.stays')}</p>
      {isEnough ? <DraftField id="change-words" label={t('voices.judge.line')} rows={2} draft={line} error={change.problems.of('words')} onSave={() => void save()} /> : null}
    </ChangeForm>
  );
}
