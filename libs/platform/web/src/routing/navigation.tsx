import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect } from 'react';

/** Opens an address made by a path function. `replace` leaves no step in the history: right for filters. */
export function useGo(): (to: string, options?: { replace?: boolean; keepsScroll?: boolean }) => void {
  const router = useRouter();
  return useCallback(
    (to, { replace = false, keepsScroll = false } = {}) => {
      void router.navigate({ href: to, replace, resetScroll: !keepsScroll });
    },
    [router],
  );
}

/** The address on screen, with what follows `?`. */
export function useAddress(): string {
  return useLocation({ select: (location) => location.href });
}

/** Goes elsewhere at once, for an address that only points to another one. */
export function Redirect({ to }: { to: string }) {
  const go = useGo();
  useEffect(() => go(to, { replace: true }), [go, to]);
  return null;
}
