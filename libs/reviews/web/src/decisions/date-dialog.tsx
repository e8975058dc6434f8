import { ChangeForm, DateField, DraftField, formatDay, Loaded, useChange, useDraft } from '@waymark/platform/web';
import { useState } from 'react';
import { useReviewsText } from '../reviews.text';
import type { Decision } from '../workspace/use-review';
import { useActionToDate, useGiveAgreedDate } from './use-decisions';

type Offer = NonNullable<Decision['offer']>;

/** Gives an action the date that was agreed. It begins with the reason; whoever does it may say it differently. */
export default function DateDialog({ offer, onClose }: { offer: Offer; onClose: () => void }) {
  return (
    <Loaded query={useActionToDate(offer.actionId)}>
      {({ action }) => (action === null || action === undefined ? null : <DateForm offer={offer} action={action} onClose={onClose} />)}
    </Loaded>
  );
}

interface DateFormProps {
  offer: Offer;
  action: { id: string; version: number; reference: string | null; title: string; dueOn: string | null };
  onClose: () => void;
}

function DateForm({ offer, action, onClose }: DateFormProps) {
  const t = useReviewsText();
  const { mutateAsync } = useGiveAgreedDate();
  const [dueOn, setDueOn] = useState(offer.dueOn);
  const draftKey = `action:${action.id}:agreed-date`;
  const words = useDraft(draftKey, offer.reason);
  const change = useChange({ draftKey, asksReason: false, onClose });
  const save = () =>
    change.save({ dueOn: dueOn === '' && t('reviews.date.needed'), words: words.text.trim() === '' && t('reviews.date.reason_needed') }, async () => {
      await mutateAsync({ input: { id: action.id, version: action.version, dueOn, reason: words.text.trim() } });
      words.clear();
      return t('reviews.date.saved', { reference: action.reference ?? '' });
    });
  return (
    <ChangeForm title={t('reviews.date.title', { reference: action.reference ?? '' })} act={t('reviews.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>
        {action.title}. {action.dueOn === null ? t('reviews.date.none') : t('reviews.date.now', { day: formatDay(action.dueOn) })}
      </p>
      <DateField id="change-dueOn" label={t('reviews.date.new')} value={dueOn} error={change.problems.of('dueOn')} onChange={(event) => setDueOn(event.target.value)} />
      <DraftField id="change-words" label={t('reviews.date.reason')} rows={3} draft={words} error={change.problems.of('words')} onSave={() => void save()} />
    </ChangeForm>
  );
}
