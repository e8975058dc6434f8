import type { KeptFacts } from '@waymark/plans/web';
import { formatTime } from '@waymark/platform/web';
import { useFiguresText } from './figures.text';

/** Says that what stands in a form came back from before, and offers to begin afresh. */
export function KeptDraft({ kept }: { kept: Pick<KeptFacts<object>, 'keptAt' | 'wasRestored' | 'clear'> }) {
  const t = useFiguresText();
  if (!kept.wasRestored || kept.keptAt === null) return null;
  return (
    <p className="saved" role="status">
      {t('figures.draft', { time: formatTime(kept.keptAt) })}{' '}
      <button type="button" className="btn quiet small" onClick={kept.clear}>
        {t('figures.draft.discard')}
      </button>
    </p>
  );
}
