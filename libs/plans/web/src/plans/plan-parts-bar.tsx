import { usePlansText } from '../plans.text';
import styles from './plan.module.css';

export interface PlanPartsBarProps {
  /** How much the filter has found; null when nothing is filtered. */
  found: string | null;
  onClear: () => void;
  onFold: (isOpen: boolean) => void;
}

/** What the filter has found, and all folds at once. */
export function PlanPartsBar({ found, onClear, onFold }: PlanPartsBarProps) {
  const t = usePlansText();
  return (
    <div className={`bar noprint ${styles['bar']}`}>
      {found === null ? null : (
        <>
          <span className="sm b">{found}</span>
          <button type="button" className="btn quiet small" onClick={onClear}>
            {t('plans.show_whole')}
          </button>
        </>
      )}
      <span className="bar end">
        <button type="button" className="btn quiet small" onClick={() => onFold(true)}>
          {t('plans.open_all')}
        </button>
        <button type="button" className="btn quiet small" onClick={() => onFold(false)}>
          {t('plans.fold_all')}
        </button>
      </span>
    </div>
  );
}
