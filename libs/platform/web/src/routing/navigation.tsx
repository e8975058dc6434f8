import { useLocation, useRouter } from '@tanstack/react-router';
import { useCallback, useEffect, useState } from 'react';

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

/** Goes elsewhere at once, and once: while the other page is fetched, this one may be drawn again with its address. */
export function Redirect({ to }: { to: string }) {
  const go = useGo();
  const [first] = useState(to);
  useEffect(() => go(first, { replace: true }), [go, first]);
  return null;
}
