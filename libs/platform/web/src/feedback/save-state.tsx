import { Check, TriangleAlert } from 'lucide-react';
import { useEffect, useState } from 'react';
import { formatTime } from '../text/dates';
import { usePlatformText } from '../text/platform.text';

export type SavePhase = 'idle' | 'saving' | 'saved' | 'failed';

/** What has become of a change: nothing for the first 400 milliseconds, then Saving, then Saved 10:42. */
export function SaveState({ phase, savedAt }: { phase: SavePhase; savedAt?: string | Date | null }) {
  const t = usePlatformText();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    if (phase !== 'saving') return;
    const timer = setTimeout(() => setSlow(true), 400);
    return () => {
      clearTimeout(timer);
      setSlow(false);
    };
  }, [phase]);
  return (
    <span className="saved" role="status">
      {phase === 'saving' && isSlow ? t('platform.save.saving') : null}
      {phase === 'saved' && savedAt ? (
        <>
          <Check size={15} aria-hidden="true" />
          {t('platform.save.saved', { time: formatTime(savedAt) })}
        </>
      ) : null}
      {phase === 'failed' ? (
        <>
          <TriangleAlert size={15} aria-hidden="true" />
          {t('platform.save.failed')}
        </>
      ) : null}
    </span>
  );
}
