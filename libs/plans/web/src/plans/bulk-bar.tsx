import { usePlansText } from '../plans.text';
import { usePlanOnPage } from './plan-on-page';
import styles from './plan-tools.module.css';
import { useSelected } from './selection';

/** What can be done with the actions that are ticked. Stays in sight while the person goes down the plan. */
export function BulkBar() {
  const t = usePlansText();
  const { selection, begin } = usePlanOnPage();
  const selected = useSelected(selection);
  return (
    <div
      className={selected.size === 0 ? 'vh' : `bar noprint ${styles['bulk']}`}
      role="region"
      aria-label={t('plans.bulk')}
    >
      <span role="status">{selected.size === 0 ? '' : t('plans.bulk.count', { count: selected.size })}</span>
      {selected.size === 0 ? null : (
        <>
          <button type="button" className="btn primary" onClick={() => begin({ act: 'assign', actionIds: [...selected] })}>
            {t('plans.bulk.assign')}
          </button>
          <button type="button" className="btn" onClick={() => selection.set([])}>
            {t('plans.bulk.clear')}
          </button>
        </>
      )}
    </div>
  );
}

/** Says what the boxes are for, and ticks all that the filter shows. */
export function BulkHint({ shownIds }: { shownIds: readonly string[] }) {
  const t = usePlansText();
  const { selection } = usePlanOnPage();
  const selected = useSelected(selection);
  return (
    <div className="bar mt-s noprint">
      <span className="sm">{t('plans.bulk.hint')}</span>
      {shownIds.length === 0 || shownIds.every((id) => selected.has(id)) ? null : (
        <button type="button" className="btn small" onClick={() => selection.set([...selected, ...shownIds])}>
          {t('plans.bulk.all', { count: shownIds.length })}
        </button>
      )}
    </div>
  );
}
