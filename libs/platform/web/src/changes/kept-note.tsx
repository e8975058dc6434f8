import { formatTime } from '../text/dates';
import { usePlatformText } from '../text/platform.text';
import type { KeptFacts } from './use-kept-facts';

/** Says that what stands in a form came back from before, and offers to begin afresh. */
export function KeptNote({ kept }: { kept: Pick<KeptFacts<object>, 'keptAt' | 'wasRestored' | 'clear'> }) {
  const t = usePlatformText();
  if (!kept.wasRestored || kept.keptAt === null) return null;
  return (
    <p className="saved" role="status">
      {t('platform.change.kept', { time: formatTime(kept.keptAt) })}{' '}
      <button type="button" className="btn quiet small" onClick={kept.clear}>
        {t('platform.draft.discard')}
      </button>
    </p>
  );
}
