import { formatWeekday } from '@waymark/platform/web';
import { useSpaceText } from '../group/space.text';
import type { UnnamedState } from './use-unnamed';

/** How many one is among, and when what waits is shown: everybody sees the same. */
export function ReleaseLine({ state: { counted, needed, lettersNeeded, nextReleaseOn, write } }: { state: UnnamedState }) {
  const t = useSpaceText();
  return (
    <div className={`notice ${write.allowed ? '' : 'atrisk'}`}>
      <p className="b">{t(write.allowed ? 'space.unnamed.among' : 'space.unnamed.named_only', { count: counted, needed })}</p>
      <p>{write.allowed ? t('space.unnamed.next', { date: formatWeekday(nextReleaseOn), count: lettersNeeded }) : write.reason}</p>
    </div>
  );
}
