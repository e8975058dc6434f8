import { PersonField } from '@waymark/organisations/web';
import { ChangeForm, DateField, DraftField, SelectField, TextField, useChange, useDraft, useKeptFacts, type PersonChoice } from '@waymark/platform/web';
import { useState } from 'react';
import type { ReviewDialogProps } from '../moving/moving-acts';
import { useReviewsText } from '../reviews.text';
import type { Decision } from '../workspace/use-review';
import { AskedWords } from './asked-decisions';
import { useTakeDecision } from './use-decisions';

const outcomes = ['AGREED', 'AGREED_WITH_CHANGES', 'NOT_AGREED', 'DEFERRED', 'NOTED'] as const;
type Outcome = (typeof outcomes)[number];

/** Records what the sub-group or the board decided: of what was asked, or of its own accord. */
export default function TakeDialog({ review, decision, onClose }: ReviewDialogProps & { decision: Decision | null }) {
  const t = useReviewsText();
  const { mutateAsync } = useTakeDecision();
  const draftKey = `review:${review.id}:take:${decision?.id ?? 'new'}`;
  const kept = useKeptFacts(draftKey, () => ({
    title: decision?.title ?? '',
    outcome: decision === null ? 'AGREED' : decision.outcome === 'OPEN' ? '' : (decision.outcome as string),
    dueOn: decision?.dueOn ?? '',
    reviewOn: decision?.reviewOn ?? '',
  }));
  const words = useDraft(`${draftKey}:words`, decision?.words ?? '');
  const [owner, setOwner] = useState<PersonChoice | null>(decision?.owner ?? null);
  const change = useChange({ draftKey, asksReason: false, kept, onClose });
  const { title, outcome, dueOn, reviewOn } = kept.facts;
  const isOwn = decision?.askedId == null;
  const needsWords = outcome === 'AGREED_WITH_CHANGES' || outcome === 'NOT_AGREED' || outcome === 'DEFERRED';
  const save = (after?: { version?: number }) =>
    change.save(
      {
        title: isOwn && title.trim() === '' && t('reviews.take.title_needed'),
        outcome: outcome === '' && t('reviews.take.outcome_needed'),
        words: needsWords && words.text.trim() === '' && t('reviews.take.words_needed'),
      },
      async ({ version }) => {
        await mutateAsync({
          input: {
            reviewId: review.id,
            askedId: decision?.askedId ?? null,
            decisionId: isOwn && decision !== null ? decision.id : null,
            version: version ?? decision?.version ?? 0,
            body: review.stage === 'BOARD' ? 'BOARD' : 'SUB_GROUP',
            title: isOwn ? title.trim() : null,
            outcome: outcome as Outcome,
            words: words.text.trim() || null,
            ownerId: owner?.id ?? null,
            dueOn: dueOn || null,
            reviewOn: reviewOn || null,
          },
        });
        words.clear();
        return t('reviews.take.saved');
      },
      after,
    );
  return (
    <ChangeForm
      title={t(decision === null ? 'reviews.take.own' : 'reviews.take.title')}
      act={t('reviews.save')}
      change={change}
      twoWords={(_, current) => ({ field: t('reviews.take.words'), mine: words.text, theirs: String(current['words'] ?? '') })}
      onKeep={(text, version) => {
        words.write(text);
        void save({ version });
      }}
      onSave={() => void save()}
      onClose={onClose}
    >
      {isOwn ? (
        <TextField id="change-title" label={t('reviews.take.what')} value={title} error={change.problems.of('title')} onChange={(event) => kept.set({ title: event.target.value })} />
      ) : (
        <AskedWords decision={decision} />
      )}
      <SelectField
        id="change-outcome"
        label={t('reviews.take.outcome')}
        value={outcome}
        error={change.problems.of('outcome')}
        options={[...(outcome === '' ? [{ value: '', label: t('reviews.take.choose') }] : []), ...outcomes.map((value) => ({ value, label: t(`reviews.outcome.${value}`) }))]}
        onChange={(event) => kept.set({ outcome: event.target.value })}
      />
      <DraftField id="change-words" label={t('reviews.take.words')} hint={t('reviews.take.words_hint')} rows={3} draft={words} error={change.problems.of('words')} onSave={() => void save()} />
      <PersonField id="change-ownerId" label={t('reviews.take.owner')} value={owner} error={change.problems.of('ownerId')} onChange={setOwner} />
      <DateField id="change-dueOn" label={t('reviews.take.due')} value={dueOn} error={change.problems.of('dueOn')} onChange={(event) => kept.set({ dueOn: event.target.value })} />
      <DateField id="change-reviewOn" label={t('reviews.take.review')} value={reviewOn} error={change.problems.of('reviewOn')} onChange={(event) => kept.set({ reviewOn: event.target.value })} />
    </ChangeForm>
  );
}
