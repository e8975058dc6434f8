import { ChangeForm, formatDay, useMutationOf } from '@waymark/platform/web';
import { WithdrawMarkDocument } from './figures.generated';
import { useFiguresText } from './figures.text';
import type { MeasureActProps } from './measure-act';
import { useMeasureChange } from './measure-change';
import { measureReaders } from './use-measure';

/** Takes a mark off the chart; it stays in the record with its reason. */
export default function WithdrawMarkDialog({ measure, asksReason, act, onClose }: MeasureActProps<'withdraw_mark'>) {
  const t = useFiguresText();
  const { mutateAsync } = useMutationOf(WithdrawMarkDocument, { refreshes: measureReaders });
  const mark = measure.marks.find(({ id }) => id === act.markId);
  const { change } = useMeasureChange({ measure, name: `withdraw-mark:${act.markId}`, initial: () => ({}), asksReason: asksReason && mark?.kind !== 'NOTE', onClose });
  if (mark === undefined) return null;
  const save = () =>
    change.save({}, async ({ reason }) => {
      await mutateAsync({ id: mark.id, version: mark.version, reason });
      return t('figures.mark_withdrawn');
    });
  return (
    <ChangeForm title={t('figures.mark_withdraw')} act={t('figures.mark_withdraw_act')} change={change} onSave={() => void save()} onClose={onClose}>
      <p>
        <b>
          {t(`figures.mark.${mark.kind}`)}, {formatDay(mark.markedOn)}.
        </b>{' '}
        {mark.words}
      </p>
    </ChangeForm>
  );
}
