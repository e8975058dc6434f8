import { ChangeForm, useChange } from '@waymark/platform/web';
import { useReviewsText } from '../reviews.text';
import { useStopCycle, type Cycle } from './use-cycles';

/** Stops a cycle: nothing opens by itself any more. What is open goes on. */
export default function StopDialog({ cycle, onClose }: { cycle: Cycle; onClose: () => void }) {
  const t = useReviewsText();
  const { mutateAsync } = useStopCycle();
  const change = useChange({ draftKey: `cycle:${cycle.id}:stop`, asksReason: false, onClose });
  const save = () =>
    change.save({}, async ({ version }) => {
      await mutateAsync({ id: cycle.id, version: version ?? cycle.version });
      return t('reviews.cycle.stopped');
    });
  return (
    <ChangeForm title={t('reviews.cycle.stop_title')} act={t('reviews.cycle.stop')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>{t('reviews.cycle.stop_means')}</p>
    </ChangeForm>
  );
}
