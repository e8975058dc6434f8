import { ChangeForm, DraftField, useChange, useDraft } from '@waymark/platform/web';
import { useAsk } from '../questions/use-questions';
import { useReviewsText } from '../reviews.text';
import { useWriteAddendum } from '../workspace/use-review';

/** What is done at a paragraph: a question to it, or words added beside it after sealing. */
export interface ParagraphAct {
  readonly kind: 'ask' | 'add';
  readonly paragraph: string;
  readonly title: string;
}

/** Asks about a paragraph of the report, or adds words beside it. */
export default function ParagraphDialog({ reviewId, act, onClose }: { reviewId: string; act: ParagraphAct; onClose: () => void }) {
  const t = useReviewsText();
  const asking = useAsk();
  const adding = useWriteAddendum();
  const { kind, paragraph, title } = act;
  const draftKey = `review:${reviewId}:${kind}:${paragraph}`;
  const words = useDraft(draftKey);
  const change = useChange({ draftKey, asksReason: false, onClose });
  const save = () =>
    change.save({ words: words.text.trim() === '' && t(`reviews.report.${kind}.needed`) }, async () => {
      await (kind === 'ask' ? asking : adding).mutateAsync({ input: { reviewId, paragraph, words: words.text.trim() } });
      words.clear();
      return t(`reviews.report.${kind}.saved`);
    });
  return (
    <ChangeForm title={t(`reviews.report.${kind}.title`)} act={t(`reviews.report.${kind}.send`)} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t(`reviews.report.${kind}.about`, { title })}</p>
      <p className="sm muted">{t(`reviews.report.${kind}.means`)}</p>
      <DraftField id="change-words" label={t(`reviews.report.${kind}.words`)} rows={4} draft={words} error={change.problems.of('words')} onSave={() => void save()} />
    </ChangeForm>
  );
}
