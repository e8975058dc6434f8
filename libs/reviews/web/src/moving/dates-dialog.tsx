import { ChangeForm, DateField, useChange, useKeptFacts } from '@waymark/platform/web';
import { useReviewsText } from '../reviews.text';
import { stageName } from '../workspace/review-words';
import { useReviseStage, type Review } from '../workspace/use-review';
import type { ReviewDialogProps } from './moving-acts';
import styles from '../reviews.module.css';

type Dates = Record<`${string}:${'opensOn' | 'dueOn' | 'meetsOn'}`, string>;
type Stage = Review['stages'][number];

const datesOf = (stages: readonly Stage[]): Dates =>
  Object.fromEntries(stages.flatMap(({ kind, opensOn, dueOn, meetsOn }) => [[`${kind}:opensOn`, opensOn], [`${kind}:dueOn`, dueOn], [`${kind}:meetsOn`, meetsOn ?? '']]));

/** When each stage that is still to be done opens, is due, and its body meets. */
export default function DatesDialog({ review, onClose }: ReviewDialogProps) {
  const t = useReviewsText();
  const { mutateAsync } = useReviseStage();
  const draftKey = `review:${review.id}:dates`;
  const stages = review.stages.filter(({ isDone, kind }) => !isDone && kind !== 'PUBLISHED');
  const kept = useKeptFacts<Dates>(draftKey, () => datesOf(stages));
  const change = useChange({ draftKey, asksReason: false, kept, onClose });
  const of = ({ kind }: Stage) => ({ opensOn: kept.facts[`${kind}:opensOn`]!, dueOn: kept.facts[`${kind}:dueOn`]!, meetsOn: kept.facts[`${kind}:meetsOn`] || null });
  const save = () => {
    const wrong = Object.fromEntries(stages.map((stage) => [`${stage.kind}-dueOn`, of(stage).dueOn < of(stage).opensOn && t('reviews.dates.due_before_opening')]));
    return change.save(wrong, async () => {
      // One after the other: each stage is held to those before it.
      for (const stage of stages) {
        const now = of(stage);
        if (now.opensOn === stage.opensOn && now.dueOn === stage.dueOn && now.meetsOn === stage.meetsOn) continue;
        await mutateAsync({ input: { id: stage.id, version: stage.version, ...now } });
      }
      return t('reviews.dates.saved');
    });
  };
  return (
    <ChangeForm title={t('reviews.act.dates')} act={t('reviews.save')} change={change} onSave={() => void save()} onClose={onClose}>
      {stages.map((stage) => (
        <fieldset key={stage.kind} className={styles['dates']}>
          <legend className="label">{stageName(t, stage.kind)}</legend>
          {(['opensOn', 'dueOn', ...(stage.kind === 'SUB_GROUP' || stage.kind === 'BOARD' ? (['meetsOn'] as const) : [])] as const).map((field) => (
            <DateField
              key={field}
              id={`change-${stage.kind}-${field}`}
              label={t(`reviews.dates.${field}`)}
              value={kept.facts[`${stage.kind}:${field}`] ?? ''}
              error={change.problems.of(`${stage.kind}-${field}`)}
              onChange={(event) => kept.set({ [`${stage.kind}:${field}`]: event.target.value })}
            />
          ))}
        </fieldset>
      ))}
    </ChangeForm>
  );
}
