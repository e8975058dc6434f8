import { ChangeForm, SelectField, useChange } from '@waymark/platform/web';
import { useState } from 'react';
import { useReviewsText } from '../reviews.text';
import { stageName } from '../workspace/review-words';
import { useSendBack } from '../workspace/use-review';
import type { ReviewDialogProps } from './moving-acts';

/** Sends the review one stage back, or more, and says why: everybody reads the reason. */
export default function SendBackDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewsText();
  const { mutateAsync } = useSendBack();
  const before = review.stages.slice(0, review.stages.findIndex(({ kind }) => kind === review.stage)).map(({ kind }) => kind);
  const [to, setTo] = useState(before.at(-1)!);
  const change = useChange({ draftKey: `review:${review.id}:send-back`, asksReason: true, onClose });
  const save = () =>
    change.save({}, async ({ reason }) => {
      await mutateAsync({ input: { id: review.id, version: review.version, to, reason: reason! } });
      return t('reviews.sent_back', { stage: stageName(t, to) });
    });
  return (
    <ChangeForm
      title={t('reviews.act.sendBack')}
      act={t('reviews.act.sendBack')}
      change={change}
      reasonLabel={t('reviews.send_back.reason')}
      reasonHint={t('reviews.send_back.reason_hint')}
      onSave={() => void save()}
      onClose={onClose}
    >
      <p>{t('reviews.send_back.means')}</p>
      <SelectField
        label={t('reviews.send_back.to')}
        value={to}
        options={before.map((kind) => ({ value: kind, label: stageName(t, kind) }))}
        onChange={(event) => setTo(event.target.value as typeof to)}
      />
    </ChangeForm>
  );
}
