import { Dialog, Loaded } from '@waymark/platform/web';
import { lazy, Suspense, type ComponentType } from 'react';
import type { MeasureAct, MeasureActDialogProps, MeasureActProps } from './measure-act';
import { useFiguresText } from './figures.text';
import { useMeasureToFill } from './use-measure';

const forms = {
  correct: lazy(() => import('./correct-dialog')),
  baseline: lazy(() => import('./baseline-dialog')),
  target: lazy(() => import('./target-dialog')),
  mark: lazy(() => import('./mark-dialog')),
  withdraw_mark: lazy(() => import('./withdraw-mark-dialog')),
  judge: lazy(() => import('./judge-dialog')),
  breakdown: lazy(() => import('../breakdown/choose-dialog')),
  exact: lazy(() => import('../breakdown/exact-dialog')),
};

/** Reads the measure and hands it to the form of the act, whose code is fetched when it is first opened. */
export default function ActDialog({ measureId, act, onClose }: MeasureActDialogProps) {
  const t = useFiguresText();
  const query = useMeasureToFill(measureId);
  // Each act carries its own facts and its form takes just those; one name for all forms cannot say so.
  const Form = forms[act.act] as unknown as ComponentType<Omit<MeasureActProps<never>, 'act'> & { act: MeasureAct }>;
  if (query.data === undefined) {
    return query.isError ? (
      <Dialog title={t('figures.not_read')} onClose={onClose}>
        <Loaded query={query}>{() => null}</Loaded>
      </Dialog>
    ) : null;
  }
  const { measure, plans } = query.data;
  if (measure === null) return null;
  const asksReason = plans.find(({ id }) => id === measure.place.planId)?.state !== 'DRAFT';
  return (
    <Suspense fallback={null}>
      <Form measure={measure} asksReason={asksReason} act={act} onClose={onClose} />
    </Suspense>
  );
}
