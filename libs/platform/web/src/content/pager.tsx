import { usePlatformText } from '../text/platform.text';

export interface PagerProps {
  shown: number;
  total: number;
  /** Null when everything is shown. */
  onMore: (() => void) | null;
  isLoading?: boolean;
}

/** How much of a long list is on screen, and a button for more. */
export function Pager({ shown, total, onMore, isLoading = false }: PagerProps) {
  const t = usePlatformText();
  return (
    <div className="bar mt noprint">
      <span className="muted sm" role="status">
        {t('platform.pager.shown', { shown, total })}
      </span>
      {onMore === null ? null : (
        <button type="button" className="btn" onClick={onMore} aria-disabled={isLoading}>
          {t('platform.pager.more')}
        </button>
      )}
    </div>
  );
}
