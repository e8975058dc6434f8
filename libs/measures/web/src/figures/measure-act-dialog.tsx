import { lazy, Suspense } from 'react';
import type { MeasureActDialogProps } from './measure-act';

const ActDialog = lazy(() => import('./act-dialog'));

/**
 * The dialog of one act on a measure. It reads what it needs itself, and its code and words are fetched when it is first opened:
 *
 *   {act === null ? null : <MeasureActDialog measureId={id} act={act} onClose={() => setAct(null)} />}
 */
export function MeasureActDialog(props: MeasureActDialogProps) {
  return (
    <Suspense fallback={null}>
      <ActDialog {...props} />
    </Suspense>
  );
}
