import { ChangeForm, DateField, SelectField, TextField, useChange, useGo, useKeptFacts } from '@waymark/platform/web';
import { toPeriodBefore } from '@waymark/reviews/domain';
import { reviewPath } from '../reviews.paths';
import { useReviewsText } from '../reviews.text';
import { today } from '../workspace/review-words';
import { useOpenReview, usePlansToReview } from './use-reviews';

const kinds = ['REVIEW', 'STOCKTAKE', 'LOOK_BACK', 'OTHER'] as const;
type Kind = (typeof kinds)[number];
const monthsOf: Readonly<Record<Kind, number>> = { REVIEW: 6, STOCKTAKE: 3, LOOK_BACK: 12, OTHER: 6 };

/** Opens a review by hand: of which plan, of what sort, over which months. Its dates follow from its cycle, or from the period. */
export default function OpenReviewDialog({ organisation, onClose }: { organisation: string; onClose: () => void }) {
  const t = useReviewsText();
  const go = useGo();
  const { data } = usePlansToReview();
  const { mutateAsync } = useOpenReview();
  const draftKey = 'review:open';
  const begin = toPeriodBefore(today(), monthsOf.REVIEW);
  const kept = useKeptFacts(draftKey, () => ({ planId: '', kind: 'REVIEW' as string, name: '', periodFrom: begin.from, periodTo: begin.to }));
  const change = useChange({ draftKey, asksReason: false, kept, onClose });
  const { kind, name, periodFrom, periodTo } = kept.facts;
  const planId = kept.facts.planId || data?.plan?.id || '';
  const plans = (data?.plans ?? []).filter(({ state }) => state === 'ACTIVE');
  const cycle = data?.reviewCycles.find((one) => one.plan.id === planId && one.kind === kind);
  const choose = (next: Kind) => {
    const period = toPeriodBefore(today(), monthsOf[next]);
    kept.set({ kind: next, periodFrom: period.from, periodTo: period.to });
  };
  const save = () =>
    change.save(
      {
        planId: planId === '' && t('reviews.open.plan_needed'),
        name: kind === 'OTHER' && name.trim() === '' && t('reviews.open.name_needed'),
        periodTo: periodTo < periodFrom && t('reviews.open.period_wrong'),
      },
      async () => {
        const { openReview } = await mutateAsync({ input: { planId, cycleId: cycle?.id ?? null, kind: kind as Kind, name: kind === 'OTHER' ? name.trim() : null, periodFrom, periodTo } });
        go(reviewPath(organisation, openReview.review.number));
        return t('reviews.opened');
      },
    );
  return (
    <ChangeForm title={t('reviews.open')} act={t('reviews.open')} change={change} onSave={() => void save()} onClose={onClose}>
      {plans.length < 2 ? null : (
        <SelectField
          id="change-planId"
          label={t('reviews.open.plan')}
          value={planId}
          error={change.problems.of('planId')}
          options={plans.map((plan) => ({ value: plan.id, label: plan.teamName === null ? plan.title : `${plan.teamName}: ${plan.title}` }))}
          onChange={(event) => kept.set({ planId: event.target.value })}
        />
      )}
      <SelectField id="change-kind" label={t('reviews.open.kind')} value={kind} options={kinds.map((value) => ({ value, label: t(`reviews.kind.${value}`) }))} onChange={(event) => choose(event.target.value as Kind)} />
      {kind === 'OTHER' ? <TextField id="change-name" label={t('reviews.open.name')} value={name} error={change.problems.of('name')} onChange={(event) => kept.set({ name: event.target.value })} /> : null}
      <DateField id="change-periodFrom" label={t('reviews.open.from')} value={periodFrom} error={change.problems.of('periodFrom')} onChange={(event) => kept.set({ periodFrom: event.target.value })} />
      <DateField id="change-periodTo" label={t('reviews.open.to')} value={periodTo} error={change.problems.of('periodTo')} onChange={(event) => kept.set({ periodTo: event.target.value })} />
      <p className="muted">{t(cycle === undefined ? 'reviews.open.dates' : 'reviews.open.cycle_dates')}</p>
    </ChangeForm>
  );
}
