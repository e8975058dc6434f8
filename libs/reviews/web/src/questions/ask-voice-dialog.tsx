import { PersonField } from '@waymark/organisations/web';
import { ChangeForm, SelectField, useChange, type PersonChoice } from '@waymark/platform/web';
import { useState } from 'react';
import type { ReviewDialogProps } from '../moving/moving-acts';
import { useReviewsText } from '../reviews.text';
import { useAskVoice, useGroupsToAsk } from './use-questions';

/** Asks a staff group or an adviser for their view of the review. They get a plain mail with a link. */
export default function AskVoiceDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewsText();
  const { mutateAsync } = useAskVoice();
  const groups = (useGroupsToAsk().data?.staffGroups ?? []).filter(({ key }) => !(review.asked ?? []).some(({ groupKey }) => groupKey === key));
  const [whom, setWhom] = useState<string | null>(null);
  const [adviser, setAdviser] = useState<PersonChoice | null>(null);
  const change = useChange({ draftKey: `review:${review.id}:voice`, asksReason: false, onClose });
  const chosen = whom ?? groups[0]?.key ?? 'adviser';
  const save = () =>
    change.save({ adviser: chosen === 'adviser' && adviser === null && t('reviews.voices.adviser_needed') }, async () => {
      await mutateAsync({ input: { reviewId: review.id, ...(chosen === 'adviser' ? { adviserId: adviser!.id } : { groupKey: chosen }) } });
      return t('reviews.voices.saved');
    });
  return (
    <ChangeForm title={t('reviews.voices.ask')} act={t('reviews.voices.send')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t('reviews.voices.means')}</p>
      <SelectField
        id="change-groupKey"
        label={t('reviews.voices.whom')}
        value={chosen}
        options={[...groups.map(({ key, name }) => ({ value: key, label: name })), { value: 'adviser', label: t('reviews.voices.adviser') }]}
        onChange={(event) => setWhom(event.target.value)}
      />
      {chosen === 'adviser' ? <PersonField id="change-adviser" label={t('reviews.voices.which_adviser')} value={adviser} error={change.problems.of('adviser') ?? change.problems.of('adviserId')} onChange={setAdviser} /> : null}
    </ChangeForm>
  );
}
