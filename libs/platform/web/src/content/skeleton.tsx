import { useEffect, useState } from 'react';
import { usePlatformText } from '../text/platform.text';

const widths = ['62%', '88%', '74%', '91%', '55%'];

/** Ruled lines where words will stand. Nothing at all for the first 300 milliseconds, and nothing that moves. */
export function Skeleton({ lines = 5, after = 300 }: { lines?: number; after?: number }) {
  const t = usePlatformText();
  const [isShown, show] = useState(after === 0);
  useEffect(() => {
    const timer = setTimeout(() => show(true), after);
    return () => clearTimeout(timer);
  }, [after]);
  return (
    <div className="skeleton" aria-busy="true">
      {isShown ? (
        <>
          <span className="vh" role="status">
            {t('platform.loading')}
          </span>
          {Array.from({ length: lines }, (_, at) => (
            <i key={at} style={{ '--w': widths[at % widths.length] } as React.CSSProperties} />
          ))}
        </>
      ) : null}
    </div>
  );
}
