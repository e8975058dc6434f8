import { useIsFetching } from '@tanstack/react-query';
import { useRouter } from '@tanstack/react-router';
import { useEffect, useMemo } from 'react';
import { whenIdle } from './network';
import { warmPage, type Warmth } from './warm-page';

/** How long a pointer rests on a link before somebody seems to mean it. Passing over a list fetches nothing. */
const rest = 60;
/** How long the browser is left alone with what has just come, before something is fetched that nobody has asked for yet. */
const pause = 500;

/** Makes the page behind an address ready when somebody is about to open it. `begin` as they point at it, `end` as they go on. */
export function useWarming(to: string): { begin: () => void; now: () => void; end: () => void } {
  const router = useRouter();
  return useMemo(() => {
    let waiting: ReturnType<typeof setTimeout> | undefined;
    const now = () => {
      const warmth = warmthOf(router);
      if (warmth !== null) warmPage(warmth, to);
    };
    const end = () => clearTimeout(waiting);
    const begin = () => {
      end();
      waiting = setTimeout(now, rest);
    };
    return { begin, now, end };
  }, [router, to]);
}

/** Makes the page ready that is likely to be opened next, once this one has all it asked for and the browser is idle. */
export function useLikelyNext(to: string | null): void {
  const router = useRouter();
  const isBusy = useIsFetching() > 0;
  useEffect(() => {
    const warmth = warmthOf(router);
    if (isBusy || to === null || warmth === null) return;
    let takeBack = () => {};
    const waiting = setTimeout(() => (takeBack = whenIdle(() => warmPage(warmth, to))), pause);
    return () => {
      clearTimeout(waiting);
      takeBack();
    };
  }, [router, isBusy, to]);
}

/** What the router of the program carries; that of a spec may carry nothing. */
const warmthOf = (router: { options: { context?: unknown } }): Warmth | null =>
  (router.options.context as { warmth?: Warmth } | undefined)?.warmth ?? null;
