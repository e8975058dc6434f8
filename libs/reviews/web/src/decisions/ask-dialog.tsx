import { ChangeForm, DateField, DraftField, SelectField, TextField, useChange, useDraft, useKeptFacts } from '@waymark/platform/web';
import type { ReviewDialogProps } from '../moving/moving-acts';
import { useReviewsText } from '../reviews.text';
import type { Decision } from '../workspace/use-review';
import { ActionField } from './action-field';
import { useAskForDecision, useReviseAsked } from './use-decisions';

/** Asks for a decision, or rewords one that is asked for. */
export default function AskDialog({ review, decision, onClose }: ReviewDialogProps & { decision: Decision | null }) {
  const t = useReviewsText();
  const { mutateAsync: ask } = useAskForDecision();
  const { mutateAsync: revise } = useReviseAsked();
  const draftKey = `review:${review.id}:ask:${decision?.askedId ?? 'new'}`;
  const kept = useKeptFacts(draftKey, () => ({
    kind: decision?.kind ?? ('AGREE' as const),
    title: decision?.title ?? '',
    actionId: decision?.action?.id ?? '',
    proposedDueOn: decision?.proposedDueOn ?? '',
  }));
  const detail = useDraft(`${draftKey}:detail`, decision?.detail ?? '');
  const change = useChange({ draftKey, asksReason: false, kept, onClose });
  const { kind, title, actionId, proposedDueOn } = kept.facts;
  const save = () =>
    change.save(
      { title: title.trim() === '' && t('reviews.ask.title_needed'), proposedDueOn: proposedDueOn !== '' && actionId === '' && t('reviews.ask.action_needed') },
      async ({ version }) => {
        const words = { kind: kind as NonNullable<Decision['kind']>, title: title.trim(), detail: detail.text.trim() || null, actionId: actionId || null, proposedDueOn: proposedDueOn || null };
        if (decision === null) await ask({ input: { reviewId: review.id, ...words } });
        else await revise({ input: { askedId: decision.askedId!, version: version ?? decision.askedVersion!, ...words } });
        detail.clear();
        return t('reviews.ask.saved');
      },
    );
  return (
    <ChangeForm title={t(decision === null ? 'reviews.asked.add' : 'reviews.ask.revise')} act={t('reviews.save')} change={change} onSave={() => void save()} onClose={onClose}>
      <SelectField
        id="change-kind"
        label={t('reviews.ask.kind')}
        value={kind}
        options={(['AGREE', 'NOTE', 'APPROVE'] as const).map((value) => ({ value, label: t(`reviews.decision.${value}`) }))}
        onChange={(event) => kept.set({ kind: event.target.value as typeof kind })}
      />
      <TextField id="change-title" label={t('reviews.ask.title')} hint={t('reviews.asked.hint')} value={title} error={change.problems.of('title')} onChange={(event) => kept.set({ title: event.target.value })} />
      <DraftField id="change-detail" label={t('reviews.ask.detail')} rows={3} draft={detail} error={change.problems.of('detail')} onSave={() => void save()} />
      <ActionField id="change-actionId" planId={review.plan.id} value={actionId} onChange={(id) => kept.set({ actionId: id })} error={change.problems.of('actionId')} />
      <DateField
        id="change-proposedDueOn"
        label={t('reviews.ask.new_date')}
        hint={t('reviews.ask.new_date_hint')}
        value={proposedDueOn}
        error={change.problems.of('proposedDueOn')}
        onChange={(event) => kept.set({ proposedDueOn: event.target.value })}
      />
    </ChangeForm>
  );
}
