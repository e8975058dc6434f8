import { ChangeForm, DraftField, SelectField, useChange, useDraft, useKeptFacts } from '@waymark/platform/web';
import { useReviewsText } from '../reviews.text';
import type { Decision } from '../workspace/use-review';
import { useFollowUp } from './use-decisions';

const standings = ['ON_TRACK', 'AT_RISK', 'DONE', 'DROPPED', 'OPEN'] as const;

/** Says what became of a decision. What was said before stays. */
export default function FollowUpDialog({ decision, onClose }: { decision: Decision; onClose: () => void }) {
  const t = useReviewsText();
  const { mutateAsync } = useFollowUp();
  const draftKey = `decision:${decision.id}:follow-up`;
  const kept = useKeptFacts(draftKey, () => ({ standing: decision.standing === 'OPEN' ? 'ON_TRACK' : (decision.standing as string) }));
  const words = useDraft(`${draftKey}:words`);
  const change = useChange({ draftKey, asksReason: false, kept, onClose });
  const standing = kept.facts.standing as Decision['standing'];
  const save = () =>
    change.save({ words: standing === 'DROPPED' && words.text.trim() === '' && t('reviews.follow_up.words_needed') }, async () => {
      await mutateAsync({ input: { decisionId: decision.id, standing, words: words.text.trim() || null } });
      words.clear();
      return t('reviews.follow_up.saved');
    });
  return (
    <ChangeForm title={t('reviews.follow_up.title')} act={t('reviews.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{decision.title}</p>
      <SelectField
        id="change-standing"
        label={t('reviews.follow_up.standing')}
        value={standing}
        options={standings.map((value) => ({ value, label: t(`reviews.follow_up.${value}`) }))}
        onChange={(event) => kept.set({ standing: event.target.value })}
      />
      <DraftField id="change-words" label={t('reviews.follow_up.words')} rows={2} draft={words} error={change.problems.of('words')} onSave={() => void save()} />
    </ChangeForm>
  );
}
