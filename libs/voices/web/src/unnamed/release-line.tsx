import { formatWeekday } from '@waymark/platform/web';
import { useSpaceText } from '../group/space.text';
import type { UnnamedState } from './use-unnamed';

/** How many one is among, and when what waits is shown: everybody sees the same. */
export function ReleaseLine({ state: { counted, lettersNeeded, nextReleaseOn, write } }: { state: UnnamedState }) {
  const t = useSpaceText();
  return (
    <div className={`notice ${write.allowed ? '' : 'atrisk'}`}>
      <p className="b">{write.allowed ? t('space.unnamed.among', { count: counted }) : write.reason}</p>
      {write.allowed ? <p>{t('space.unnamed.next', { date: formatWeekday(nextReleaseOn), count: lettersNeeded })}</p> : null}
    </div>
  );
}
